package juan.source;

/** Where a line break in a source is a space to the reader. */
final class LineJoin {
  private LineJoin() {}

  /** Whether two characters that a line break keeps apart are set without a space between them. */
  static boolean isSpaceless(char before, char after) {
    return isSpaceless(before) && isSpaceless(after);
  }

  private static boolean isSpaceless(char c) {
    boolean hangul = c >= 0xAC00 && c <= 0xD7A3;
    return (c >= 0x2E80 && !hangul) || c == '…' || c == '—' || c == '“' || c == '”';
  }
}
