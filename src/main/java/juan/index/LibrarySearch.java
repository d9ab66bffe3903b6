package juan.index;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import juan.article.Article;
import juan.index.Segment.Kept;
import juan.library.Entry;
import juan.library.Library;
import juan.library.Parallel;
import juan.search.FoldedQuery;
import juan.search.Looks;
import juan.search.Query;
import juan.source.FileSource;
import juan.source.FileSource.Seen;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import juan.text.SearchFold;
import org.jspecify.annotations.Nullable;

/**
 * Searches the articles of a library. What is not kept of them, or has changed, is read, as it is
 * for reading, and kept. Of what is kept, folded text is looked through without unpacking it; only
 * articles that have what is searched for are unpacked, and searched as any article is. What files
 * there are is looked at once; one search after the other may be made of them.
 */
public final class LibrarySearch {
  /** In characters: a longer article is not kept, but read again for each search. */
  private static final int LONGEST = 8_000_000;

  /** How often a pattern may look at each character of the library, beside what it always may. */
  private static final long LOOKS = 20;

  private static final int MOST_READERS = 4;

  /** So many articles are looked at by one thread at a time. */
  private static final int SHARE = 500;

  private final Library library;
  private final TextCache cache;
  private final List<Entry> entries;
  private final boolean fresh;
  private final int readers =
      Math.max(1, Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()));

  /** The articles with what is kept of them; looked at when they are first searched. */
  private final List<Item> items = new ArrayList<>();

  public LibrarySearch(Library library, TextCache cache, List<Entry> entries) {
    this(library, cache, entries, false);
  }

  /**
   * A search.
   *
   * @param fresh whether the files have been found just now, so that they need not be looked at
   *     again
   */
  public LibrarySearch(Library library, TextCache cache, List<Entry> entries, boolean fresh) {
    this.fresh = fresh;
    this.library = library;
    this.cache = cache;
    this.entries = List.copyOf(entries);
  }

  /** Who is told, by one thread. What it throws ends the search. */
  public interface Listener {
    /** Something was found; hits come in the order of the articles. */
    void found(LibraryHit hit);

    /** So many articles have been searched by now. */
    default void searched(int count) {}

    /** So many texts are in the index by now, of those that are to be. */
    default void indexed(int count, int of) {}

    /** An article cannot be read; its reason is in the entry. */
    default void failed(Entry entry, Reason reason) {}
  }

  /**
   * An article, and its text where that is kept.
   *
   * @param path what it is kept by; null for one that is no file
   */
  private record Item(Entry entry, @Nullable String path, Stamp stamp, @Nullable Kept kept) {
    Item with(@Nullable Kept newKept) {
      return new Item(entry, path, stamp, newKept);
    }
  }

  /** What a reader has done about an article. */
  private sealed interface Result {}

  private record Searched(@Nullable Kept kept, List<LibraryHit> hits) implements Result {}

  /** What must be searched by whoever asked: in order, or without keeping all hits. */
  private record Unsearched(@Nullable Kept kept, SearchableText text) implements Result {}

  private record Unread(Reason reason) implements Result {}

  /**
   * Searches the articles, in their order. A query that finds nothing in all of them is tried as
   * {@link Query#attempts} says.
   *
   * @return whether all was searched; a pattern may be given up
   */
  public synchronized boolean find(String typed, Query.Kind kind, Listener listener) {
    boolean complete = true;
    boolean first = true;
    for (Query query : Query.attempts(typed, kind)) {
      if (query.isEmpty()) {
        break;
      }
      var told = new Told(listener, first);
      complete = new Pass(query, kind, narrowed(query, typed, kind), told).run();
      if (told.found) {
        break;
      }
      first = false;
    }
    return complete;
  }

  /** Reads the articles of which no text is kept, so that later searches are fast. */
  public synchronized void keep(Listener listener) {
    var nothing = Query.of("", Query.Kind.EXACT);
    new Pass(nothing, Query.Kind.EXACT, "", new Told(listener, true)).run();
  }

  /**
   * Brings the index up to date if the articles' texts are long enough for one. That may take
   * minutes, while which they can be searched; what the listener throws ends it.
   */
  public void index(Listener listener) {
    cache.index(kept(), listener::indexed);
  }

  private synchronized List<Kept> kept() {
    var kept = new ArrayList<Kept>();
    for (Item item : items) {
      if (item.kept() != null) {
        kept.add(item.kept());
      }
    }
    return kept;
  }

  /** Tells of each article once that it cannot be read, however often it is tried. */
  private static final class Told implements Listener {
    private final Listener listener;
    private final boolean failures;
    boolean found;

    Told(Listener listener, boolean failures) {
      this.listener = listener;
      this.failures = failures;
    }

    @Override
    public void found(LibraryHit hit) {
      found = true;
      listener.found(hit);
    }

    @Override
    public void searched(int count) {
      listener.searched(count);
    }

    @Override
    public void failed(Entry entry, Reason reason) {
      if (failures) {
        listener.failed(entry, reason);
      }
    }
  }

  /** What folded text must have in it for a query to find something; empty for nothing at all. */
  private static String narrowed(Query query, String typed, Query.Kind kind) {
    if (query instanceof FoldedQuery folded) {
      return folded.folded();
    }
    return kind == Query.Kind.EXACT ? SearchFold.fold(longestHan(typed)).text() : "";
  }

  /** Han are folded whatever stands beside them. */
  private static String longestHan(String typed) {
    String longest = "";
    int from = 0;
    for (int i = 0; i <= typed.length(); i++) {
      if (i == typed.length() || typed.charAt(i) < '\u3400' || typed.charAt(i) > '\u9FFF') {
        longest = i - from > longest.length() ? typed.substring(from, i) : longest;
        from = i + 1;
      }
    }
    return longest;
  }

  /** Looks what files there are, once. */
  private void look() {
    if (items.isEmpty()) {
      var changes = library.changes();
      var its = new Item[entries.size()];
      Parallel.each(
          its.length,
          SHARE,
          (from, end) -> {
            for (int i = from; i < end; i++) {
              its[i] = item(entries.get(i), changes);
            }
          });
      Collections.addAll(items, its);
    }
  }

  private Item item(Entry entry, ToLongFunction<String> changes) {
    Seen seen = entry.source() instanceof FileSource file ? seen(file) : null;
    if (seen == null) {
      return new Item(entry, null, Stamp.NONE, null); // of a file, reading it will tell why
    }
    String path = place(((FileSource) entry.source()).path());
    var stamp = new Stamp(seen.size(), seen.modified(), changes.applyAsLong(path));
    return new Item(entry, path, stamp, cache.get(path, stamp));
  }

  private @Nullable Seen seen(FileSource file) {
    if (fresh && file.seen() != null) {
      return file.seen();
    }
    try {
      var attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return attributes.isRegularFile() ? new Seen(attributes.size(), modified) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Where a file is, however it was named. */
  private static String place(Path file) {
    String name = file.toString();
    boolean normal = name.startsWith("/") && !name.contains("/.");
    return normal ? name : file.toAbsolutePath().normalize().toString();
  }

  /** One way through all articles. */
  private final class Pass {
    private final Query query;
    private final Query.Kind kind;
    private final String narrowed;
    private final Listener listener;
    private final Looks looks;
    private Set<Kept> candidates = Set.of();
    private boolean complete = true;
    private volatile boolean over;

    Pass(Query query, Query.Kind kind, String narrowed, Listener listener) {
      look();
      this.query = query;
      this.kind = kind;
      this.narrowed = narrowed;
      this.listener = listener;
      this.looks =
          new Looks(kind == Query.Kind.PATTERN ? Looks.OF_SEARCH + LOOKS * characters() : 0);
    }

    private long characters() {
      long characters = 0;
      for (Item item : items) {
        characters += item.kept() == null ? item.stamp().size() : item.kept().folded / 2;
      }
      return characters;
    }

    boolean run() {
      if (!narrowed.isEmpty()) {
        narrow();
      }
      var open = new ArrayList<Integer>();
      for (int i = 0; i < items.size(); i++) {
        if (!isPassedOver(items.get(i))) {
          open.add(i);
        }
      }
      if (!open.isEmpty()) {
        read(open);
      }
      listener.searched(items.size());
      cache.flush();
      return complete;
    }

    /** Searches the articles at indices by reading them. */
    private void read(List<Integer> open) {
      var readers = Executors.newFixedThreadPool(LibrarySearch.this.readers, Pass::daemon);
      var waiting = new ArrayDeque<Future<Result>>();
      var indices = new ArrayDeque<Integer>();
      try {
        for (int i : open) {
          Item item = items.get(i);
          waiting.add(readers.submit(() -> result(item)));
          indices.add(i);
          if (waiting.size() > 4 * LibrarySearch.this.readers) {
            take(indices.remove(), waiting.remove());
          }
        }
        while (!waiting.isEmpty()) {
          take(indices.remove(), waiting.remove());
        }
      } finally {
        over = true;
        waiting.forEach(result -> result.cancel(false));
        readers.shutdown();
      }
    }

    private static Thread daemon(Runnable work) {
      var thread = new Thread(work, "search");
      thread.setDaemon(true);
      return thread;
    }

    private void narrow() {
      var result = FoldedScan.in(cache.narrow(kept(), narrowed), narrowed.getBytes(UTF_16LE));
      candidates = result.found();
      for (Segment damaged : result.damaged()) {
        cache.discard(damaged);
        items.replaceAll(item -> isIn(damaged, item) ? item.with(null) : item);
      }
    }

    private static boolean isIn(Segment segment, Item item) {
      return item.kept() != null && item.kept().segment == segment;
    }

    private boolean isPassedOver(Item item) {
      return item.kept() != null
          && (query.isEmpty() || (!narrowed.isEmpty() && !candidates.contains(item.kept())));
    }

    /** Takes what a reader has done about the article at an index. */
    private void take(int index, Future<Result> done) {
      Item item = items.get(index);
      listener.searched(index);
      Result result = get(done);
      if (result instanceof Unread unread) {
        listener.failed(item.entry(), unread.reason());
      } else if (result instanceof Searched searched) {
        items.set(index, item.with(searched.kept()));
        searched.hits().forEach(listener::found);
      } else if (result instanceof Unsearched unsearched) {
        items.set(index, item.with(unsearched.kept()));
        complete &= Excerpts.find(query, looks, item.entry(), unsearched.text(), listener::found);
      }
    }

    private static Result get(Future<Result> done) {
      try {
        return done.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof CancellationException cancelled) {
          throw cancelled;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }

    // What follows is done by readers.

    private Result result(Item item) {
      Kept kept = item.kept();
      SearchableText text = null;
      try {
        text = kept == null ? null : kept.text();
      } catch (IOException e) {
        cache.discard(kept.segment); // damaged
      }
      try {
        if (text == null) {
          Article article = read(item);
          KeptText whole = KeptText.of(article, LONGEST);
          kept = whole == null ? null : keep(item, whole);
          text = whole == null ? SearchableText.of(article) : whole;
        }
      } catch (UnreadableException e) {
        return new Unread(e.reason());
      } catch (IOException e) {
        return new Unread(Reason.NO_PERMISSION);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        return new Unread(Reason.DAMAGED); // the others can be searched
      }
      if (kind == Query.Kind.PATTERN || !(text instanceof KeptText)) {
        return new Unsearched(kept, text);
      }
      var hits = new ArrayList<LibraryHit>();
      Excerpts.find(query, new Looks(0), item.entry(), text, hits::add);
      return new Searched(kept, hits);
    }

    private Article read(Item item) throws IOException {
      var article = new Article[] {Article.EMPTY};
      library.read(
          item.entry().source(),
          batch -> {
            if (over) {
              throw new CancellationException();
            }
            article[0] = article[0].with(batch);
          },
          finding -> {});
      return article[0];
    }

    private @Nullable Kept keep(Item item, KeptText text) {
      return item.path() == null ? null : cache.add(item.path(), item.stamp(), Packed.of(text));
    }
  }
}
