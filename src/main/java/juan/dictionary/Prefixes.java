package juan.dictionary;

/** The beginnings of a text from an offset on, each longer by a character than the one before. */
final class Prefixes {
  private final String text;
  private final int[] letters = new int[Prefix.LONGEST];
  private int length;
  private int hash;
  private int end;

  Prefixes(String text, int offset) {
    this.text = text;
    this.end = offset;
  }

  /** Goes on to the next; says whether there is one. Nothing goes beyond a line's end. */
  boolean next() {
    if (length == Prefix.LONGEST || end >= text.length() || text.charAt(end) == '\n') {
      return false;
    }
    int codePoint = text.codePointAt(end);
    letters[length++] = Prefix.folded(codePoint);
    hash = Prefix.hash(hash, letters[length - 1]);
    end += Character.charCount(codePoint);
    return true;
  }

  Prefix prefix() {
    return new Prefix(letters, length, hash);
  }

  /** UTF-16 offset after it. */
  int end() {
    return end;
  }

  /** Whether a word may end there: not within one of Latin letters. */
  boolean mayEnd() {
    return end == text.length()
        || !isAlphabetic(text.codePointBefore(end))
        || !isAlphabetic(text.codePointAt(end));
  }

  /** Whether a character is of a script that has spaces between words, but for Hangul. */
  private static boolean isAlphabetic(int c) {
    return c < 0x2E80 ? Character.isLetterOrDigit(c) : c >= 0xFF10 && c <= 0xFF5A;
  }
}
