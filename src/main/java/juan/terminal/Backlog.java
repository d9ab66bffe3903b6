package juan.terminal;

import java.util.concurrent.TimeUnit;

/**
 * How much has been sent that the terminal may not have shown yet. A link, and whatever lies in it,
 * takes far more than it has carried; so a terminal is asked behind some of the bytes whether it is
 * there (DSR, ECMA-48 8.3.35), and while too many are on the way no frame is sent. Of one that does
 * not answer nothing is known, and nothing waits for it.
 */
final class Backlog {
  /** To be sent behind a frame. */
  static final String QUESTION = "\033[5n";

  /** In bytes: so many are sent between two questions. */
  private static final int ASKED_AFTER = 1024;

  /** In bytes: with so many on the way nothing more is sent. */
  private static final int MOST = 2 * ASKED_AFTER;

  /** An answer that has not come in this time will not, in milliseconds. */
  private static final int LONGEST_MILLIS = 5000;

  /** What lies before the question that is open, and what was sent after the last one. */
  private long before;

  private long after;
  private boolean open;
  private boolean answers;
  private long asked;

  /**
   * Counts bytes that are to be sent.
   *
   * @param now in nanoseconds, of any clock
   * @return whether the question is to be sent behind them
   */
  boolean add(int bytes, long now) {
    after += bytes;
    if (open || after < ASKED_AFTER) {
      return false;
    }
    open = true;
    asked = now;
    before = after;
    after = 0;
    return true;
  }

  /** The terminal has shown what lies before the question. */
  void answered() {
    open = false;
    before = 0;
    answers = true;
  }

  /** Whether a question has been sent and not been answered. */
  boolean isOpen() {
    return open;
  }

  /** For how long nothing is to be sent unless an answer comes, in milliseconds; 0 for no time. */
  int patience(long now) {
    if (!open || !answers || before + after < MOST) {
      return 0;
    }
    long left = LONGEST_MILLIS - TimeUnit.NANOSECONDS.toMillis(now - asked);
    if (left > 0) {
      return (int) left;
    }
    open = false; // it has got lost
    answers = false;
    return 0;
  }

  /** How long a session that ends is to wait for the answer, in milliseconds. */
  int lastPatience(long now, int unknown) {
    long left = answers ? LONGEST_MILLIS : unknown;
    left -= TimeUnit.NANOSECONDS.toMillis(now - asked);
    return open ? (int) Math.max(0, left) : 0;
  }
}
