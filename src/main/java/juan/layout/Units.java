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
  private final @Nullable VerticalRuns runs;
  private final boolean inline;
  private final boolean glosses;
  private final Map<Integer, Span> rubies;
  private final boolean plain;

  /**
   * The units of a block.
   *
   * @param first the length of its first line, in cells or rows
   * @param rest the length of the others
   */
  Units(Block block, Setting setting, int first, int rest) {
    this.text = block.text();
    this.clusters = new Clusters(text);
    this.ambiguous = setting.ambiguous();
    this.runs = setting.typography().vertical() ? new VerticalRuns(text) : null;
    this.glosses = setting.typography().ruby() != RubyPlace.AUTO;
    this.inline = setting.typography().ruby() == RubyPlace.INLINE;
    this.rubies =
        setting.typography().ruby() == RubyPlace.OFF ? Map.of() : rubies(block, first, rest);
    this.plain = rubies.isEmpty();
  }

  private Map<Integer, Span> rubies(Block block, int first, int rest) {
    Map<Integer, Span> found = Map.of();
    for (Span span : block.spans()) {
      boolean isReading =
          span.mark() == Span.Mark.RUBY
              || span.isWorkedOut()
              || (glosses && span.mark() == Span.Mark.GLOSS);
      if (!isReading || span.value().isEmpty()) {
        continue;
      }
      int start = clusters.floor(span.start());
      int end = clusters.ceiling(span.end());
      if (start < end) {
        found = found.isEmpty() ? new HashMap<>() : found;
        addRuby(found, new Span(start, end, span.mark(), span.value()), first, rest);
      }
    }
    return found;
  }

  /**
   * Adds ruby that has room on a line. What has none is taken apart, the reading in proportion; a
   * single character with a reading longer than a line goes without.
   */
  private void addRuby(Map<Integer, Span> found, Span ruby, int first, int rest) {
    if (longest(ruby) <= (ruby.start() == 0 ? first : rest)) {
      found.put(ruby.start(), ruby);
      return;
    }
    int middle = clusters.end(ruby.start());
    int target = (ruby.start() + ruby.end()) / 2;
    while (middle < target) {
      middle = clusters.end(middle);
    }
    if (middle >= ruby.end()) {
      return;
    }
    String reading = ruby.value();
    int share = reading.length() * (middle - ruby.start()) / (ruby.end() - ruby.start());
    int half = share == 0 ? 0 : new Clusters(reading).end(share - 1);
    addPart(found, part(ruby, ruby.start(), middle, reading.substring(0, half)), first, rest);
    addPart(found, part(ruby, middle, ruby.end(), reading.substring(half)), first, rest);
  }

  private static Span part(Span ruby, int start, int end, String reading) {
    return new Span(start, end, ruby.mark(), reading);
  }

  private void addPart(Map<Integer, Span> found, Span part, int first, int rest) {
    if (!part.value().isEmpty()) {
      addRuby(found, part, first, rest);
    }
  }

  private int longest(Span ruby) {
    int base = length(ruby.start(), ruby.end());
    return inline ? base + length(bracketed(ruby)) : Math.max(base, length(ruby.value()));
  }

  /**
   * Whether the characters at an offset and before it are Han that nothing is to be said of: a unit
   * each, one em long, with no reading and no gap between.
   */
  boolean isPlainHan(int at) {
    return plain
        && isHan(text.charAt(at))
        && isHan(text.charAt(at - 1))
        && (at + 1 == text.length() || isHan(text.charAt(at + 1)) || clusters.end(at) == at + 1);
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  /** The end of the unit that starts at an offset. */
  int end(int start) {
    if (!rubies.isEmpty()) {
      Span ruby = rubies.get(start);
      if (ruby != null) {
        return ruby.end();
      }
    }
    return runs == null ? clusters.end(start) : endDown(runs, start);
  }

  private int endDown(VerticalRuns down, int start) {
    int across = down.endAcross(start);
    // A mark behind the last letter, as in 1️⃣, makes it something else.
    boolean whole = across != -1 && clusters.end(across - 1) == across;
    return whole ? across : clusters.end(start);
  }

  /** The end of the square that starts at an offset, where lines run downwards. */
  int squareEnd(int start) {
    return runs == null ? clusters.end(start) : endDown(runs, start);
  }

  /** The ruby whose base starts at an offset, when it is shown. */
  @Nullable Span ruby(int start) {
    return rubies.isEmpty() ? null : rubies.get(start);
  }

  /** Whether readings stand in brackets after their bases, and not beside them. */
  boolean inline() {
    return inline;
  }

  /** The reading as it stands in the line after its base. */
  String bracketed(Span ruby) {
    return "（" + ruby.value() + "）";
  }

  /** How far the unit from {@code start} to {@code end} takes the line, in cells or rows. */
  int advance(int start, int end) {
    if (rubies.isEmpty() && runs == null) {
      return CellWidth.ofRange(text, start, end, ambiguous);
    }
    int length = length(start, end);
    Span ruby = ruby(start);
    return ruby != null && inline ? length + length(bracketed(ruby)) : length;
  }

  /** The length of the part of the text from start to end, in cells or rows. */
  int length(int start, int end) {
    int length = 0;
    for (int at = start, next; at < end; at = next) {
      next = Math.min(end, runs == null ? clusters.end(at) : endDown(runs, at));
      int width = CellWidth.ofRange(text, at, next, ambiguous);
      length += runs == null ? width : Math.min(1, width);
    }
    return length;
  }

  /** The length of a text that is not of the block. */
  int length(String shown) {
    return runs == null
        ? CellWidth.ofText(shown, ambiguous)
        : shown.codePointCount(0, shown.length());
  }
}
