package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import juan.repair.Plan;
import juan.repair.Repairs;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all lines of a text for damage. A long text is looked at on a thread of its own, while
 * it is read on: what shows is asked for but rarely, and then waited for.
 */
final class Inspection {
  /** In UTF-16 units: so much is looked at at a time. */
  private static final int SHARE = 1 << 15;

  /** So many shares may wait to be looked at. */
  private static final int MOST_WAITING = 8;

  private static final boolean HAS_OTHERS = Runtime.getRuntime().availableProcessors() > 1;

  private final Repairs repairs;
  private final Queue<Future<?>> waiting = new ArrayDeque<>();
  private List<String> lines = new ArrayList<>();
  private int length;

  /** Whether a plan has been made: if there is more, the text is long. */
  private boolean planned;

  private @Nullable ThreadPoolExecutor aside;

  Inspection(Repairs repairs) {
    this.repairs = repairs;
  }

  /** Looks at a line, soon. */
  void look(String line) {
    lines.add(line);
    length += line.length();
    if (length >= SHARE) {
      pass();
    }
  }

  private void pass() {
    var share = lines;
    lines = new ArrayList<>();
    length = 0;
    if (!planned || !HAS_OTHERS) {
      share.forEach(repairs::look);
      return;
    }
    if (waiting.size() == MOST_WAITING) {
      await(waiting.remove());
    }
    waiting.add(aside().submit(() -> share.forEach(repairs::look)));
  }

  /** How the text is to be repaired, by all lines there were. */
  Plan plan() {
    pass();
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
    planned = true;
    return repairs.plan();
  }

  private ThreadPoolExecutor aside() {
    ThreadPoolExecutor its = aside;
    if (its == null) {
      its =
          new ThreadPoolExecutor(
              1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Inspection::daemon);
      its.allowCoreThreadTimeOut(true); // of a reading that was left, nobody tells
      aside = its;
    }
    return its;
  }

  /** Looks no further: there will be no other plan. */
  void end() {
    waiting.forEach(share -> share.cancel(false));
    waiting.clear();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "inspection");
    thread.setDaemon(true);
    return thread;
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
