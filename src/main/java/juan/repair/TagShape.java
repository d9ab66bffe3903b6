package juan.repair;

import java.util.Locale;
import java.util.Set;

/**
 * What tags of HTML look like, whole and cut. Read by hand: texts with angles are on the way to the
 * first screen, where a regular expression takes longer to compile than all of this to run.
 */
final class TagShape {
  /** In UTF-16 units: a tag that is longer is none. */
  static final int LONGEST = 100;

  /** In UTF-16 units, of what stands behind a tag's name. */
  private static final int LONGEST_BODY = 81;

  private static final int LONGEST_NAME = 7;

  private static final Set<String> NAMES =
      Set.of(
          "p", "br", "div", "span", "strong", "b", "em", "i", "u", "a", "font", "td", "tr", "li",
          "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "center", "o:p");

  /** Those that are taken for a tag without their angle. */
  private static final Set<String> CUT_NAMES = Set.of("p", "br", "div", "span");

  private TagShape() {}

  /** Where the whole tag ends that starts at {@code start}, both UTF-16 offsets; -1 for none. */
  static int end(String line, int start) {
    int name = start + 1;
    if (name >= line.length() || line.charAt(start) != '<') {
      return -1;
    }
    name += line.charAt(name) == '/' ? 1 : 0;
    int body = endOfName(line, name);
    if (!NAMES.contains(lower(line, name, body))) {
      return -1;
    }
    int end = body;
    while (end < line.length() && line.charAt(end) != '>' && line.charAt(end) != '<') {
      end++;
    }
    boolean closed = end < line.length() && line.charAt(end) == '>' && end - start < LONGEST;
    return closed && isBody(line, body, end) ? end + 1 : -1;
  }

  private static boolean isBody(String line, int start, int end) {
    int length = end - start;
    return length == 0
        || (isSpace(line.charAt(start)) && length <= LONGEST_BODY)
        || (length == 1 && line.charAt(start) == '/');
  }

  /** Whether a whole tag is in {@code line[start, end)}. */
  static boolean isIn(String line, int start, int end) {
    for (int at = line.indexOf('<', start); at >= 0 && at < end; at = line.indexOf('<', at + 1)) {
      int its = end(line, at);
      if (its >= 0 && its <= end) {
        return true;
      }
    }
    return false;
  }

  /** Where what is left of a tag at a line's start ends, {@code /p>}; 0 for nothing. */
  static int endOfCut(String line) {
    int name = line.startsWith("/") ? 1 : 0;
    int at = endOfName(line, name);
    if (!CUT_NAMES.contains(lower(line, name, at))) {
      return 0;
    }
    at += at < line.length() && isSpace(line.charAt(at)) ? 1 : 0;
    at += at < line.length() && line.charAt(at) == '/' ? 1 : 0;
    return at < line.length() && line.charAt(at) == '>' ? at + 1 : 0;
  }

  /**
   * Where what is left of a tag at a line's end begins, {@code /p>}, {@code </p}, {@code <br /}.
   *
   * @param end where the line ends but for white space
   * @return {@code end} for nothing
   */
  static int startOfCut(String line, int end) {
    boolean closed = line.startsWith(">", end - 1);
    int nameEnd = closed ? end - 1 : end;
    if (!closed && line.startsWith("/", nameEnd - 1)) {
      nameEnd--;
      nameEnd -= nameEnd > 0 && isSpace(line.charAt(nameEnd - 1)) ? 1 : 0;
    }
    int name = nameEnd;
    while (name > 0 && nameEnd - name <= LONGEST_NAME && isOfName(line.charAt(name - 1))) {
      name--;
    }
    String its = lower(line, name, nameEnd);
    if (closed) {
      return NAMES.contains(its) && line.startsWith("/", name - 1) ? name - 1 : end;
    }
    if (nameEnd == end && NAMES.contains(its) && line.startsWith("</", name - 2)) {
      return name - 2;
    }
    return its.equals("br") && line.startsWith("<", name - 1) ? name - 1 : end;
  }

  private static int endOfName(String line, int start) {
    int end = start;
    while (end < line.length() && end - start <= LONGEST_NAME && isOfName(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6') || c == ':';
  }

  private static String lower(String line, int start, int end) {
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
