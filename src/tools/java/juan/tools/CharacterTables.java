package juan.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the tables of how often each character is written in a language, which tell legacy
 * charsets apart: {@code mvn -q -B -Ptables -DskipTests verify} fetches the texts and writes the
 * tables anew. None of {@code ../shared/data} is read, so that it can try the detector.
 *
 * <p>A table has one line for each cost: half bits (−2 log₂ of the character's share of the text
 * that is not ASCII), a space, and the characters of that cost in code point order.
 */
public final class CharacterTables {
  /** What share of the text is thought to be characters in none of the texts. */
  private static final double UNSEEN = 0.02;

  /** Costs above this, in half bits, are left out: the reader has one cost for all such. */
  private static final int HIGHEST = 42;

  private CharacterTables() {}

  /**
   * Writes the tables.
   *
   * @param args the folder of texts, the folder of Juan's own articles, the folder to write to
   */
  public static void main(String[] args) throws IOException {
    var texts = new Texts(Path.of(args[0]), Path.of(args[1]));
    for (Written written : Written.values()) {
      Path table = Path.of(args[2], written.tag() + ".txt");
      Files.createDirectories(Path.of(args[2]));
      Files.writeString(table, table(written, texts.shares(written)), UTF_8);
      System.out.printf("%s: %,d bytes%n", table, Files.size(table));
    }
  }

  /** Whether a character is one that tables are about: not ASCII, not a space, not made up. */
  static boolean isCounted(char c) {
    return c >= 0x80
        && switch (Character.getType(c)) {
          case Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> c != '\uFFFD';
        };
  }

  private static String table(Written written, Map<Character, Double> shares) {
    var lines = new TreeMap<Integer, StringBuilder>();
    for (int c = 0x80; c <= 0xFFFF; c++) {
      if (!isCounted((char) c)) {
        continue;
      }
      double share =
          (1 - UNSEEN) * shares.getOrDefault((char) c, 0.0)
              + UNSEEN * written.shareOfUnseen((char) c);
      int cost = (int) Math.round(-2 * Math.log(share) / Math.log(2));
      if (share > 0 && cost <= HIGHEST) {
        lines.computeIfAbsent(cost, its -> new StringBuilder()).append((char) c);
      }
    }
    var table = new StringBuilder();
    lines.forEach(
        (cost, characters) -> table.append(cost).append(' ').append(characters).append('\n'));
    return table.toString();
  }
}
