package juan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import juan.charset.Detection.Guess;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.library.Library;
import juan.reader.Effect;
import juan.reader.Message;
import juan.source.CharsetRanking;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.terminal.Session;

/** Carries out effects on threads of their own, and posts what comes of them. */
final class Worker implements Consumer<Effect> {
  private final Session session;
  private final Library library;

  /** The number of the reading that is wanted. */
  private final AtomicInteger wanted = new AtomicInteger();

  Worker(Session session, Library library) {
    this.session = session;
    this.library = library;
  }

  @Override
  public void accept(Effect effect) {
    if (effect instanceof Effect.Open open) {
      wanted.set(open.reading());
      start("read", () -> read(open));
    } else if (effect instanceof Effect.Describe describe) {
      start("shelf", () -> describe(describe.entries()));
    } else if (effect instanceof Effect.Rank rank) {
      start("rank", () -> rank(rank));
    } else if (effect instanceof Effect.Close) {
      wanted.set(0);
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
    var thread = new Thread(guarded, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read(Effect.Open open) {
    try {
      library.read(
          open.source(),
          open.options(),
          batch -> {
            if (wanted.get() != open.reading()) {
              throw new CancellationException();
            }
            session.post(new Message.Arrived(open.reading(), batch));
          },
          finding -> {});
    } catch (UnreadableException e) {
      session.post(new Message.Failed(open.reading(), e.reason(), e.source()));
    } catch (IOException e) {
      String name = open.source().name();
      session.post(new Message.Failed(open.reading(), Reason.NO_PERMISSION, name));
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

  private void describe(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      session.post(new Message.Described(i, Bookshelf.read(entries.get(i), library)));
    }
  }
}
