package juan.reader;

import juan.screen.Frame;
import juan.screen.Style;

/** What the model looks like. A pure function, but that the layout remembers lines it has set. */
public final class View {
  /** In UTF-16 units; a longer one, as a path, is cut where there is no more room. */
  private static final int LONGEST_WORD = 12;

  private View() {}

  public static Frame draw(Model model) {
    var frame = new Frame(model.window().columns(), model.window().rows(), model.ambiguous());
    model.mode().draw(model, frame);
    return frame;
  }

  /**
   * Writes a line whose left and right parts share the columns from {@code start} to {@code end}.
   */
  static void chrome(Frame frame, int row, int start, int end, String left, String right) {
    int rightStart = end - frame.width(right);
    int gap = right.isEmpty() ? 0 : 2;
    boolean bothFit = start + frame.width(left) + gap <= rightStart;
    String shortened =
        bothFit ? left : cutAtWord(frame, left, Math.max(0, rightStart - gap - start));
    boolean room = !shortened.isEmpty() || left.isEmpty();
    frame.write(row, start, end, room ? shortened : cutAtWord(frame, left, end - start), Style.DIM);
    if (room && !right.isEmpty()) {
      frame.write(row, rightStart, end, right, Style.DIM);
    }
  }

  /** As many of the parts, which two spaces separate, as have room. */
  static String fitting(Frame frame, String parts, int cells) {
    String fitting = parts;
    while (frame.width(fitting) > cells) {
      int end = fitting.lastIndexOf("  ");
      if (end < 0) {
        return "";
      }
      fitting = fitting.substring(0, end).stripTrailing();
    }
    return fitting;
  }

  /**
   * A sentence that has room: without what stands in brackets at its end, or behind two spaces, and
   * only then cut.
   */
  static String shortened(Frame frame, String sentence, int cells) {
    String shorter = sentence;
    while (frame.width(shorter) > cells) {
      boolean closed = shorter.endsWith(")") || shorter.endsWith("）");
      int bracket = closed ? Math.max(shorter.lastIndexOf('('), shorter.lastIndexOf('（')) : -1;
      int end = Math.max(bracket, shorter.lastIndexOf("  "));
      if (end <= 0 || shorter.substring(0, end).isBlank()) {
        return cutAtWord(frame, sentence, cells);
      }
      shorter = shorter.substring(0, end).stripTrailing();
    }
    return shorter;
  }

  /**
   * A text cut to a width, not within a word of an alphabet or a number unless it is a long one.
   */
  private static String cutAtWord(Frame frame, String text, int cells) {
    String cut = cut(frame, text, cells);
    int end = cut.length() - 1;
    if (cut.equals(text) || end <= 0 || !(isInWord(text, end - 1) && isInWord(text, end))) {
      return cut;
    }
    int start = end;
    while (start > 0 && isInWord(text, start - 1)) {
      start--;
    }
    boolean isLong = end - start > LONGEST_WORD || text.substring(0, start).isBlank();
    return isLong ? cut : text.substring(0, start).stripTrailing() + "…";
  }

  /** Whether a character belongs to a word that stands between spaces. */
  private static boolean isInWord(String text, int at) {
    char c = text.charAt(at);
    boolean hangul = c >= '가' && c <= '힣';
    return hangul || (c > ' ' && c < '\u2000');
  }

  /** What was typed, as far as it is short enough to be repeated. */
  static String cutQuietly(String typed) {
    int end = Math.min(typed.length(), 12);
    boolean inside =
        end > 0 && end < typed.length() && Character.isHighSurrogate(typed.charAt(end - 1));
    return end < typed.length() ? typed.substring(0, inside ? end - 1 : end) + "…" : typed;
  }

  /** A text cut to a width at a whole character, with … where something is missing. */
  static String cut(Frame frame, String text, int cells) {
    if (frame.width(text) <= cells) {
      return text;
    }
    String ellipsis = "…";
    int room = cells - frame.width(ellipsis);
    if (room < 0) {
      return "";
    }
    var clusters = new juan.text.Clusters(text);
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int next = clusters.end(end);
      used += frame.width(text.substring(end, next));
      if (used > room) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + ellipsis;
  }
}
