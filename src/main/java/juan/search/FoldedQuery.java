package juan.search;

import java.util.ArrayList;
import java.util.List;
import juan.text.Folded;
import juan.text.SearchFold;

/**
 * Text that is found in whatever form it is written. Of a character that is folded to several (ß to
 * ss) a part is found, too, and the whole of it is the hit.
 */
public final class FoldedQuery implements Query {
  private final String folded;

  FoldedQuery(String typed) {
    folded = SearchFold.fold(typed).text();
  }

  /** What is searched for in folded text. */
  public String folded() {
    return folded;
  }

  @Override
  public Hits in(String text, Looks looks) {
    return isEmpty() ? Hits.NONE : in(SearchFold.fold(text));
  }

  /** Where it is in a text that was folded before. */
  public Hits in(Folded text) {
    int at = isEmpty() ? -1 : text.text().indexOf(folded);
    if (at < 0) {
      return Hits.NONE;
    }
    List<Range> ranges = new ArrayList<>();
    int end = 0;
    for (; at >= 0; at = text.text().indexOf(folded, at + folded.length())) {
      int start = text.start(at);
      if (start >= end) {
        end = text.end(at + folded.length() - 1);
        ranges.add(new Range(start, end));
      }
    }
    return Hits.of(ranges);
  }

  @Override
  public boolean isIn(String text) {
    return !isEmpty() && SearchFold.fold(text).text().contains(folded);
  }

  @Override
  public boolean isEmpty() {
    return folded.isEmpty();
  }
}
