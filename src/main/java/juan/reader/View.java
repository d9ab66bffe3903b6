package juan.reader;

import juan.screen.Frame;
import juan.screen.Style;

/** What the model looks like. A pure function, but that the layout remembers lines it has set. */
public final class View {
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
    boolean bothFit = start + frame.width(left) + 2 <= rightStart;
    String shortened = bothFit ? left : cut(frame, left, Math.max(0, rightStart - 2 - start));
    boolean room = !shortened.isEmpty() || left.isEmpty();
    frame.write(row, start, end, room ? shortened : cut(frame, left, end - start), Style.DIM);
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
