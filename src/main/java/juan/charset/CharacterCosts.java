package juan.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import juan.text.Language;

/**
 * How much a character costs in a language: −2 log₂ of how likely it is, in half bits. The tables
 * are computed by {@code juan.tools.CharacterTables}; each is read when it is first asked for,
 * which is never while all text is UTF-8.
 */
final class CharacterCosts {
  /** What bytes cost that are no character: less likely than any. */
  static final int BAD = 56;

  private static final int UNLISTED = 46;
  private static final int PRIVATE_USE = 54;
  private static final int SURROGATE = 25;
  private static final int WIDE_SPACE = 14;
  private static final int SPACE = 10;
  private static final int DIGIT_OR_LETTER = 16;
  private static final int SIGN = 18;

  private static final Map<Language, CharacterCosts> READ = new ConcurrentHashMap<>();

  private final byte[] table = new byte[1 << 16];

  private CharacterCosts(Language language) {
    fill();
    read("characters/" + language.tag() + ".txt");
  }

  /** The costs in a language there is a table for. */
  static CharacterCosts in(Language language) {
    return READ.computeIfAbsent(language, CharacterCosts::new);
  }

  /** What a text costs. */
  long of(CharBuffer text) {
    long cost = 0;
    for (int i = text.position(); i < text.limit(); i++) {
      cost += table[text.get(i)];
    }
    return cost;
  }

  /** What the tables do not say. */
  private void fill() {
    Arrays.fill(table, (byte) UNLISTED);
    Arrays.fill(table, 0, 0x20, (byte) BAD);
    Arrays.fill(table, 0x20, 0x7F, (byte) SIGN);
    Arrays.fill(table, 0x7F, 0xA0, (byte) BAD);
    Arrays.fill(table, 'a', 'z' + 1, (byte) DIGIT_OR_LETTER);
    Arrays.fill(table, 'A', 'Z' + 1, (byte) DIGIT_OR_LETTER);
    Arrays.fill(table, '0', '9' + 1, (byte) DIGIT_OR_LETTER);
    for (char c : " \t\n\f\r".toCharArray()) {
      table[c] = SPACE;
    }
    table['\u3000'] = WIDE_SPACE;
    Arrays.fill(table, 0xD800, 0xE000, (byte) SURROGATE);
    Arrays.fill(table, 0xE000, 0xF900, (byte) PRIVATE_USE);
    Arrays.fill(table, 0xFFF0, 0x10000, (byte) BAD);
  }

  private void read(String resource) {
    var in = CharacterCosts.class.getResourceAsStream(resource);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        int space = line.indexOf(' ');
        byte cost = Byte.parseByte(line.substring(0, space));
        for (int i = space + 1; i < line.length(); i++) {
          table[line.charAt(i)] = cost;
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
