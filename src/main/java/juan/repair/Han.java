package juan.repair;

/** What the characters of CJK text are. */
final class Han {
  /** Marks that a filter sets a comma before. */
  static final String STOPS = "，。、；！？";

  /** The halfwidth forms that a crawler folds fullwidth marks to, and those marks. */
  static final String NARROW = ",;:!?()";

  static final String WIDE = "，；：！？（）";

  private Han() {}

  static boolean is(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == '〇'
        || c == '々';
  }

  /** Whether a character is Han or a mark that stands among Han characters. */
  static boolean isOrMark(char c) {
    return is(c)
        || (c >= 0x3001 && c <= 0x301F)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '…'
        || c == '—'
        || c == '·'
        || WIDE.indexOf(c) >= 0;
  }

  /** Whether a mark, fullwidth or folded, is one that a comma is set before. */
  static boolean isStop(char c) {
    return STOPS.indexOf(widened(c)) >= 0;
  }

  /** The fullwidth form of a mark that may have been folded; other characters as they are. */
  static char widened(char c) {
    int at = NARROW.indexOf(c);
    return at < 0 ? c : WIDE.charAt(at);
  }
}
