package juan.terminal;

import java.nio.charset.StandardCharsets;
import juan.reader.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how wide the terminal draws characters of ambiguous width: it prints some, each at the
 * beginning of a scratch row, and asks after each where the cursor stands. A last question that
 * every terminal answers tells that no more answers will come, so all of it is one round trip.
 */
final class WidthProbe {
  private static final String[] SAMPLES = {"“", "—", "…", "·", "①"};

  private int wide;
  private int answers;
  private boolean done;

  /**
   * What to send. The scratch row is the window's last, which the next frame covers; it must not be
   * the first, since an answer about row 1 looks like Shift-F3.
   */
  byte[] question(Window window) {
    var question = new StringBuilder();
    for (String sample : SAMPLES) {
      question.append("\033[").append(window.rows()).append(";1H").append(sample).append("\033[6n");
    }
    return question.append("\033[c").toString().getBytes(StandardCharsets.UTF_8);
  }

  static boolean canAsk(Window window) {
    return window.rows() > 1 && window.columns() > 2;
  }

  /** The terminal says in which column, from 1, the cursor stands. */
  void cursorAt(int column) {
    answers++;
    wide += column > 2 ? 1 : 0;
  }

  /** No more answers will come: whether they are wide, or null when it is known or not told. */
  @Nullable Boolean conclude() {
    boolean first = !done;
    done = true;
    boolean told = first && answers > 0;
    return told ? Boolean.valueOf(wide * 2 > answers) : null;
  }
}
