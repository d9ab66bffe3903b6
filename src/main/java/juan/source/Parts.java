package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/** Blocks made of a part of a text, with what is marked in that part. */
final class Parts {
  private Parts() {}

  /** A part as a block, the white space at its ends left out. */
  static Block block(
      Kind kind,
      int level,
      String text,
      List<Span> spans,
      int from,
      int to,
      @Nullable Language language) {
    int end = to;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = from;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    return new Block(
        kind, level, "", text.substring(start, end), clipped(spans, start, end), language);
  }

  /** Pages indent with spaces that do not break, too. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  /** The spans within a part, their offsets those of the part, in the order of their starts. */
  static List<Span> clipped(List<Span> spans, int start, int end) {
    var kept = new ArrayList<Span>();
    for (Span span : spans) {
      int from = Math.max(start, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        kept.add(new Span(from - start, to - start, span.mark(), span.value()));
      }
    }
    kept.sort(Span.BY_START);
    return kept;
  }
}
