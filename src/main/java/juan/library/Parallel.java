package juan.library;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Small things that are done many times, on several processors. Plain threads: at a start they are
 * there before a stream of Java's has loaded its classes.
 */
public final class Parallel {
  private static final int MOST_THREADS = 4;

  private Parallel() {}

  /** Does something for each of some numbers. */
  public interface Work {
    /**
     * Does some of it.
     *
     * @param end the number behind the last
     */
    void some(int from, int end);
  }

  /**
   * Does something for the numbers from 0, and waits until all is done.
   *
   * @param share so many are done by one thread at a time
   * @throws RuntimeException the first that the work throws
   */
  public static void each(int count, int share, Work work) {
    var next = new AtomicInteger();
    together(
        (count + share - 1) / share,
        () -> {
          try {
            for (int from = next.getAndAdd(share); from < count; from = next.getAndAdd(share)) {
              work.some(from, Math.min(count, from + share));
            }
          } catch (RuntimeException | Error e) {
            next.set(count); // the others need not go on
            throw e;
          }
        });
  }

  /**
   * Does the same in as many threads as there are processors, and waits for all of them.
   *
   * @param most threads
   * @throws RuntimeException the first that the work throws
   */
  static void together(int most, Runnable work) {
    var failures = new ArrayList<Throwable>(); // a list, since an atomic loads more classes
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error e) {
            synchronized (failures) {
              failures.add(e);
            }
          }
        };
    int processors = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    var others = new Thread[Math.max(0, Math.min(most, processors) - 1)];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(guarded, "parallel");
      others[i].setDaemon(true);
      others[i].start();
    }
    guarded.run();
    for (Thread other : others) {
      join(other);
    }
    Throwable thrown = failures.isEmpty() ? null : failures.get(0);
    if (thrown instanceof Error error) {
      throw error;
    } else if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static void join(Thread other) {
    boolean interrupted = false;
    while (true) {
      try {
        other.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // what it does is short
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
