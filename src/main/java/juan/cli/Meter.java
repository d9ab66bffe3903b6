package juan.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How far something has come, as a bar in a line of standard error. It is there only once that has
 * taken a moment, only on a terminal, and is gone when it is done.
 */
final class Meter {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

  /** So long a bar stays as it is. */
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(100);

  /** In cells, where there is room. */
  private static final int LENGTH = 30;

  /** What stands beside the bar, and a column that is left free: a full line may be two. */
  private static final int BESIDE = "[] 100%".length() + 1;

  private static final String ERASE = "\r\u001B[K";

  private final PrintWriter err;
  private final LongSupplier clock;
  private final IntSupplier terminal;
  private final long start;
  private boolean asked;
  private int columns;
  private boolean shown;
  private long next;

  /**
   * A meter of what begins now.
   *
   * @param clock in nanoseconds, from anywhere
   * @param terminal how many columns there are, 0 where it is none; not asked before there is
   *     something to show
   */
  Meter(PrintWriter err, LongSupplier clock, IntSupplier terminal) {
    this.err = err;
    this.clock = clock;
    this.terminal = terminal;
    this.start = clock.getAsLong();
    this.next = PATIENCE;
  }

  /**
   * So much is done.
   *
   * @param of how much there is; 0 when nobody knows
   */
  synchronized void at(long done, long of) {
    long now = clock.getAsLong() - start;
    if (of <= 0 || now < next) {
      return;
    }
    next = now + PACE;
    if (!asked) {
      asked = true;
      columns = terminal.getAsInt();
    }
    int length = Math.min(LENGTH, columns - BESIDE);
    if (length > 0) {
      double part = Math.max(0, Math.min(1, done / (double) of));
      int full = (int) (part * length);
      String bar = "#".repeat(full) + " ".repeat(length - full);
      err.print("\r[" + bar + "] " + (int) (part * 100) + "%");
      err.flush();
      shown = true;
    }
  }

  /** Takes the bar away, since something else is to stand there, or all is done. */
  synchronized void erase() {
    if (shown) {
      err.print(ERASE);
      err.flush();
      shown = false;
    }
  }
}
