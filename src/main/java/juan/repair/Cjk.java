package juan.repair;

/** What the characters of Chinese, Japanese and Korean text are. */
final class Cjk {
  private Cjk() {}

  /** Han, kana, bopomofo or hangul. */
  static boolean isLetter(char c) {
    return Han.is(c)
        || (c >= 0x3041 && c <= 0x31FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0xFF66 && c <= 0xFF9F);
  }

  /** A letter, or a mark that stands in no other text. */
  static boolean is(char c) {
    return isLetter(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65);
  }

  /** A letter, or a mark that stands among them. */
  static boolean isOrMark(char c) {
    return is(c) || (c >= 0x2010 && c <= 0x203B) || c == '·';
  }

  /** Whether one stands right before a place; a mark that stands in other text, too, is none. */
  static boolean isBefore(String text, int at) {
    return at > 0 && is(text.charAt(at - 1));
  }

  /** Whether one stands at a place. */
  static boolean isAt(String text, int at) {
    return at < text.length() && is(text.charAt(at));
  }
}
