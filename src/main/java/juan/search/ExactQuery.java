package juan.search;

import java.util.ArrayList;

/** Text that is found as it is typed. */
final class ExactQuery implements Query {
  private final String typed;

  ExactQuery(String typed) {
    this.typed = typed;
  }

  @Override
  public Hits in(String text, Looks looks) {
    var ranges = new ArrayList<Range>();
    if (!isEmpty()) {
      for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + typed.length())) {
        ranges.add(new Range(at, at + typed.length()));
      }
    }
    return Hits.of(ranges);
  }

  @Override
  public boolean isIn(String text) {
    return !isEmpty() && text.contains(typed);
  }

  @Override
  public boolean isEmpty() {
    return typed.isEmpty();
  }
}
