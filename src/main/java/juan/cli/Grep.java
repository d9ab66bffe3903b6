package juan.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import juan.index.LibraryHit;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Entry;
import juan.search.Query;
import juan.search.Range;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;

/**
 * Prints where something is in articles: a line for each sentence, or a JSON object for each hit.
 */
final class Grep {
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[22m";

  private final Invocation its;
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
  Grep(Invocation its, String typed, Query.Kind kind, boolean json, boolean marked) {
    this.its = its;
    this.out = its.out();
    this.typed = typed;
    this.kind = kind;
    this.json = json;
    this.marked = marked;
  }

  /**
   * Prints what is found in articles.
   *
   * @return the exit code: 1 when nothing was found, or something could not be searched
   */
  int print(List<Entry> entries, TextCache cache) {
    var listener = new Printing(entries.size());
    try {
      if (!new LibrarySearch(its.library(), cache, entries, true).find(typed, kind, listener)) {
        listener.failed = true;
        its.complain(its.words().get("search.stopped"));
      }
    } catch (CancellationException e) {
      return 0;
    }
    out.flush();
    return listener.failed || !listener.found ? Main.FAILED : 0;
  }

  private final class Printing implements LibrarySearch.Listener {
    private final int articles;
    boolean found;
    boolean failed;

    Printing(int articles) {
      this.articles = articles;
    }

    @Override
    public void found(LibraryHit hit) {
      found = true;
      its.meter().erase();
      if (json) {
        printObjects(hit);
      } else {
        printLine(hit);
      }
    }

    @Override
    public void searched(int count) {
      its.meter().at(count, articles);
      if (out.checkError()) {
        throw new CancellationException(); // who reads it has seen enough
      }
    }

    @Override
    public void failed(Entry entry, Reason reason) {
      failed = true;
      its.complain(new UnreadableException(reason, Invocation.shownPlace(entry.source())));
    }
  }

  private void printLine(LibraryHit hit) {
    String section = hit.section().isEmpty() ? "" : hit.section() + ":";
    out.print(Invocation.shownPlace(hit.entry().source()) + ":" + section + shown(hit) + "\n");
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
      object.addProperty("path", Invocation.place(hit.entry().source()));
      object.addProperty("title", hit.title());
      object.addProperty("section", hit.section());
      object.addProperty("block", hit.block());
      object.addProperty("offset", hit.offsets().get(i));
      object.addProperty("text", hit.text());
      object.addProperty("start", hit.ranges().get(i).start());
      object.addProperty("end", hit.ranges().get(i).end());
      out.print(JsonLine.of(object) + "\n");
    }
  }
}
