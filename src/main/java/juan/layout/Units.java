package juan.layout;

import java.util.HashMap;
import java.util.Map;
import juan.article.Block;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import org.jspecify.annotations.Nullable;

/**
 * The units of a block's text that are set whole: grapheme clusters, the bases of ruby with their
 * readings, and, where lines run downwards, short numbers and words that stand upright across.
 */
final class Units {
  private final String text;
  private final Clusters clusters;
  private final Ambiguous ambiguous;
  private final boolean vertical;
  private final RubyPlace place;
  private final int longest;
  private final Map<Integer, Span> rubies;

  Units(Block block, Setting setting) {
    this.text = block.text();
    this.clusters = new Clusters(text);
    this.ambiguous = setting.ambiguous();
    this.vertical = setting.typography().vertical();
    this.place = setting.typography().ruby();
    this.longest = setting.length();
    this.rubies = place == RubyPlace.OFF ? Map.of() : rubies(block);
  }

  private static Map<Integer, Span> rubies(Block block) {
    Map<Integer, Span> rubies = Map.of();
    for (Span span : block.spans()) {
      if (span.mark() == Span.Mark.RUBY) {
        if (rubies.isEmpty()) {
          rubies = new HashMap<>();
        }
        rubies.put(span.start(), span);
      }
    }
    return rubies;
  }

  /** The end of the unit that starts at an offset. */
  int end(int start) {
    if (!rubies.isEmpty()) {
      Span ruby = ruby(start);
      if (ruby != null) {
        return ruby.end();
      }
    }
    if (vertical && VerticalForms.isAcross(text.charAt(start))) {
      return endAcross(start);
    }
    return clusters.end(start);
  }

  /** The ruby whose base starts at an offset, when it is shown and has room on a line. */
  @Nullable Span ruby(int start) {
    Span ruby = rubies.get(start);
    return ruby == null || widest(ruby) > longest ? null : ruby;
  }

  private int widest(Span ruby) {
    int base = length(ruby.start(), ruby.end());
    return place == RubyPlace.INLINE
        ? base + length(bracketed(ruby))
        : Math.max(base, length(ruby.value()));
  }

  /** The reading as it stands in the line after its base. */
  String bracketed(Span ruby) {
    return "（" + ruby.value() + "）";
  }

  /** How far a unit takes the line, in cells or rows. */
  int advance(int start, int end) {
    if (end - start == 1 && !vertical && rubies.isEmpty()) {
      return CellWidth.of(text.charAt(start), ambiguous);
    }
    Span ruby = rubies.isEmpty() ? null : ruby(start);
    return ruby == null || ruby.end() != end ? length(start, end) : advance(ruby);
  }

  private int advance(Span ruby) {
    int base = length(ruby.start(), ruby.end());
    if (place == RubyPlace.INLINE) {
      return base + length(bracketed(ruby));
    }
    return Math.max(base, readingLength(ruby));
  }

  /** The length of a reading; Latin ones are kept from touching the next. */
  int readingLength(Span ruby) {
    int length = length(ruby.value());
    boolean latin = !vertical && ruby.value().codePointAt(ruby.value().length() - 1) < 0x2E80;
    return latin ? length + 1 : length;
  }

  /** The length of the part of the text from start to end, in cells or rows. */
  int length(int start, int end) {
    if (vertical) {
      return lengthDown(start, end);
    }
    int length = 0;
    for (int at = start, next; at < end; at = next) {
      next = Math.min(end, clusters.end(at));
      length += CellWidth.ofRange(text, at, next, ambiguous);
    }
    return length;
  }

  /** The length of a text that is not of the block. */
  int length(String shown) {
    return vertical ? shown.codePointCount(0, shown.length()) : CellWidth.ofText(shown, ambiguous);
  }

  private int lengthDown(int start, int end) {
    int rows = 0;
    for (int at = start, next; at < end; at = next) {
      boolean across = VerticalForms.isAcross(text.charAt(at));
      next = Math.min(end, across ? endAcross(at) : clusters.end(at));
      rows += across || CellWidth.ofRange(text, at, next, ambiguous) > 0 ? 1 : 0;
    }
    return rows;
  }

  private int endAcross(int start) {
    int end = VerticalForms.endAcross(text, start);
    return end < 0 || clusters.end(end - 1) != end ? clusters.end(start) : end;
  }

  /** The start of the unit that ends at an offset. */
  int start(int end) {
    int start = clusters.start(end);
    for (Span ruby : rubies.values()) {
      if (ruby.start() < end && end <= ruby.end() && ruby(ruby.start()) != null) {
        return ruby.start();
      }
    }
    return start;
  }
}
