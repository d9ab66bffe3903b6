package juan.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The texts and word lists of the packages that {@code src/tools/fetch-texts} fetches. */
final class Texts {
  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(html|htm|page|xml|txt|md|mo|rst|\\d\\.gz|txt\\.gz)");

  /** Pieces of text between tags and line ends; one that comes again is a page's furniture. */
  private static final Pattern PIECE = Pattern.compile("[<>\\n\\x00]");

  /** How words and documents are weighed: documents are dull, words lack particles and stops. */
  private static final Map<Written, Double> SHARE_OF_WORDS =
      Map.of(Written.ZH_HANS, 0.5, Written.ZH_HANT, 0.5, Written.JA, 0.2, Written.KO, 0.1);

  private static final Map<Written, Pattern> IN_PATH =
      Map.of(
          Written.ZH_HANS, Pattern.compile("(?i)[/.]zh[-_]cn[/.]"),
          Written.ZH_HANT, Pattern.compile("(?i)[/.]zh[-_]tw[/.]"),
          Written.JA, Pattern.compile("[/.]ja[/.]"),
          Written.KO, Pattern.compile("[/.]ko[/.]"));

  private static final Map<Written, List<String>> ARTICLES =
      Map.of(
          Written.ZH_HANS, List.of("guide-zh.md", "essay-scroll.md"),
          Written.ZH_HANT, List.of("report-tianxin.txt", "notes-mixed.md"),
          Written.JA, List.of("ja-enpitsu.txt"),
          Written.KO, List.of("ko-gil.txt"));

  private final Path packages;
  private final Path articles;

  Texts(Path packages, Path articles) {
    this.packages = packages;
    this.articles = articles;
  }

  /** The share of each character that is not ASCII. */
  Map<Character, Double> shares(Written written) throws IOException {
    Map<Character, Double> shares = documents(written);
    double words = SHARE_OF_WORDS.get(written);
    shares.replaceAll((c, share) -> share * (1 - words));
    words(written).forEach((c, share) -> shares.merge(c, share * words, Double::sum));
    return shares;
  }

  private Map<Character, Double> documents(Written written) throws IOException {
    var counts = new HashMap<Character, Double>();
    documents(written, piece -> add(piece, 1, counts));
    return normalised(counts);
  }

  /** Gives each piece of text of the documents once. */
  void documents(Written written, Consumer<String> taker) throws IOException {
    var seen = new HashSet<String>();
    try (Stream<Path> files = Files.walk(packages)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = "/" + packages.relativize(file);
        if (IN_PATH.get(written).matcher(name).find() && DOCUMENT.matcher(name).matches()) {
          pieces(text(file), seen, taker);
        }
      }
    }
    for (String article : ARTICLES.get(written)) {
      pieces(text(articles.resolve(article)), seen, taker);
    }
  }

  private static void pieces(String text, Set<String> seen, Consumer<String> taker) {
    for (String piece : PIECE.split(text)) {
      if (seen.add(piece)) {
        taker.accept(piece);
      }
    }
  }

  private static void add(String text, double weight, Map<Character, Double> counts) {
    for (char c : text.toCharArray()) {
      if (CharacterTables.isCounted(c)) {
        counts.merge(c, weight, Double::sum);
      }
    }
  }

  private static Map<Character, Double> normalised(Map<Character, Double> counts) {
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((c, count) -> count / all);
    return counts;
  }

  private Map<Character, Double> words(Written written) throws IOException {
    var counts = new HashMap<Character, Double>();
    switch (written) {
      case ZH_HANT -> essay(Transliterator.getInstance("Null"), counts);
      case ZH_HANS -> essay(Transliterator.getInstance("Traditional-Simplified"), counts);
      case JA -> ipadic(counts);
      case KO -> hunspell(counts);
    }
    return normalised(counts);
  }

  /** Rime's word list: {@code word TAB how often}, in Traditional Chinese. */
  private void essay(Transliterator script, Map<Character, Double> counts) throws IOException {
    essay(script, (word, weight) -> add(word, weight, counts));
  }

  /** Gives each word of Rime's list and how often it comes. */
  void essay(Transliterator script, BiConsumer<String, Double> taker) throws IOException {
    String essay = text(packages.resolve("rime-essay/usr/share/rime-data/essay.txt"));
    script
        .transliterate(essay)
        .lines()
        .map(line -> line.split("\t", 0))
        .filter(entry -> entry.length == 2)
        .forEach(entry -> taker.accept(entry[0], Double.parseDouble(entry[1])));
  }

  /**
   * MeCab's dictionary: {@code word,left,right,cost,…}. Costs are logarithms within a part of
   * speech; flattened, they say which words are rare and leave no single word on top.
   */
  private void ipadic(Map<Character, Double> counts) throws IOException {
    try (Stream<Path> files =
        Files.list(packages.resolve("mecab-ipadic/usr/share/mecab/dic/ipadic"))) {
      for (Path file : files.filter(its -> its.toString().endsWith(".csv")).sorted().toList()) {
        new String(Files.readAllBytes(file), Charset.forName("EUC-JP"))
            .lines()
            .map(line -> line.split(",", 5))
            .filter(entry -> entry.length == 5 && entry[3].matches("-?\\d+"))
            .forEach(entry -> add(entry[0], Math.exp(-cost(entry[3]) / 1500.0), counts));
      }
    }
  }

  private static int cost(String written) {
    return Math.max(3000, Integer.parseInt(written));
  }

  /** Hunspell's dictionary: {@code word/flags}, its syllables taken apart. */
  private void hunspell(Map<Character, Double> counts) throws IOException {
    String words = text(packages.resolve("hunspell-ko/usr/share/hunspell/ko.dic"));
    Normalizer.normalize(words, Normalizer.Form.NFC)
        .lines()
        .forEach(line -> add(line.replaceFirst("/.*", ""), 1, counts));
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), UTF_8);
    }
  }
}
