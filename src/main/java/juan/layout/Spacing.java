package juan.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import juan.article.Span;
import juan.layout.Line.Insert;
import juan.layout.Line.Reading;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/**
 * What is put between the characters of a line: the gap between Han and Latin (CLREQ 3.2.2), the
 * padding of the grid (CLREQ 2.5), brackets and room for ruby, and the cells that make a line as
 * long as the measure.
 */
final class Spacing {
  private static final String CELL = " ";

  private final Setting setting;
  private final boolean gap;
  private final boolean grid;

  Spacing(Setting setting) {
    this.setting = setting;
    var typography = setting.typography();
    this.gap = typography.gap() && !typography.vertical();
    this.grid = typography.grid() && !typography.vertical();
  }

  /**
   * Cells left free before a character that is not the first of its line.
   *
   * @param used the length of the line so far, without its indent
   */
  int before(String text, int at, int used) {
    char after = text.charAt(at);
    char before = text.charAt(at - 1);
    int cells = gap && isBorder(before, after) ? 1 : 0;
    if (grid && CellWidth.of(after, Ambiguous.NARROW) == 2) {
      cells += (used + cells) % 2;
    }
    return cells;
  }

  private static boolean isBorder(char before, char after) {
    return (isWestern(before) && isIdeographic(after))
        || (isIdeographic(before) && isWestern(after));
  }

  private static boolean isWestern(char c) {
    return (c >= '0' && c <= '9')
        || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || (c >= 0xC0 && c < 0x590 && c != 0xD7 && c != 0xF7);
  }

  private static boolean isIdeographic(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3041 && c <= 0x30FA)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x3005 && c <= 0x3007)
        || Character.isSurrogate(c);
  }

  /** The line that shows a stretch of text. */
  Line line(String text, Units units, int start, int next, int indent, boolean justified) {
    int end = endOfVisible(text, units, start, next);
    List<Insert> inserts = new ArrayList<>();
    var readings = new ArrayList<Reading>();
    int used = 0;
    for (int at = start, unitEnd; at < end; at = unitEnd) {
      unitEnd = Math.min(end, units.end(at));
      int cells = at > start ? before(text, at, used) : 0;
      add(inserts, at, cells);
      used += cells;
      Span ruby = units.ruby(at);
      if (ruby != null && ruby.end() == unitEnd) {
        setRuby(units, ruby, used, inserts, readings);
      }
      used += units.advance(at, unitEnd);
    }
    if (justified && setting.typography().justify()) {
      int slack = setting.length() - indent - used;
      if (slack > 0) {
        stretch(text, units, start, end, slack, inserts);
      }
    }
    return new Line(start, end, next, indent, "", inserts, readings);
  }

  /** The length of a line with its indent, in cells or rows. */
  int length(String text, Units units, Line line) {
    int length = line.indent();
    for (int at = line.start(), end; at < line.end(); at = end) {
      end = units.end(at);
      length += at > line.start() ? before(text, at, length - line.indent()) : 0;
      length += units.advance(at, end);
    }
    return length;
  }

  /** The end of what can be seen: spaces and what has no width may stand beyond the measure. */
  private static int endOfVisible(String text, Units units, int start, int next) {
    int end = next;
    while (end > start) {
      int last = Math.max(start, units.start(end));
      boolean blank = end - last == 1 && (text.charAt(last) == ' ' || text.charAt(last) == '\n');
      if (!blank && units.advance(last, end) > 0) {
        break;
      }
      end = last;
    }
    return end;
  }

  private static void add(List<Insert> inserts, int at, int cells) {
    if (cells > 0) {
      inserts.add(new Insert(at, CELL.repeat(cells)));
    }
  }

  /** Sets a reading in brackets, or above its base, which is widened where the reading is wider. */
  private void setRuby(
      Units units, Span ruby, int used, List<Insert> inserts, List<Reading> readings) {
    if (setting.typography().ruby() == RubyPlace.INLINE) {
      inserts.add(new Insert(ruby.end(), units.bracketed(ruby)));
      return;
    }
    int base = units.length(ruby.start(), ruby.end());
    int free = units.advance(ruby.start(), ruby.end()) - base;
    add(inserts, ruby.start(), free / 2);
    add(inserts, ruby.end(), free - free / 2);
    int over = Math.max(0, base + free - units.length(ruby.value()));
    readings.add(new Reading(used + (free > 0 ? 0 : over / 2), ruby.value()));
  }

  /**
   * Makes a line longer by whole cells, in CLREQ's order: at Western spaces, between Han and Latin,
   * between Han (CLREQ 3.1.7).
   */
  private static void stretch(
      String text, Units units, int start, int end, int slack, List<Insert> inserts) {
    var spaces = new ArrayList<Integer>();
    var borders = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    for (int at = units.end(start); at < end; at = units.end(at)) {
      char before = text.charAt(at - 1);
      char after = text.charAt(at);
      if (before == ' ') {
        spaces.add(at);
      } else if (isBorder(before, after)) {
        borders.add(at);
      } else if (isIdeographic(before) && isIdeographic(after)) {
        others.add(at);
      }
    }
    int left = slack;
    for (var slots : List.of(spaces, borders, others)) {
      int taken = Math.min(left, slots.size());
      for (int i = 0; i < taken; i++) {
        // Spread evenly over the line, not crowded at its beginning.
        add(inserts, slots.get((int) ((2L * i + 1) * slots.size() / (2L * taken))), 1);
      }
      left -= taken;
    }
    inserts.sort(Comparator.comparingInt(Insert::offset));
  }
}
