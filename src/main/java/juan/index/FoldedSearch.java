package juan.index;

/**
 * Finds a text in others, all in UTF-16, little endian (Horspool, <a
 * href="https://doi.org/10.1002/spe.4380100608">Practical fast searching in strings</a>): of a
 * longer one only every so many units are looked at. Immutable, for any thread.
 */
final class FoldedSearch {
  private static final int UNIT = Character.BYTES;

  private final byte[] needle;

  /** How far to go on, in bytes, by the low byte of the unit that stands last. */
  private final int[] steps = new int[1 << Byte.SIZE];

  FoldedSearch(byte[] text) {
    needle = text.clone();
    for (int i = 0; i < steps.length; i++) {
      steps[i] = needle.length;
    }
    for (int i = 0; i < needle.length - UNIT; i += UNIT) {
      steps[needle[i] & 0xFF] = needle.length - UNIT - i;
    }
  }

  /** Whether it is in a text, of a whole number of units. */
  boolean isIn(byte[] text, int from, int end) {
    byte[] its = needle;
    int[] next = steps;
    int last = its.length - UNIT;
    byte low = its[last];
    byte high = its[last + 1];
    for (int at = from + last; at < end; at += next[text[at] & 0xFF]) {
      if (text[at] == low && text[at + 1] == high && isAt(text, at - last)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(byte[] text, int at) {
    for (int i = 0; i < needle.length - UNIT; i++) {
      if (text[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
