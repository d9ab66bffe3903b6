package juan.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which of some texts cannot have another in them, told without a look at them. Each UTF-16 unit,
 * and each with the next, is a number by its hash; for each number there is a row with a bit for
 * each text that has one of that number in it. Only texts with a bit in each row of what is
 * searched for need be looked through (a signature file in slices of bits).
 */
final class GramRows {
  /** For each unit of the texts there are four to eight bits. */
  private static final int BITS_FOR_UNIT = 8;

  private static final int FEWEST = 1 << 6;
  private static final int MOST = 1 << 16;

  private static final int UNIT = Character.BYTES;

  private final int texts;
  private final BitSet[] rows;

  /**
   * The rows of some texts, without a bit yet.
   *
   * @param units of all of them
   */
  GramRows(int texts, long units) {
    this.texts = texts;
    long most = BITS_FOR_UNIT * units / Math.max(1, texts);
    rows = new BitSet[(int) Math.max(FEWEST, Math.min(MOST, Long.highestOneBit(most)))];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new BitSet(texts);
    }
  }

  int count() {
    return rows.length;
  }

  /** Whether there may be so many. */
  static boolean isCount(int rows) {
    return rows >= FEWEST && rows <= MOST && Integer.bitCount(rows) == 1;
  }

  /** The length of a row in bytes. */
  static int length(int texts) {
    return (texts + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** A row as it is stored. */
  byte[] bytes(int row) {
    return Arrays.copyOf(rows[row].toByteArray(), length(texts));
  }

  /** Adds a text in UTF-16, little endian. */
  void add(int text, byte[] bytes, int from, int end) {
    int shift = shift(rows.length);
    for (int at = from; at < end; at += UNIT) {
      int unit = unit(bytes, at);
      rows[hash(unit) >>> shift].set(text);
      if (at + UNIT < end) {
        rows[hash((unit << Character.SIZE) | unit(bytes, at + UNIT)) >>> shift].set(text);
      }
    }
  }

  /** The numbers of the rows in which a text has a bit that has this one in it. */
  static BitSet of(byte[] text, int rows) {
    var numbers = new BitSet(rows);
    int shift = shift(rows);
    for (int at = 0; at < text.length; at += UNIT) {
      int unit = unit(text, at);
      numbers.set(hash(unit) >>> shift);
      if (at + UNIT < text.length) {
        numbers.set(hash((unit << Character.SIZE) | unit(text, at + UNIT)) >>> shift);
      }
    }
    return numbers;
  }

  private static int shift(int rows) {
    return Integer.SIZE - Integer.numberOfTrailingZeros(rows);
  }

  /** Its high bits are those that depend on all (Fibonacci hashing). */
  private static int hash(int gram) {
    int mixed = (gram ^ (gram >>> 15)) * 0x2C1B3C6D;
    return (mixed ^ (mixed >>> 13)) * 0x9E3779B1;
  }

  private static int unit(byte[] text, int at) {
    return (text[at] & 0xFF) | ((text[at + 1] & 0xFF) << Byte.SIZE);
  }
}
