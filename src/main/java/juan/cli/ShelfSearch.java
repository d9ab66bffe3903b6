package juan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import juan.index.LibraryHit;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Entry;
import juan.library.Library;
import juan.reader.Effect;
import juan.reader.LibraryFindings.State;
import juan.reader.Message;
import org.jspecify.annotations.Nullable;

/** Searches the articles of the shelf while one types, and tells what it finds. */
final class ShelfSearch {
  /** What was found is told so often, in milliseconds: more would only be drawn over. */
  private static final int TELLING_MILLIS = 80;

  /** Nobody looks at more hits. */
  private static final int MOST = 2_000;

  private final Library library;
  private final TextCache cache;
  private final Consumer<Message> sink;
  private final AtomicReference<Effect.@Nullable SearchLibrary> wanted = new AtomicReference<>();

  private volatile boolean ended;

  /** What was searched last, since what files there are need not be looked at for each key. */
  private @Nullable LibrarySearch search;

  private List<Entry> entries = List.of();

  ShelfSearch(Library library, TextCache cache, Consumer<Message> sink) {
    this.library = library;
    this.cache = cache;
    this.sink = sink;
  }

  /** This one is wanted from now on; null for none. */
  void want(Effect.@Nullable SearchLibrary its) {
    wanted.set(its);
  }

  /** Searches until something else is wanted. */
  void run(Effect.SearchLibrary its) {
    var search = of(its.entries());
    var telling = new Telling(its);
    telling.check();
    if (its.typed().isEmpty()) {
      search.keep(telling);
      telling.tell(State.DONE);
      index(search, telling);
      return;
    }
    try {
      boolean complete = search.find(its.typed(), its.kind(), telling);
      telling.tell(complete ? State.DONE : State.STOPPED);
      if (complete) {
        index(search, telling);
      }
    } catch (EnoughException e) {
      telling.tell(State.ENOUGH);
    }
  }

  /** Goes on when the search has been left; ends for another search, which goes on with it. */
  private static void index(LibrarySearch search, Telling telling) {
    search.index(telling);
    if (telling.indexing) {
      telling.tell(State.DONE);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same articles while the same search goes on
  private synchronized LibrarySearch of(List<Entry> its) {
    LibrarySearch same = search;
    if (same == null || entries != its) {
      same = new LibrarySearch(library, cache, its);
      search = same;
      entries = its;
    }
    return same;
  }

  /** Writes down what has been made ready; ends what is being made. */
  void finish() {
    ended = true;
    cache.flush();
  }

  private static final class EnoughException extends CancellationException {
    private static final long serialVersionUID = 1;
  }

  private final class Telling implements LibrarySearch.Listener {
    private final Effect.SearchLibrary its;
    private final List<LibraryHit> hits = new ArrayList<>();
    private int count;
    private int searched;
    private boolean indexing;
    private long told = now();

    Telling(Effect.SearchLibrary its) {
      this.its = its;
    }

    private static long now() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @SuppressWarnings("ReferenceEquality") // this one, not one that is like it
    void check() {
      if (wanted.get() != its) {
        throw new CancellationException();
      }
    }

    @Override
    public void found(LibraryHit hit) {
      hits.add(hit);
      if (++count == MOST) {
        throw new EnoughException();
      }
    }

    @Override
    public void searched(int articles) {
      check();
      searched = articles;
      if (now() - told >= TELLING_MILLIS) {
        tell(State.SEARCHING);
      }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // as above
    public void indexed(int texts, int of) {
      var now = wanted.get();
      if (ended || (now != null && now != its)) {
        throw new CancellationException();
      }
      if (now != null && now() - told >= TELLING_MILLIS) {
        indexing = true;
        searched = (int) ((long) its.entries().size() * texts / of);
        post(State.INDEXING);
      }
    }

    void tell(State state) {
      check();
      post(state);
    }

    private void post(State state) {
      var found = List.copyOf(hits);
      sink.accept(new Message.LibraryFound(its.number(), its.typed(), found, searched, state));
      hits.clear();
      told = now();
    }
  }
}
