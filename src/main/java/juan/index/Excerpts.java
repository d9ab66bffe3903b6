package juan.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import juan.library.Entry;
import juan.search.Hits;
import juan.search.Looks;
import juan.search.Query;
import juan.search.Range;

/** Finds what is searched for in one article, and cuts out the sentences it stands in. */
final class Excerpts {
  /** In UTF-16 units: so much of a sentence is shown before and behind its hits. */
  private static final int BEFORE = 40;

  private static final int BEHIND = 60;

  /** What a pattern finds may be a whole page; so much of it is shown. */
  private static final int LONGEST = 200;

  private static final String ENDS = "。！？!?；;\n";
  private static final String CLOSING = "」』”’）)》";

  private final Entry entry;
  private final Consumer<LibraryHit> sink;
  private final String title;
  private String section = "";

  private Excerpts(Entry entry, String title, Consumer<LibraryHit> sink) {
    this.entry = entry;
    this.sink = sink;
    this.title = title.isEmpty() ? entry.title() : title;
  }

  /** Finds all there is; says whether the whole article was searched. */
  static boolean find(
      Query query, Looks looks, Entry entry, SearchableText text, Consumer<LibraryHit> sink) {
    var excerpts = new Excerpts(entry, text.title(), sink);
    boolean complete = true;
    for (int i = 0; i < text.size(); i++) {
      String block = text.block(i);
      if (text.isHeading(i)) {
        excerpts.section = block.replace('\n', '\u3000');
      }
      Hits hits = query.in(block, looks);
      complete &= hits.isComplete();
      excerpts.cut(i, block, hits.ranges());
    }
    return complete;
  }

  private void cut(int index, String block, List<Range> hits) {
    for (int first = 0; first < hits.size(); ) {
      Edge start = start(block, hits.get(first).start());
      Edge end = end(block, hits.get(first));
      int last = first + 1;
      while (last < hits.size() && hits.get(last).end() <= end.at()) {
        last++;
      }
      sink.accept(hit(index, block, hits.subList(first, last), start, end));
      first = last;
    }
  }

  private LibraryHit hit(int index, String block, List<Range> hits, Edge start, Edge end) {
    String before = start.whole() ? "" : "…";
    int shift = before.length() - start.at();
    var offsets = new ArrayList<Integer>();
    var ranges = new ArrayList<Range>();
    for (Range hit : hits) {
      offsets.add(hit.start());
      ranges.add(new Range(hit.start() + shift, Math.min(hit.end(), end.at()) + shift));
    }
    String shown = block.substring(start.at(), end.at()).replace('\n', '\u3000');
    String whole = before + shown + (end.whole() ? "" : "…");
    return new LibraryHit(entry, title, section, index, offsets, whole, ranges);
  }

  /**
   * Where what is shown begins or ends.
   *
   * @param whole whether the sentence does so, too
   */
  private record Edge(int at, boolean whole) {}

  private static Edge start(String block, int hit) {
    int at = hit;
    while (at > 0 && at > hit - BEFORE && !isOneOf(ENDS, block.charAt(at - 1))) {
      at--;
    }
    boolean whole = at == 0 || isOneOf(ENDS, block.charAt(at - 1));
    while (whole && at < hit && isBetween(block.charAt(at))) {
      at++;
    }
    boolean inside = at > 0 && at < hit && Character.isLowSurrogate(block.charAt(at));
    return new Edge(inside ? at + 1 : at, whole);
  }

  private static Edge end(String block, Range hit) {
    int at = Math.min(hit.end(), hit.start() + LONGEST);
    int most = Math.min(block.length(), at + BEHIND);
    boolean cut = at < hit.end();
    while (!cut && at < most && !isOneOf(ENDS, block.charAt(at))) {
      at++;
    }
    while (!cut && at < most && isOneOf(ENDS + CLOSING, block.charAt(at))) {
      if (block.charAt(at) == '\n') {
        return new Edge(at, true);
      }
      at++;
    }
    boolean whole = at == block.length() || isOneOf(ENDS + CLOSING, block.charAt(at - 1));
    boolean inside = !whole && Character.isLowSurrogate(block.charAt(at));
    return new Edge(inside ? at - 1 : at, whole);
  }

  /** What stands between a sentence and the next, or still belongs to the one before. */
  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || isOneOf(CLOSING, c);
  }

  private static boolean isOneOf(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }
}
