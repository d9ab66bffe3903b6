package juan.repair;

/**
 * Which characters that damage leaves a line has, found in one pass: nearly all lines of nearly all
 * texts have none, and cost no more than that.
 */
final class Signs {
  static final int HAN = 1;
  static final int COMMA = 1 << 1;

  /** A bracket that opens. */
  static final int BRACKET = 1 << 2;

  /** What a crawler gives for bytes that are no character. */
  static final int LOST = 1 << 3;

  /** A halfwidth mark that may have been a fullwidth one. */
  static final int NARROW = 1 << 4;

  static final int ANGLE = 1 << 5;
  static final int SPACE = 1 << 6;

  /** What is not seen. */
  static final int LITTER = 1 << 7;

  /** Letters and marks beyond ASCII that windows-1252 has. */
  static final int LATIN = 1 << 8;

  /** What UTF-8 read as GBK has most. */
  static final int ODD = 1 << 9;

  /** A byte that was no character of its charset ({@link SplitPairs}). */
  static final int BYTE = 1 << 10;

  /** CJK marks and fullwidth forms. */
  static final int MARK = 1 << 11;

  static final int HANGUL = 1 << 12;

  static final int AMPERSAND = 1 << 13;

  /** What every line has. */
  static final int ANY = 1 << 14;

  private static final short[] SIGNS = new short[1 << 16];

  static {
    set(0x4E00, 0x9FFF, HAN);
    set(0x3400, 0x4DBF, HAN);
    set(0xF900, 0xFAFF, HAN);
    set(0xAC00, 0xD7A3, HANGUL);
    set(0x3001, 0x301F, MARK);
    set(0xFF01, 0xFF5E, MARK);
    set(0x80, 0xFF, LATIN);
    set(0xDC80, 0xDCFF, BYTE);
    set(0, 0x08, LITTER);
    set(0x0E, 0x1F, LITTER);
    of(HAN, "〇々");
    of(COMMA | NARROW, ",");
    of(BRACKET | NARROW, "(");
    of(BRACKET | MARK, "（");
    of(NARROW, ";:!)");
    of(LOST | NARROW, "?");
    of(LOST | MARK, "？");
    of(LOST, "\uFFFD");
    of(ANGLE, "<>");
    of(AMPERSAND, "&");
    of(SPACE, " ");
    of(SPACE | LITTER | LATIN, "\u00A0");
    of(LITTER, "\u200B\u200C\u200D\u2060\uFEFF");
    of(LITTER | LATIN, "\u00AD");
    of(LATIN, "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");
    of(HAN | ODD, "銆锛鈥鐨鏄涓锟");
  }

  private Signs() {}

  private static void set(int first, int last, int signs) {
    SIGNS[first] = (short) signs;
    int length = last + 1 - first;
    // Copied in bulk: a start does not wait for a loop over all of them.
    for (int done = 1; done < length; done *= 2) {
      System.arraycopy(SIGNS, first, SIGNS, first + done, Math.min(done, length - done));
    }
  }

  private static void of(int signs, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      SIGNS[characters.charAt(i)] = (short) signs;
    }
  }

  /** The signs that a line has. */
  static int in(String line) {
    int signs = ANY;
    for (int i = 0; i < line.length(); i++) {
      signs |= SIGNS[line.charAt(i)];
    }
    return signs;
  }

  static int of(char c) {
    return SIGNS[c];
  }

  static boolean isHan(char c) {
    return (SIGNS[c] & HAN) != 0;
  }

  /** Whether a character is Han and nothing else, as nearly all of a Chinese text are. */
  static boolean isPlainHan(char c) {
    return SIGNS[c] == HAN;
  }
}
