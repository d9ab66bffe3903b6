package juan.cli;

/** Text as it is written in Markdown, so that nothing in it becomes mark-up (CommonMark 0.31). */
final class MarkdownText {
  /** What means something anywhere in a line, in CommonMark or in what GitHub adds. */
  private static final String ANYWHERE = "\\`*_[]<>&~|$#=^";

  /** What begins an item, a rule or a table at the start of a line. */
  private static final String AT_START = "+-:";

  private MarkdownText() {}

  /** A text of one or more lines; blank lines, and blanks round others, are left out. */
  static String escaped(String text) {
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
}
