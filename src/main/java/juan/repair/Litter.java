package juan.repair;

/**
 * Characters that are not seen: zero-width spaces and joiners, byte order marks within the text,
 * soft hyphens, controls; and no-break spaces, which become spaces or go at a line's end.
 *
 * <p>Evidence: beside Chinese, Japanese or Korean they say nothing, when what is on their other
 * side is so, too, or ASCII, or the line's end; between emoji and in other scripts they do, as do
 * selectors of variants of a character, which are never touched. No-break spaces only go between
 * two characters of CJK, for beside a number or a word they are good typesetting.
 */
final class Litter {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private Litter() {}

  private static boolean is(char c) {
    return c == '\u200B'
        || c == '\u200C'
        || c == '\u200D'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == NO_BREAK_SPACE
        || isControl(c);
  }

  /** Controls but for line ends, tabs, what prints a character twice, and what colours text. */
  private static boolean isControl(char c) {
    return c < 0x20 && !(c >= '\b' && c <= '\r') && c != '\u001B';
  }

  /** Takes them out of any line: no evidence of the document is needed. */
  static final LineRepair REMOVAL =
      new LineRepair() {
        @Override
        public RepairKind kind() {
          return RepairKind.LITTER;
        }

        @Override
        public boolean isOfLine() {
          return true;
        }

        @Override
        public int signs() {
          return Signs.LITTER;
        }

        @Override
        public void repair(EditedLine line) {
          String text = line.text();
          var rewriting = line.rewrite(kind());
          for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && is(text.charAt(end))) {
              end++;
            }
            if (end > i) {
              String after = without(text, i, end);
              if (after.length() < end - i || !text.startsWith(after, i)) {
                rewriting.replace(i, end, after, 1);
              }
              i = end - 1;
            }
          }
          rewriting.end();
        }
      };

  /** What is to stand in place of a run of them. */
  private static String without(String text, int start, int end) {
    boolean before = Cjk.isBefore(text, start);
    boolean after = Cjk.isAt(text, end);
    boolean isNothing =
        (before && (after || end == text.length() || text.charAt(end) < 0x80))
            || (after && (start == 0 || text.charAt(start - 1) < 0x80));
    if (!isNothing) {
      return text.substring(start, end);
    }
    var left = new StringBuilder();
    for (int i = start; i < end && end < text.length(); i++) {
      if (text.charAt(i) == NO_BREAK_SPACE) {
        left.append(before && after ? ' ' : NO_BREAK_SPACE);
      }
    }
    return left.toString();
  }
}
