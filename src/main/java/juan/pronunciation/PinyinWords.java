package juan.pronunciation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The words of Chinese, how common each is, and how it is read, from the table {@code pinyin.gz}:
 * one text in UTF-8, whose words stay the text they are and are found by halving.
 *
 * <p>Its parts are divided by empty lines: characters with all their readings, the commonest first;
 * pairs of a Traditional and a Simplified character, and on the next line the characters that are
 * often read otherwise; and the words, sorted, each with a letter for how rare it is, in bits from
 * A on, and its reading: {@code =} where each character is read as it commonly is, nothing where
 * that is not known. Syllables have the number of their tone, and v for ü.
 */
final class PinyinWords {
  private static final int CHARACTERS = 1 << 16;

  private final short[] readings = new short[CHARACTERS];
  private final List<String[]> readingSets;
  private final Map<Integer, String[]> rareReadings = new HashMap<>();
  private final char[] simplified = new char[CHARACTERS];
  private final boolean[] ambiguous = new boolean[CHARACTERS];

  /** The whole table. */
  private final String table;

  /** Where each word's line begins. */
  private int[] starts = new int[1 << 17];

  private int count;

  private PinyinWords(String table) {
    this.table = table;
    this.readingSets = new ArrayList<>();
    int at = readCharacters();
    int end = table.indexOf('\n', at);
    for (; at + 1 < end; at += 2) {
      simplified[table.charAt(at)] = table.charAt(at + 1);
    }
    for (at = end + 1; table.charAt(at) != '\n'; at++) {
      ambiguous[table.charAt(at)] = true;
    }
    for (at++; at < table.length(); at = table.indexOf('\n', at) + 1) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = at;
    }
  }

  /** Loaded when it is first asked for. */
  private static final class Loaded {
    static final PinyinWords TABLE = new PinyinWords(read());
  }

  static PinyinWords table() {
    return Loaded.TABLE;
  }

  private static String read() {
    try (InputStream resource = PinyinWords.class.getResourceAsStream("pinyin.gz");
        var in = new GZIPInputStream(Objects.requireNonNull(resource), 1 << 16)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int readCharacters() {
    int at = 0;
    while (table.charAt(at) != '\n') {
      int space = table.indexOf(' ', at);
      int end = table.indexOf('\n', space);
      String[] set = table.substring(space + 1, end).split(" ");
      readingSets.add(set);
      for (int c; at < space; at += Character.charCount(c)) {
        c = table.codePointAt(at);
        if (c < CHARACTERS) {
          readings[c] = (short) readingSets.size();
        } else {
          rareReadings.put(c, set);
        }
      }
      at = end + 1;
    }
    return at + 1;
  }

  /** The readings of a character, the commonest first; none where they are not known. */
  String[] readings(int codePoint) {
    if (codePoint >= CHARACTERS) {
      return rareReadings.getOrDefault(codePoint, new String[0]);
    }
    int set = readings[codePoint];
    return set == 0 ? new String[0] : readingSets.get(set - 1);
  }

  char simplified(char c) {
    return simplified[c] == 0 ? c : simplified[c];
  }

  /** Whether a character is often read otherwise than it commonly is. */
  boolean isAmbiguous(char c) {
    return ambiguous[c];
  }

  /** Takes the words that begin at a place. */
  interface Taker {
    /**
     * Takes a word.
     *
     * @param line a name for the word
     * @param length in UTF-16 units
     * @param cost how rare it is, in bits
     */
    void take(int line, int length, int cost);
  }

  /** Gives the words that a text has at an offset, the shorter first. */
  void wordsAt(char[] text, int offset, int end, Taker taker) {
    int low = 0;
    int high = count;
    for (int length = 1; offset + length <= end; length++) {
      char c = text[offset + length - 1];
      low = firstNotBelow(low, high, length - 1, c);
      high = firstNotBelow(low, high, length - 1, (char) (c + 1));
      if (low == high) {
        return;
      }
      char next = table.charAt(starts[low] + length);
      if (next >= 'A' && next <= 'Z') {
        taker.take(low, length, next - 'A');
      }
    }
  }

  /** The first line of a range whose character at a place is not below another. */
  private int firstNotBelow(int from, int to, int place, char c) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (table.charAt(starts[middle] + place) < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The reading of a word.
   *
   * @param length of the word in UTF-16 units
   * @return a syllable for each character; null for a character that is read as it commonly is; an
   *     empty list where the reading is not known
   */
  List<String> reading(int line, int length) {
    int start = starts[line] + length + 1;
    int end = table.indexOf('\n', start);
    return start == end ? List.of() : List.of(table.substring(start, end).split(" "));
  }
}
