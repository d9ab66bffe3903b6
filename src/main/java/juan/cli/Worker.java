package juan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import juan.charset.Detection.Guess;
import juan.heading.Finding;
import juan.library.About;
import juan.library.ArticleStates.Loaded;
import juan.library.Bookshelf;
import juan.library.ContentHash;
import juan.library.Entry;
import juan.library.Library;
import juan.reader.ArticleSearch;
import juan.reader.Effect;
import juan.reader.Message;
import juan.reader.WordFinder;
import juan.source.CharsetRanking;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Session;

/** Carries out effects on threads of their own, and posts what comes of them. */
final class Worker implements Consumer<Effect> {
  private final Session session;
  private final Library library;

  private final Memory memory;
  private final WordFinder words;

  /** The number of the search that is wanted. */
  private final AtomicInteger wantedSearch = new AtomicInteger();

  /** The number of the reading that is wanted. */
  private final AtomicInteger wanted = new AtomicInteger();

  /**
   * A worker.
   *
   * @param dictionaries the folder of the reader's dictionaries
   */
  Worker(Session session, Library library, Path dictionaries) {
    this.words = new WordFinder(dictionaries);
    this.session = session;
    this.library = library;
    this.memory = new Memory(library, problem -> session.post(new Message.NotRemembered(problem)));
  }

  @Override
  public void accept(Effect effect) {
    if (effect instanceof Effect.Open open) {
      wanted.set(open.reading());
      start("read", () -> read(open));
    } else if (effect instanceof Effect.Describe describe) {
      start("shelf", () -> describe(describe.entries()));
    } else if (effect instanceof Effect.Remember remember) {
      memory.remember(remember.source(), remember.before(), remember.after());
    } else if (effect instanceof Effect.LookUp wanted) {
      start(
          "dictionary",
          () ->
              session.post(
                  new Message.LookedUp(wanted.reading(), wanted.number(), words.find(wanted))));
    } else if (effect instanceof Effect.Search search) {
      wantedSearch.set(search.number());
      start("search", () -> search(search));
    } else if (effect instanceof Effect.Rank rank) {
      start("rank", () -> rank(rank));
    } else if (effect instanceof Effect.Close) {
      wanted.set(0);
    } else if (effect instanceof Effect.Suspend) {
      memory.flush();
    }
  }

  /** Waits until all that is to be remembered is written down. */
  void finish() {
    memory.flush();
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
      Loaded loaded = open.chosen() == null ? memory.load(open.source()) : Loaded.NOTHING;
      if (!loaded.isNothing()) {
        memory.about(open.source(), loaded.about());
        post(open, new Message.Remembered(open.reading(), loaded.state(), loaded.problem()));
      }
      var findings = new ArrayList<Finding>();
      var title = new String[] {""};
      library.read(
          open.source(),
          open.chosen(),
          loaded.state(),
          batch -> {
            title[0] = batch.metadata().title();
            post(open, new Message.Arrived(open.reading(), batch));
          },
          findings::add);
      post(open, new Message.Found(open.reading(), findings));
      recognize(open, title[0], loaded.about());
    } catch (UnreadableException e) {
      session.post(new Message.Failed(open.reading(), e.reason(), e.source()));
    } catch (IOException e) {
      String name = open.source().name();
      session.post(new Message.Failed(open.reading(), Reason.NO_PERMISSION, name));
    }
  }

  /** Finds out by what the article can be known again, and whether it has been before. */
  private void recognize(Effect.Open open, String title, About before) throws IOException {
    var about = new About(title, ContentHash.of(open.source()));
    if (open.chosen() == null && before.content().isEmpty()) {
      Loaded loaded = library.recognized(open.source(), about);
      if (!loaded.isNothing() && loaded.problem() == null) {
        memory.about(open.source(), about);
        post(open, new Message.Recognized(open.reading(), loaded.state()));
      }
    }
    memory.about(open.source(), about);
    memory.changed(open.source());
  }

  private void post(Effect.Open open, Message message) {
    if (wanted.get() != open.reading()) {
      throw new CancellationException();
    }
    session.post(message);
  }

  private void search(Effect.Search search) {
    ArticleSearch.run(
        search.article(),
        search.from(),
        search.typed(),
        search.kind(),
        found -> {
          boolean unwanted =
              wantedSearch.get() != search.number() || wanted.get() != search.reading();
          if (unwanted) {
            throw new CancellationException();
          }
          session.post(new Message.Hits(search.reading(), search.number(), found));
        });
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

  private void describe(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      session.post(new Message.Described(i, Bookshelf.read(entries.get(i), library)));
    }
  }
}
