package juan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import juan.charset.Detection.Guess;
import juan.heading.Finding;
import juan.library.ArticleState;
import juan.library.ArticleStates.Loaded;
import juan.library.Entry;
import juan.library.Librarian;
import juan.library.Library;
import juan.reader.Effect;
import juan.reader.Message;
import juan.source.CharsetRanking;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Session;
import org.jspecify.annotations.Nullable;

/** Carries out effects on threads of their own, and posts what comes of them. */
final class Worker implements Consumer<Effect> {
  /** In seconds. */
  private static final int LONGEST_WAIT = 5;

  private final Session session;
  private final Library library;

  /** What has been chosen since the start, which may not have been written down yet. */
  private final Map<Source, ArticleState> chosen = new ConcurrentHashMap<>();

  /** Writes down one choice after the other. */
  private @Nullable ExecutorService writer;

  private volatile boolean complained;

  /** The number of the reading that is wanted. */
  private final AtomicInteger wanted = new AtomicInteger();

  private final @Nullable Librarian librarian;

  /** One for an article without a shelf. */
  Worker(Session session, Library library) {
    this.session = session;
    this.library = library;
    this.librarian = null;
  }

  /**
   * One for a shelf.
   *
   * @param paths what is on it
   * @param cache where what is in its articles is remembered, or null
   * @param edition by what they are described
   */
  Worker(Session session, Library library, List<Path> paths, @Nullable Path cache, String edition) {
    this.session = session;
    this.library = library;
    this.librarian =
        new Librarian(paths, library, cache, edition, source -> null, new Shelving(session));
  }

  /** Tells the session what the librarian has found. */
  private static final class Shelving implements Librarian.Reader {
    private final Session session;

    Shelving(Session session) {
      this.session = session;
    }

    @Override
    public void listed(List<Entry> entries, boolean whole) {
      session.post(new Message.Listed(entries, whole));
    }

    @Override
    public void described(List<Librarian.Place> places) {
      session.post(new Message.Described(places));
    }
  }

  @Override
  public void accept(Effect effect) {
    if (effect instanceof Effect.Open open) {
      wanted.set(open.reading());
      if (librarian != null) {
        librarian.rest();
      }
      start("read", () -> read(open));
    } else if (effect instanceof Effect.Tend && librarian != null) {
      start("shelf", librarian);
    } else if (effect instanceof Effect.DescribeFirst describe && librarian != null) {
      librarian.first(describe.indices());
    } else if (effect instanceof Effect.Remember remember) {
      remember(remember);
    } else if (effect instanceof Effect.Rank rank) {
      start("rank", () -> rank(rank));
    } else if (effect instanceof Effect.Close) {
      wanted.set(0);
      if (librarian != null) {
        librarian.look();
      }
    }
  }

  private void start(String name, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (CancellationException e) {
            // Nobody waits for it any more.
            return;
          } catch (RuntimeException | Error e) {
            session.fail(e);
          }
        };
    daemon(name, guarded).start();
  }

  private static Thread daemon(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void read(Effect.Open open) {
    try {
      Loaded loaded = open.chosen() == null ? loaded(open.source()) : Loaded.NOTHING;
      if (!loaded.isNothing()) {
        post(open, new Message.Remembered(open.reading(), loaded.state(), loaded.problem()));
      }
      var findings = new ArrayList<Finding>();
      library.read(
          open.source(),
          open.chosen(),
          loaded.state(),
          batch -> post(open, new Message.Arrived(open.reading(), batch)),
          findings::add);
      post(open, new Message.Found(open.reading(), findings));
    } catch (UnreadableException e) {
      session.post(new Message.Failed(open.reading(), e.reason(), e.source()));
    } catch (IOException e) {
      String name = open.source().name();
      session.post(new Message.Failed(open.reading(), Reason.NO_PERMISSION, name));
    }
  }

  private void post(Effect.Open open, Message message) {
    if (wanted.get() != open.reading()) {
      throw new CancellationException();
    }
    session.post(message);
  }

  private Loaded loaded(Source source) {
    ArticleState now = chosen.isEmpty() ? null : chosen.get(source);
    return now == null ? library.remembered(source) : new Loaded(now, null);
  }

  private void remember(Effect.Remember remember) {
    chosen.put(remember.source(), remember.state());
    var its = writer;
    if (its == null) {
      its = Executors.newSingleThreadExecutor(work -> daemon("remember", work));
      writer = its;
    }
    its.execute(
        () -> {
          var problem = library.remember(remember.source(), remember.state());
          if (librarian != null) {
            librarian.again(remember.source());
          }
          if (problem != null && !complained) {
            complained = true; // once is enough: the disk stays full
            session.post(new Message.NotRemembered(problem));
          }
        });
  }

  /** Waits until all that has been chosen is written down. */
  void finish() {
    if (writer == null) {
      return;
    }
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LONGEST_WAIT, TimeUnit.SECONDS)) {
        writer.shutdownNow(); // a disk that does not answer must not keep the shell waiting
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rank(Effect.Rank rank) {
    List<Guess> guesses;
    try {
      guesses = CharsetRanking.of(rank.source());
    } catch (IOException e) {
      guesses = List.of(); // then nothing else can be read of it either
    }
    session.post(new Message.Ranked(rank.reading(), guesses));
  }
}
