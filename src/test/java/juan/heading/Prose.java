package juan.heading;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.source.Texts;

/** Sentences of the shared texts, of which paragraphs and titles for {@link MadeBook} are made. */
final class Prose {
  private static final Pattern SENTENCE = Pattern.compile("[^。！？!?.\\n]{4,90}[。！？!?.]+[”’」』]?");
  private static final Pattern CLAUSE = Pattern.compile("[\\p{IsHan}\\p{IsHangul}ぁ-ヿ ]{2,14}");
  private static final Pattern HEADING = Pattern.compile("^(第.{1,6}[回章]|卷[一二三四五六七八九十]+) .*");

  private final List<String> sentences;
  private final List<String> clauses;
  private final List<String> speech;
  private final boolean korean;

  private Prose(List<String> sentences, List<String> speech, boolean korean) {
    this.sentences = sentences;
    this.speech = speech;
    this.korean = korean;
    clauses =
        sentences.stream()
            .flatMap(s -> CLAUSE.matcher(s).results().map(r -> r.group().strip()))
            .filter(c -> c.length() > 1 && !c.matches("^[第一二三四五六七八九十].*"))
            .toList();
  }

  static Prose chinese(String file) {
    return of(read(file), "“%s”", false);
  }

  static Prose traditional(String file) {
    String text = Transliterator.getInstance("Hans-Hant").transliterate(read(file));
    return of(text.replace('“', '「').replace('”', '」'), "「%s」", false);
  }

  static Prose japanese() {
    try {
      var blocks = Texts.blocks(Texts.readShared("intake/aozora/752_ruby_2438.txt"));
      String text = String.join("\n", blocks.stream().map(Block::text).toList());
      return of(text, "「%s」", false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Prose korean() {
    return of(read("udhr/udhr_kor.txt"), "“%s”", true);
  }

  private static Prose of(String text, String quotes, boolean korean) {
    var sentences = new ArrayList<String>();
    var speech = new ArrayList<String>();
    for (String line : text.split("\n")) {
      if (HEADING.matcher(line).matches()) {
        continue;
      }
      SENTENCE
          .matcher(line.strip())
          .results()
          .map(r -> r.group().replaceAll("[“”「」‘’『』]", "").strip())
          .filter(s -> s.length() > 4)
          .forEach(
              s -> {
                sentences.add(s);
                if (s.length() < 20) {
                  speech.add(String.format(quotes, s));
                }
              });
    }
    return new Prose(sentences, speech, korean);
  }

  private static String read(String file) {
    try {
      return Files.readString(Texts.shared(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String sentence(SplittableRandom random) {
    return sentences.get(random.nextInt(sentences.size()));
  }

  /** A paragraph of one to {@code most} sentences. */
  String paragraph(SplittableRandom random, int most) {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      text.append(korean && text.length() > 0 ? " " : "").append(sentence(random));
    }
    return text.toString();
  }

  /** What somebody says, as a paragraph of its own. */
  String speech(SplittableRandom random) {
    return speech.get(random.nextInt(speech.size()));
  }

  /** A short paragraph without a final stop, as web novels have them. */
  String unended(SplittableRandom random) {
    return clause(random, 3, 14);
  }

  String title(SplittableRandom random) {
    return clause(random, 2, 9);
  }

  private String clause(SplittableRandom random, int shortest, int longest) {
    for (int i = 0; i < 100; i++) {
      String clause = clauses.get(random.nextInt(clauses.size()));
      if (clause.length() >= shortest && clause.length() <= longest) {
        return clause;
      }
    }
    return "無題";
  }

  /** Regular verse of {@code lines} lines. */
  List<String> verse(SplittableRandom random, int lines) {
    var verse = new String[lines];
    for (int i = 0; i < lines; i++) {
      verse[i] = (clause(random, 5, 14) + "江山風月").substring(0, 5) + (i % 2 == 0 ? "，" : "。");
    }
    return Arrays.asList(verse);
  }
}
