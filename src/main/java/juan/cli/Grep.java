package juan.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import juan.index.LibraryHit;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Entry;
import juan.library.Library;
import juan.search.Query;
import juan.search.Range;
import juan.source.FileSource;
import juan.source.Source;
import juan.source.UnreadableException.Reason;
import juan.text.Sanitizer;

/**
 * Prints where something is in articles: a line for each sentence, or a JSON object for each hit.
 */
final class Grep {
  /** What {@code grep} gives back: something was found, nothing was, something is wrong. */
  static final int FOUND = 0;

  static final int NOT_FOUND = 1;
  static final int WRONG = 2;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[22m";

  private final PrintWriter out;
  private final String typed;
  private final Query.Kind kind;
  private final boolean json;
  private final boolean marked;

  /**
   * A search.
   *
   * @param marked whether hits are to be bold, since a terminal shows them
   */
  Grep(PrintWriter out, String typed, Query.Kind kind, boolean json, boolean marked) {
    this.out = out;
    this.typed = typed;
    this.kind = kind;
    this.json = json;
    this.marked = marked;
  }

  /**
   * Prints what is found in articles.
   *
   * @param unreadable is told which could not be read; the others are searched
   * @param unfinished is told when a pattern was given up somewhere
   * @return an exit code
   */
  int print(
      List<Entry> entries,
      Library library,
      TextCache cache,
      BiConsumer<Entry, Reason> unreadable,
      Runnable unfinished) {
    var listener = new Printing(unreadable);
    try {
      if (!new LibrarySearch(library, cache, entries).find(typed, kind, listener)) {
        listener.failed = true;
        unfinished.run();
      }
    } catch (CancellationException e) {
      return WRONG;
    }
    out.flush();
    return listener.failed ? WRONG : listener.found ? FOUND : NOT_FOUND;
  }

  private final class Printing implements LibrarySearch.Listener {
    private final BiConsumer<Entry, Reason> unreadable;
    boolean found;
    boolean failed;

    Printing(BiConsumer<Entry, Reason> unreadable) {
      this.unreadable = unreadable;
    }

    @Override
    public void found(LibraryHit hit) {
      found = true;
      if (json) {
        printObjects(hit);
      } else {
        printLine(hit);
      }
    }

    @Override
    public void searched(int count) {
      if (out.checkError()) {
        throw new CancellationException(); // who reads it has seen enough
      }
    }

    @Override
    public void failed(Entry entry, Reason reason) {
      failed = true;
      unreadable.accept(entry, reason);
    }
  }

  private void printLine(LibraryHit hit) {
    String section = hit.section().isEmpty() ? "" : hit.section() + ":";
    out.print(place(hit.entry().source()) + ":" + section + shown(hit) + "\n");
  }

  private String shown(LibraryHit hit) {
    if (!marked) {
      return hit.text();
    }
    var shown = new StringBuilder();
    int at = 0;
    for (Range range : hit.ranges()) {
      shown.append(hit.text(), at, range.start()).append(BOLD);
      shown.append(hit.text(), range.start(), range.end()).append(PLAIN);
      at = range.end();
    }
    return shown.append(hit.text().substring(at)).toString();
  }

  private void printObjects(LibraryHit hit) {
    for (int i = 0; i < hit.ranges().size(); i++) {
      var object = new JsonObject();
      object.addProperty("path", place(hit.entry().source()));
      object.addProperty("title", hit.title());
      object.addProperty("section", hit.section());
      object.addProperty("block", hit.block());
      object.addProperty("offset", hit.offsets().get(i));
      object.addProperty("text", hit.text());
      object.addProperty("start", hit.ranges().get(i).start());
      object.addProperty("end", hit.ranges().get(i).end());
      out.print(GSON.toJson(object) + "\n");
    }
  }

  private static String place(Source source) {
    return Sanitizer.clean(
        source instanceof FileSource file ? file.path().toString() : source.name());
  }
}
