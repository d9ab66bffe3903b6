package juan.source;

import java.util.ArrayList;
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
    var spans = new ArrayList<Span>();
    add(line, first, spans);
    spans.sort(Span.BY_START);
    int length = text.strip().length();
    spans.removeIf(span -> span.start() < 0 || span.end() > length);
    return spans;
  }

  /** Adds the spans of the line, of which the first so many characters are left out. */
  static void add(Repaired line, int first, List<Span> spans) {
    for (Gloss its : line.glosses()) {
      spans.add(new Span(its.start() - first, its.end() - first, Span.Mark.GLOSS, its.reading()));
    }
    for (Place its : line.places()) {
      spans.add(new Span(its.start() - first, its.end() - first, Span.Mark.REPAIR));
    }
  }
}
