package juan.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Looks at all that is sent to the terminal: nothing but what a painter may say, and no text beyond
 * the edges, by widths that are not ours.
 */
final class SentFrames {
  private static final String BEGIN = "\033[?2026h";
  private static final String END = "\033[?2026l";
  private static final Pattern SEQUENCE =
      Pattern.compile("\033\\[([?0-9;:]*)([A-Za-z])|\033M|[\r\n]");

  /**
   * The end of a cluster that terminals draw in several ways, as that of a family of emoji: what
   * comes next has its own place, or nothing comes.
   */
  private static final Pattern PLACED =
      Pattern.compile("(?s)..?[^\033]{0,2}(\033\\[[0-9;:]*m)*(\033\\[[0-9;]*[GH].*)?");

  private final List<String> wrong = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();
  private int columns;
  private int rows;
  private boolean sure;
  private int frames;
  private int redrawn;

  /** The window's size is that from the next frame on that is drawn anew. */
  void resized(int newColumns, int newRows) {
    columns = newColumns;
    rows = newRows;
    sure = false;
  }

  /** All that the program has drawn in another size has been taken. */
  void settled() {
    sure = true;
  }

  void take(String sent) {
    rest.append(sent);
    for (int end = rest.indexOf(END); end >= 0; end = rest.indexOf(END)) {
      int begin = rest.lastIndexOf(BEGIN, end);
      if (begin >= 0) {
        frame(rest.substring(begin + BEGIN.length(), end));
      }
      rest.delete(0, end + END.length());
    }
    if (rest.indexOf(BEGIN) < 0 && rest.length() > BEGIN.length()) {
      rest.delete(0, rest.length() - BEGIN.length());
    }
  }

  /** How many frames have been drawn. */
  int frames() {
    return frames;
  }

  /** How many frames have been drawn on a cleared screen. */
  int redrawn() {
    return redrawn;
  }

  /** What was wrong since it was asked last. */
  List<String> wrong() {
    var said = List.copyOf(wrong);
    wrong.clear();
    return said;
  }

  private void frame(String frame) {
    frames++;
    redrawn += frame.contains("\033[2J") ? 1 : 0;
    int row = -1;
    int column = -1;
    int at = 0;
    var sequences = SEQUENCE.matcher(frame);
    while (at < frame.length()) {
      if (sequences.find(at) && sequences.start() == at) {
        String its = sequences.group();
        if ("H".equals(sequences.group(2))) {
          var place = (sequences.group(1) + ";").split(";", -1);
          row = number(place[0]) - 1;
          column = number(place[1]) - 1;
        } else if ("G".equals(sequences.group(2))) {
          column = number(sequences.group(1)) - 1;
        } else if (its.equals("\033M") || its.equals("\n") || its.equals("\r")) {
          column = -1;
        } else if (!its.matches("\033\\[[0-9;:]*m|\033\\[2?[JK]|\033\\[[0-9;]*r")) {
          wrong.add("sent " + its.replace("\033", "ESC "));
        }
        at = sequences.end();
        continue;
      }
      int c = frame.codePointAt(at);
      if (Character.isISOControl(c)) {
        wrong.add("sent U+%04X".formatted(c));
      }
      int width = Math.max(0, WCWidth.wcwidth(c));
      boolean inside = row >= 0 && row < rows && column >= 0 && column + width <= columns;
      if (sure && !inside && width > 0 && !PLACED.matcher(frame.substring(at)).matches()) {
        wrong.add(
            "%s at row %d, column %d of %dx%d"
                .formatted(Character.toString(c), row, column, columns, rows));
      }
      column += width;
      at += Character.charCount(c);
    }
  }

  private static int number(String digits) {
    Matcher number = Pattern.compile("[0-9]{1,6}").matcher(digits);
    return number.matches() ? Integer.parseInt(digits) : 1;
  }
}
