package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Span;
import juan.article.Span.Mark;

/**
 * The readings of one ruby element as it is walked through: for each base or for all of them (HTML
 * Ruby Markup Extensions). A reading for which no row is left, since its base has one, stands in
 * brackets after the base.
 */
final class HtmlRuby {
  private final StringBuilder text;
  private final List<Span> spans;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private int start;
  private boolean rowEnded;

  /** Begins where the text now ends. */
  HtmlRuby(StringBuilder text, List<Span> spans) {
    this.text = text;
    this.spans = spans;
    this.start = text.length();
  }

  /** Whether there is something a reading can stand beside. */
  boolean hasBase() {
    return text.length() > start;
  }

  /** More of the base comes, after readings if there are any. */
  void base() {
    if (!rows.isEmpty()) {
      settle();
    }
  }

  void startBase() {
    base();
    starts.add(text.length());
  }

  void endBase() {
    if (starts.size() > ends.size()) {
      ends.add(text.length());
    }
  }

  /** A container of readings begins: a row of its own. */
  void startRow() {
    rowEnded = true;
  }

  void endRow() {
    rowEnded = true;
  }

  void reading(String reading) {
    endBase();
    if (rows.isEmpty() || rowEnded) {
      rows.add(new ArrayList<>());
      rowEnded = false;
    }
    rows.get(rows.size() - 1).add(reading.strip());
  }

  /** Begins anew where the text now ends: what came before has no reading. */
  void restart() {
    rows.clear();
    starts.clear();
    ends.clear();
    rowEnded = false;
    start = text.length();
  }

  /** The element ends. */
  void end() {
    endBase();
    settle();
  }

  private void settle() {
    int end = text.length();
    for (var row : rows) {
      set(row, end);
    }
    restart();
  }

  private void set(List<String> row, int end) {
    int bases = Math.min(starts.size(), ends.size());
    if (bases <= 1 || row.size() == 1) {
      add(start, end, String.join("", row));
      return;
    }
    for (int i = 0; i < Math.min(bases, row.size()); i++) {
      boolean last = i == bases - 1;
      String reading = last ? String.join("", row.subList(i, row.size())) : row.get(i);
      add(starts.get(i), ends.get(i), reading);
    }
  }

  private void add(int from, int to, String reading) {
    if (reading.isBlank()) {
      return;
    }
    boolean free = from < to;
    for (int i = spans.size() - 1; i >= 0 && free && spans.get(i).end() > from; i--) {
      free = spans.get(i).mark() != Mark.RUBY || spans.get(i).start() >= to;
    }
    if (free) {
      spans.add(Span.ruby(from, to, reading));
    } else {
      text.append('（').append(reading).append('）');
    }
  }
}
