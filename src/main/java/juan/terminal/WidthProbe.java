package juan.terminal;

import juan.reader.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how wide the terminal draws characters of ambiguous width: it prints some, each at the
 * beginning of a scratch row, and asks after each where the cursor stands. A last question that
 * every terminal answers tells that no more answers will come, so all of it is one round trip.
 *
 * <p>What most of them are, all are taken to be: the painter puts whatever stands after such a
 * character in its place, so one that is drawn otherwise moves nothing.
 */
final class WidthProbe {
  private static final String[] SAMPLES = {"“", "—", "…", "·", "①"};

  private int wide;
  private int answers;
  private boolean waiting;

  /**
   * What to send, empty where the window has no room to try. The scratch row is the window's last,
   * blank again at the end; it must not be the first, since an answer about row 1 looks like
   * Shift-F3.
   */
  String question(Window window) {
    if (window.rows() < 2 || window.columns() < 3) {
      return "";
    }
    waiting = true;
    String scratch = "\033[" + window.rows() + ";1H";
    var question = new StringBuilder();
    for (String sample : SAMPLES) {
      question.append(scratch).append(sample).append("\033[6n");
    }
    return question.append("\r\033[K\033[c").toString();
  }

  /** Whether the terminal has been asked and has not answered all yet. */
  boolean isWaiting() {
    return waiting;
  }

  /** The terminal says in which row and column, from 1, the cursor stands. */
  void cursorAt(int row, int column) {
    if (waiting && row > 1) {
      answers++;
      wide += column > 2 ? 1 : 0;
    }
  }

  /** No more answers will come: whether they are wide, or null when it is known or not told. */
  @Nullable Boolean conclude() {
    boolean told = waiting && answers > 0;
    waiting = false;
    return told ? Boolean.valueOf(wide * 2 > answers) : null;
  }
}
