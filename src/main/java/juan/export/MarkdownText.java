package juan.export;

/** Text as it is written in Markdown, so that nothing in it becomes mark-up (CommonMark 0.31). */
public final class MarkdownText {
  /** What means something anywhere in a line, in CommonMark or in what GitHub adds. */
  private static final String ANYWHERE = "\\`*_[]<>&~|$#=^";

  /** What begins an item, a rule or a table at the start of a line. */
  private static final String AT_START = "+-:";

  private MarkdownText() {}

  /** A text of one or more lines; blank lines, and blanks round others, are left out. */
  public static String escaped(String text) {
    var out = new StringBuilder();
    for (String line : text.lines().toList()) {
      String its = line.strip();
      if (!its.isEmpty()) {
        out.append(out.length() == 0 ? "" : "\n");
        escape(its, out);
      }
    }
    return out.toString();
  }

  private static void escape(String line, StringBuilder out) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean number = digits == i && i > 0 && (c == '.' || c == ')');
      boolean first = i == 0 && AT_START.indexOf(c) >= 0;
      if (number || first || ANYWHERE.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
      digits += digits == i && c >= '0' && c <= '9' ? 1 : 0;
    }
  }

  /**
   * Adds a text with its line feeds as hard breaks.
   *
   * @param atStart whether it begins a line
   */
  static void append(String text, boolean atStart, StringBuilder out) {
    boolean start = atStart;
    int from = 0;
    while (from <= text.length()) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(from, end);
      if (start) {
        escape(line.stripLeading(), out);
      } else {
        // What means something only at a line's start is plain here.
        for (int i = 0; i < line.length(); i++) {
          out.append(ANYWHERE.indexOf(line.charAt(i)) >= 0 ? "\\" : "").append(line.charAt(i));
        }
      }
      if (feed >= 0) {
        out.append("\\\n");
      }
      start = true;
      from = end + 1;
    }
  }
}
