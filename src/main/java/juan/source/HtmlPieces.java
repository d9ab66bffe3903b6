package juan.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that is too long to be held as a tree, divided into pieces that are not: where a block
 * begins or ends, and never within a script, a style or a comment. A tree takes about ten times
 * what its text does.
 */
final class HtmlPieces {
  /** In UTF-16 units: a longer page is divided. */
  static final int LONGEST_WHOLE = 4 << 20;

  /** In UTF-16 units: a piece is this long, or twice where no block begins. */
  private static final int PIECE = 1 << 19;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)<(?:p|div|h[1-6]|li|tr|table|ul|ol|section|article|blockquote|pre|hr|br)[\\s>/]");

  private static final String[][] HIDDEN = {
    {"<script", "</script"}, {"<style", "</style"}, {"<!--", "-->"}
  };

  private final StringBuilder text;
  private int start;

  /**
   * The pieces of a text.
   *
   * @param text may grow, and loses what was taken when {@link #compact} is called
   */
  HtmlPieces(StringBuilder text) {
    this.text = text;
  }

  /** The next piece; null when what is left is no longer than one. */
  @Nullable String next() {
    if (text.length() - start <= 2 * PIECE) {
      return null;
    }
    int limit = start + 2 * PIECE;
    Matcher boundary = BOUNDARY.matcher(text).region(start + PIECE, limit);
    int end = boundary.find() ? boundary.start() : limit;
    String piece = text.substring(start, end);
    for (String[] hidden : HIDDEN) {
      int opened = lastIndexOf(piece, hidden[0]);
      if (opened >= 0 && lastIndexOf(piece, hidden[1]) < opened) {
        return beforeHidden(piece, opened, hidden);
      }
    }
    start = end;
    return piece;
  }

  /** Takes a piece up to what is not shown, and goes on after that, however long it is. */
  private String beforeHidden(String piece, int opened, String[] hidden) {
    int closed = indexOf(hidden[1], start + opened);
    start = closed < 0 ? text.length() : closed;
    if (closed < 0) {
      text.append(hidden[0]).append('>'); // its end may still come
    }
    return piece.substring(0, opened);
  }

  /** What is left. */
  String rest() {
    return text.substring(start);
  }

  /** Forgets what was taken. */
  void compact() {
    text.delete(0, start);
    start = 0;
  }

  private int indexOf(String tag, int from) {
    Matcher found = Pattern.compile(tag, Pattern.CASE_INSENSITIVE | Pattern.LITERAL).matcher(text);
    return found.find(from) ? found.start() : -1;
  }

  private static int lastIndexOf(String piece, String tag) {
    for (int i = piece.length() - tag.length(); i >= 0; i--) {
      if (piece.charAt(i) == '<' || tag.charAt(0) != '<') {
        if (piece.regionMatches(true, i, tag, 0, tag.length())) {
          return i;
        }
      }
    }
    return -1;
  }
}
