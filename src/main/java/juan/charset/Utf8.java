package juan.charset;

/**
 * How far bytes are UTF-8.
 *
 * @param ascii bytes that are ASCII
 * @param pairs characters of two bytes, which text in a legacy charset can happen to look like
 * @param longer characters of three or four bytes, as nearly all CJK text has
 * @param bad bytes that are part of no character; a last character that is cut has none
 */
public record Utf8(int ascii, int pairs, int longer, int bad) {
  /** So many good characters for each bad byte are no accident; a pair is worth half of one. */
  private static final int GOOD_FOR_BAD = 2;

  /** Looks at bytes from one place to another. */
  public static Utf8 of(byte[] bytes, int from, int to) {
    int ascii = 0;
    int pairs = 0;
    int longer = 0;
    int bad = 0;
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        ascii++;
        i++;
        continue;
      }
      int length = length(bytes[i]);
      int found = 1;
      while (found < length && i + found < to && follows(bytes, i, found)) {
        found++;
      }
      boolean cut = length > 1 && found < length && i + found == to;
      if (found < length || length == 1) {
        bad += cut ? 0 : found;
      } else if (length == 2) {
        pairs++;
      } else {
        longer++;
      }
      i += found;
    }
    return new Utf8(ascii, pairs, longer, bad);
  }

  Utf8 plus(Utf8 other) {
    return new Utf8(
        ascii + other.ascii, pairs + other.pairs, longer + other.longer, bad + other.bad);
  }

  public boolean isAscii() {
    return pairs + longer + bad == 0;
  }

  /** Whether the bytes are UTF-8, all or so many of them that the rest must be damage. */
  public boolean isLikely() {
    return bad == 0 || 2 * longer + pairs > 2 * GOOD_FOR_BAD * bad;
  }

  /** Whether so much has been seen that nothing that follows can make it another charset. */
  public boolean isCertain() {
    return isLikely() && longer > 2;
  }

  /** How many bytes the character has that begins with this one; 1 when none does. */
  private static int length(byte lead) {
    int b = lead & 0xFF;
    if (b < 0xC2 || b > 0xF4) {
      return 1;
    }
    return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** Whether a byte can follow: no overlong form, no surrogate, nothing past U+10FFFF. */
  private static boolean follows(byte[] bytes, int start, int place) {
    int b = bytes[start + place] & 0xFF;
    if (b < 0x80 || b > 0xBF) {
      return false;
    }
    return place > 1
        || switch (bytes[start] & 0xFF) {
          case 0xE0 -> b >= 0xA0;
          case 0xED -> b < 0xA0;
          case 0xF0 -> b >= 0x90;
          case 0xF4 -> b < 0x90;
          default -> true;
        };
  }
}
