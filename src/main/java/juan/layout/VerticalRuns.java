package juan.layout;

/**
 * The Latin letters and digits of a text that runs downwards. A short number or word alone among
 * Han stands upright across in one square (縦中横, CLREQ 2.3.2, JLREQ 3.2.5); whatever is longer, and
 * every word of a sentence in Latin letters, goes one letter to a square.
 */
final class VerticalRuns {
  private static final int LONGEST_ACROSS = 3;

  private final String text;
  private int start;
  private int end;
  private boolean across;

  VerticalRuns(String text) {
    this.text = text;
  }

  /**
   * The end of the number or word that stands across from an offset on, or -1 when none does.
   *
   * @param at a UTF-16 offset
   */
  int endAcross(int at) {
    if (!isLetter(text.charAt(at))) {
      return -1;
    }
    if (at < start || at >= end) {
      find(at);
    }
    return across && at == start ? end : -1;
  }

  /** Finds the run that an offset is in. */
  private void find(int at) {
    start = at;
    while (start > 0 && isOfRun(start - 1)) {
      start--;
    }
    end = at + 1;
    while (end < text.length() && isOfRun(end)) {
      end++;
    }
    across = end - start <= LONGEST_ACROSS && isAllPlain();
  }

  private boolean isAllPlain() {
    for (int i = start; i < end; i++) {
      if (!isPlainLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Letters, the marks inside numbers and addresses, and the spaces between words. */
  private boolean isOfRun(int i) {
    char c = text.charAt(i);
    if (isLetter(c)) {
      return true;
    }
    boolean joins = c >= 0x20 && c < 0x7F;
    return joins
        && i > 0
        && i + 1 < text.length()
        && (isLetter(text.charAt(i - 1)) || isMark(text.charAt(i - 1)))
        && (isLetter(text.charAt(i + 1)) || isMark(text.charAt(i + 1)));
  }

  private static boolean isMark(char c) {
    return c > 0x20 && c < 0x7F && !isLetter(c);
  }

  private static boolean isPlainLetter(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  /** Latin letters with or without accents, and digits. */
  private static boolean isLetter(char c) {
    return isPlainLetter(c)
        || (c >= 0xC0 && c < 0x370 && c != 0xD7 && c != 0xF7)
        || (c >= 0x1E00 && c < 0x1F00);
  }
}
