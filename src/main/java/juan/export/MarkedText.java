package juan.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import juan.article.Block;
import juan.article.Span;
import juan.article.Span.Mark;

/**
 * The text of a block in which marks stand inside each other, as mark-up has them: one that begins
 * in another and ends behind it is cut off where that ends.
 */
final class MarkedText {
  /** What is more deeply marked is plain. */
  private static final int DEEPEST = 16;

  private static final Set<Mark> KEPT =
      EnumSet.of(
          Mark.EMPHASIS,
          Mark.STRONG,
          Mark.CODE,
          Mark.EMPHASIS_DOTS,
          Mark.PROPER_NAME,
          Mark.BOOK_TITLE,
          Mark.RUBY);

  /** A part of a text. */
  sealed interface Part permits Plain, Marked {}

  /** Text that has no mark of its own. */
  record Plain(String text) implements Part {}

  /**
   * Text that has a mark.
   *
   * @param value the reading of {@link Mark#RUBY}
   */
  record Marked(Mark mark, String value, List<Part> parts) implements Part {
    /** Its text, without the marks in it. */
    String text() {
      var text = new StringBuilder();
      append(parts, text);
      return text.toString();
    }

    private static void append(List<Part> parts, StringBuilder text) {
      for (Part part : parts) {
        if (part instanceof Plain plain) {
          text.append(plain.text());
        } else if (part instanceof Marked marked) {
          append(marked.parts(), text);
        }
      }
    }
  }

  private final String text;
  private final List<Span> spans;
  private int next;

  private MarkedText(String text, List<Span> spans) {
    this.text = text;
    this.spans = spans;
  }

  /** The parts of a block's text, one after the other. */
  static List<Part> of(Block block) {
    var spans =
        block.spans().stream()
            .filter(span -> KEPT.contains(span.mark()))
            .sorted(
                Comparator.comparingInt(Span::start)
                    .thenComparing(Comparator.comparingInt(Span::end).reversed())
                    .thenComparing(span -> isLeaf(span.mark())))
            .toList();
    return new MarkedText(block.text(), spans).parts(0, block.text().length(), 0);
  }

  /** Whether nothing in it is marked. */
  private static boolean isLeaf(Mark mark) {
    return mark == Mark.RUBY || mark == Mark.CODE;
  }

  private List<Part> parts(int from, int to, int depth) {
    var parts = new ArrayList<Part>();
    int at = from;
    while (next < spans.size() && spans.get(next).start() < to) {
      Span span = spans.get(next++);
      int start = Math.max(at, span.start());
      int end = Math.min(to, span.end());
      if (start >= end) {
        continue; // it lies in what was marked before
      }
      if (at < start) {
        parts.add(new Plain(text.substring(at, start)));
      }
      boolean leaf = depth == DEEPEST || isLeaf(span.mark());
      List<Part> its =
          leaf ? List.of(new Plain(text.substring(start, end))) : parts(start, end, depth + 1);
      parts.add(new Marked(span.mark(), span.value(), its));
      at = end;
    }
    if (at < to) {
      parts.add(new Plain(text.substring(at, to)));
    }
    return parts;
  }
}
