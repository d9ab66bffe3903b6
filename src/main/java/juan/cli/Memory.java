package juan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import juan.library.About;
import juan.library.ArticleState;
import juan.library.ArticleStates.Loaded;
import juan.library.Library;
import juan.library.StateProblem;
import juan.source.FileSource;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is to be remembered of articles, on a thread of its own: half a second after a
 * change with all that has changed by then, and at once when the reader leaves. Any thread may call
 * it.
 */
final class Memory {
  private static final int DELAY_MILLIS = 500;

  /** In seconds: a disk that does not answer must not keep the shell waiting. */
  private static final int LONGEST_WAIT = 5;

  private final Library library;
  private final Consumer<StateProblem> problems;

  /** A change that has not been written down, from what it was made on. */
  private record Change(ArticleState before, ArticleState after) {}

  private final Map<Source, Change> changes = new LinkedHashMap<>();

  /** What articles are remembered as since the start, whether it could be written down or not. */
  private final Map<Source, ArticleState> latest = new HashMap<>();

  private final Map<Source, About> known = new HashMap<>();
  private @Nullable ScheduledExecutorService writer;
  private boolean scheduled;
  private boolean complained;

  /** Articles of which it has been said why they are not remembered. */
  private final Set<Source> told = ConcurrentHashMap.newKeySet();

  /**
   * A memory.
   *
   * @param problems is told the first reason why something cannot be remembered: a full disk stays
   *     full
   */
  Memory(Library library, Consumer<StateProblem> problems) {
    this.library = library;
    this.problems = problems;
  }

  /** Remembers a change. */
  synchronized void remember(Source source, ArticleState before, ArticleState after) {
    Change earlier = changes.get(source);
    ArticleState timed = timed(earlier, before, after);
    changes.put(source, new Change(earlier == null ? before : earlier.before(), timed));
    latest.put(source, timed);
    if (!scheduled) {
      scheduled = true;
      schedule();
    }
  }

  /** Of two sessions the one that moved later counts, not the one that writes later. */
  private static ArticleState timed(
      @Nullable Change earlier, ArticleState before, ArticleState after) {
    if (!after.visit().equals(before.visit())) {
      return after.with(after.visit().at(System.currentTimeMillis()));
    }
    return earlier == null ? after : after.with(earlier.after().visit());
  }

  private void schedule() {
    var unused = writer().schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private ScheduledExecutorService writer() {
    if (writer == null) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::flush, "remember at the end"));
      writer =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                var thread = new Thread(work, "remember");
                thread.setDaemon(true);
                return thread;
              });
    }
    return writer;
  }

  /** What is remembered of an article, with what others have written down by now. */
  Loaded load(Source source) {
    ArticleState now;
    synchronized (this) {
      now = latest.get(source);
    }
    if (now == null) {
      return library.remembered(source);
    }
    flush();
    Loaded loaded = library.remembered(source);
    boolean lost = loaded.isNothing() || loaded.problem() != null;
    return lost ? new Loaded(now, about(source), loaded.problem()) : loaded;
  }

  /** Says by what an article can be known again. */
  synchronized void about(Source source, About about) {
    known.put(source, about);
  }

  /** Sees to it that what has been kept of an article until it was known is written down. */
  synchronized void changed(Source source) {
    if (changes.containsKey(source) && !scheduled) {
      scheduled = true;
      schedule();
    }
  }

  private synchronized About about(Source source) {
    return known.getOrDefault(source, About.NOTHING);
  }

  private void write() {
    Map<Source, Change> now;
    synchronized (this) {
      scheduled = false;
      now = new LinkedHashMap<>(changes);
      // What is piped in cannot be known again before all of it has come.
      now.keySet()
          .removeIf(source -> !(source instanceof FileSource) && about(source).content().isEmpty());
      changes.keySet().removeAll(now.keySet());
    }
    for (var change : new ArrayList<>(now.entrySet())) {
      var its = change.getValue();
      var problem =
          library.remember(change.getKey(), about(change.getKey()), its.before(), its.after());
      if (problem != null && told.add(change.getKey())) {
        complain(problem);
      }
    }
  }

  private void complain(StateProblem problem) {
    synchronized (this) {
      if (complained) {
        return;
      }
      complained = problem.kind() == StateProblem.Kind.UNWRITABLE;
    }
    problems.accept(problem);
  }

  /** Waits until all that has changed is written down. */
  void flush() {
    ScheduledExecutorService its;
    synchronized (this) {
      its = writer;
    }
    if (its == null) {
      return;
    }
    try {
      its.submit(this::write).get(LONGEST_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      its.shutdownNow();
    }
  }
}
