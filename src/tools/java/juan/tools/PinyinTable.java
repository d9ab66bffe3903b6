package juan.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the table that pinyin above Chinese text is read from; {@code
 * juan.pronunciation.PinyinWords} says how it is written.
 */
public final class PinyinTable {
  private static final int LONGEST = 12;

  /** A character is ambiguous by itself when another reading has this share of its uses. */
  private static final double SHARE = 0.04;

  private static final int COMMON = 10;
  private static final double UNSEEN = 0.3;

  /** That somebody wrote down how a word is read says that it is one. */
  private static final double PHRASE = 3;

  private final PinyinSources sources;
  private final Map<String, Integer> times = new HashMap<>();
  private final String ambiguous;

  private PinyinTable(PinyinSources sources) {
    this.sources = sources;
    new HanlpWords()
        .words(
            (word, none, often) -> {
              if (word.length() <= LONGEST && word.codePoints().allMatch(PinyinTable::isHan)) {
                times.put(word, often);
              }
            });
    this.ambiguous = ambiguous();
  }

  /**
   * Writes the table.
   *
   * @param args the folder of texts, the file to write to
   */
  public static void main(String[] args) throws IOException {
    var table = new PinyinTable(new PinyinSources(Path.of(args[0])));
    Path file = Path.of(args[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(table.text().getBytes(StandardCharsets.UTF_8));
    }
    System.out.printf("%s: %,d bytes%n", file, Files.size(file));
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private String text() {
    var text = new StringBuilder();
    var byReading = new TreeMap<String, StringBuilder>();
    sources.characters.forEach(
        (character, readings) ->
            byReading
                .computeIfAbsent(String.join(" ", readings), r -> new StringBuilder())
                .append(character));
    byReading.forEach(
        (readings, all) -> text.append(all).append(' ').append(readings).append('\n'));
    text.append('\n');
    sources.simplified.forEach((from, to) -> text.append(from.equals(to) ? "" : from + to));
    text.append('\n').append(ambiguous).append('\n');
    double all = times.values().stream().mapToDouble(often -> often).sum();
    var words = new TreeSet<>(times.keySet());
    words.addAll(sources.phrases.keySet());
    for (String word : words) {
      if (word.length() > LONGEST) {
        continue;
      }
      double more = sources.phrases.containsKey(word) ? PHRASE : UNSEEN;
      double cost = -Math.log(times.getOrDefault(word, 0) + more) / Math.log(2);
      cost += Math.log(all) / Math.log(2);
      text.append(word).append((char) ('A' + Math.min(25, Math.round(cost))));
      text.append(read(word)).append('\n');
    }
    return text.toString();
  }

  /** How a word is read; nothing where that is not known or each character has one reading. */
  private String read(String word) {
    var phrase = word.length() == 1 ? null : sources.phrases.getOrDefault(word, byParts(word));
    if (phrase == null) {
      // HanLP lists what is read otherwise: a common word that is in no list is not.
      return word.length() > 1 && times.getOrDefault(word, 0) >= COMMON ? "=" : "";
    }
    boolean plain = true;
    boolean single = true;
    for (int i = 0; i < word.length(); i++) {
      var own = sources.characters.getOrDefault(word.substring(i, i + 1), List.of(""));
      plain &= own.get(0).equals(phrase.get(i));
      single &= own.size() == 1;
    }
    return !plain ? String.join(" ", phrase) : single ? "" : "=";
  }

  /** How a word is read that is made of others; null where those do not say. */
  private @Nullable List<String> byParts(String word) {
    var read = new ArrayList<String>();
    for (int at = 0; at < word.length(); ) {
      int length = word.length() - at;
      while (length > 1 && !sources.phrases.containsKey(word.substring(at, at + length))) {
        length--;
      }
      String part = word.substring(at, at + length);
      var own = sources.characters.getOrDefault(part, List.of());
      if (length == 1 && (own.isEmpty() || ambiguous.indexOf(part) >= 0)) {
        return null;
      }
      read.addAll(
          length == 1 ? List.of(own.get(0)) : Objects.requireNonNull(sources.phrases.get(part)));
      at += length;
    }
    return read;
  }

  /** The characters that may well be read otherwise where no word says how. */
  private String ambiguous() {
    var uses = new TreeMap<String, Map<String, Double>>();
    sources.phrases.forEach(
        (word, readings) -> {
          for (int i = 0; i < word.length(); i++) {
            uses.computeIfAbsent(word.substring(i, i + 1), c -> new HashMap<>())
                .merge(readings.get(i), times.getOrDefault(word, 0) + UNSEEN, Double::sum);
          }
        });
    var ambiguous = new StringBuilder();
    sources.characters.forEach(
        (character, readings) -> {
          if (readings.size() > 1) {
            var its = uses.getOrDefault(character, Map.of());
            double alone = times.getOrDefault(character, 0);
            double all = alone + its.values().stream().mapToDouble(d -> d).sum();
            var others = new ArrayList<>(List.copyOf(its.entrySet()));
            others.removeIf(e -> e.getKey().equals(readings.get(0)));
            others.removeIf(e -> e.getKey().endsWith("5"));
            double most = others.stream().mapToDouble(Map.Entry::getValue).max().orElse(0);
            if (most > SHARE * all) {
              ambiguous.append(character);
            }
          }
        });
    return ambiguous.toString();
  }
}
