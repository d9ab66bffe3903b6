package juan.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import juan.article.Span;
import juan.repair.Gloss;
import juan.repair.Repaired;
import juan.repair.Repaired.Place;

/** What was repaired in a line, and the readings that were taken out, as spans of a block. */
final class RepairSpans {
  private RepairSpans() {}

  /** The spans of the line without the white space at its ends. */
  static List<Span> of(Repaired line) {
    if (line.changes().isEmpty()) {
      return List.of();
    }
    String text = line.text();
    int first = text.length() - text.stripLeading().length();
    int length = text.strip().length();
    var spans = new ArrayList<Span>();
    for (Gloss gloss : line.glosses()) {
      add(
          spans,
          gloss.start() - first,
          gloss.end() - first,
          length,
          Span.Mark.GLOSS,
          gloss.reading());
    }
    for (Place place : line.places()) {
      add(spans, place.start() - first, place.end() - first, length, Span.Mark.REPAIR, "");
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static void add(
      List<Span> spans, int start, int end, int length, Span.Mark mark, String value) {
    int from = Math.max(0, start);
    int to = Math.min(length, end);
    if (from < to) {
      spans.add(new Span(from, to, mark, value));
    }
  }
}
