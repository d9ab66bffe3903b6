package juan.layout;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Span;
import juan.layout.Line.Piece;
import juan.layout.Line.Reading;
import juan.text.LineBreaks;
import org.jspecify.annotations.Nullable;

/**
 * Fills lines one after the other, each as full as the rules of its language allow (CLREQ 3.1,
 * JLREQ 3.1 and 3.8, KLREQ 3). Not safe for use by several threads at once.
 */
final class LineFiller {
  /** Stops and commas that may hang in the margin (CLREQ 3.1.5, JLREQ 3.8.2). */
  private static final String HANGING = "，。、．";

  /** After these an address is cut when it must be. */
  private static final String IN_ADDRESSES = "/?&=#_-.,;:%+@";

  /** Of a line, one part in this many may be filled up with blanks. */
  private static final int LARGEST_SLACK = 4;

  private final Setting setting;
  private final LineBreaks breaks;
  private final Spacing spacing;
  private final boolean hangs;
  private final Row row = new Row();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Integer> readingUnits = new ArrayList<>();

  private Units units;
  private String text = "";
  private int used;
  private int reach;
  private int gathered;

  LineFiller(Setting setting) {
    this.setting = setting;
    this.breaks = new LineBreaks(setting.language(), setting.typography().lineBreak());
    this.spacing = new Spacing(setting);
    this.hangs = setting.typography().hangsIn(setting.language());
    this.units = new Units(Block.paragraph(""), setting, setting.length(), setting.length());
  }

  /**
   * The lines of a block.
   *
   * @param first indent of the first line, in cells or rows
   * @param rest indent of the others
   */
  List<Line> fill(Block block, int first, int rest) {
    int most = Math.max(0, setting.length() - setting.em());
    int indent = Math.min(first, most);
    int later = Math.min(rest, most);
    text = block.text();
    units = new Units(block, setting, setting.length() - indent, setting.length() - later);
    breaks.setText(text);
    var lines = new ArrayList<Line>();
    int start = 0;
    do {
      Line line = line(start, indent);
      lines.add(line);
      start = line.next();
      indent = later;
    } while (start < text.length());
    joinLoneCharacter(lines);
    return lines;
  }

  /** The line that begins at an offset. */
  private Line line(int start, int indent) {
    int room = setting.length() - indent;
    int end = gather(start, text.length(), room);
    if (end == text.length()) {
      return build(start, end, indent);
    }
    if (text.charAt(end) == '\n') {
      return build(start, end + 1, indent);
    }
    int next = cut(start, end, room);
    justify(room);
    return build(start, next, indent);
  }

  /**
   * Puts units in the row as long as they have room.
   *
   * @return where the first begins that has none, or a line feed is, or {@code limit}
   */
  private int gather(int start, int limit, int room) {
    int em = setting.em();
    row.clear();
    readings.clear();
    readingUnits.clear();
    used = 0;
    reach = 0;
    int at = start;
    while (at < limit && text.charAt(at) != '\n') {
      if (at > start && units.isPlainHan(at)) {
        // By far the most there is: as wide as it looks, and nothing between it and the one before.
        if (used + em > room) {
          return at;
        }
        row.add(at, used, 0);
        used += em;
        gathered = ++at;
        continue;
      }
      int end = units.end(at);
      int advance = units.advance(at, end);
      Span ruby = units.ruby(at);
      int gap = 0;
      if (at > start) {
        gap = spacing.before(text, at, used);
      } else if (ruby == null) { // a base may be as long as the line
        gap = spacing.atStart(text, at);
      }
      int place;
      int furthest;
      if (ruby != null && !units.inline()) {
        place = placeRuby(ruby, at == start, used + gap, advance);
        furthest = Math.max(place + advance, readingEnd());
      } else {
        place = reach > used ? Math.max(used + gap, cleared(text.charAt(at))) : used + gap;
        furthest = place + advance;
      }
      // A space that has no room at the end of a line is not missed there.
      boolean blank = ruby == null && (advance == 0 || (text.charAt(at) == ' ' && end == at + 1));
      boolean fits = furthest <= room || blank;
      if (!fits && at > start) {
        dropReading(ruby);
        return at;
      }
      row.add(at, place, place - used);
      used = place + advance;
      gathered = end;
      at = end;
    }
    return at;
  }

  /** Where a unit without a reading may stand, below the end of the reading before it. */
  private int cleared(char c) {
    return Spacing.mayBeCovered(c) ? reach - setting.em() : reach;
  }

  /**
   * Sets a reading beside its base. Where it is the longer, it reaches over a neighbour that has
   * none by one character, and for the rest the base is given room on both its sides; at a line's
   * beginning both are flush (JLREQ 3.3.8).
   *
   * @return where the base stands
   */
  private int placeRuby(Span ruby, boolean first, int from, int base) {
    int length = units.length(ruby.value());
    int over = Math.max(0, length - base);
    int before = first ? 0 : over / 2;
    boolean covers = !first && Spacing.mayBeCovered(text.charAt(ruby.start() - 1));
    int covered = covers ? Math.min(before, lastAdvance()) : 0;
    // One cell keeps two readings across from being read as one.
    int apart = readings.isEmpty() || setting.typography().vertical() ? reach : reach + 1;
    int place = Math.max(from + before - covered, apart + before);
    int start = over > 0 ? place - before : Math.max(apart, place + (base - length) / 2);
    String shown =
        setting.typography().vertical()
            ? VerticalForms.ofEach(ruby.value(), setting.language())
            : ruby.value();
    readings.add(new Reading(start, shown, ruby.mark()));
    readingUnits.add(row.count());
    reach = start + length;
    return place;
  }

  /** How far the last unit has taken the line, of a base not more than one character. */
  private int lastAdvance() {
    return Math.min(setting.em(), used - row.place(row.count() - 1));
  }

  /** Takes back the reading of a unit that had no room. */
  private void dropReading(@Nullable Span ruby) {
    if (ruby != null && !readings.isEmpty()) {
      int last = readings.size() - 1;
      if (readingUnits.get(last) == row.count()) {
        readings.remove(last);
        readingUnits.remove(last);
      }
    }
  }

  /**
   * Decides where a full line ends, and takes the rest out of the row.
   *
   * @param end where the first unit begins that has no room
   */
  private int cut(int start, int end, int room) {
    int after = units.end(end);
    boolean hanging =
        hangs
            && after == end + 1
            && HANGING.indexOf(text.charAt(end)) >= 0
            && used <= room
            && readingEnd() <= room;
    int below = hanging ? afterSpaces(after) : end;
    boolean ends = below < text.length() && text.charAt(below) == '\n';
    if (hanging && (ends || breaks.allows(below))) {
      row.add(end, used, 0);
      return ends ? below + 1 : below;
    }
    int next = lastAllowed(start, end);
    if (next == start) {
      next = forced(end);
    }
    if (next < end) {
      trim(row.unitAt(next));
    }
    return next;
  }

  /** The end of the spaces at an offset, which are not missed at the end of a line. */
  private int afterSpaces(int from) {
    int at = from;
    while (at < text.length() && isSpace(at) && units.ruby(at) == null) {
      at++;
    }
    return at;
  }

  private boolean isSpace(int at) {
    return text.charAt(at) == ' ' && units.end(at) == at + 1;
  }

  /** Takes the units from a number on out of the row. */
  private void trim(int count) {
    row.cut(count);
    while (!readings.isEmpty() && readingUnits.get(readings.size() - 1) >= count) {
      readings.remove(readings.size() - 1);
      readingUnits.remove(readingUnits.size() - 1);
    }
  }

  /**
   * The last opportunity between units: UAX #14 has some inside a cluster, after a space with a
   * mark.
   */
  private int lastAllowed(int start, int end) {
    int next = breaks.last(start, end);
    while (next != gathered && row.unitAt(next) < 0) {
      next = breaks.last(start, next - 1);
    }
    return next;
  }

  /**
   * Where to cut a run that has no opportunity and is longer than a line: in an address after a
   * mark, elsewhere at the last unit that leaves no forbidden mark at an edge, or, when there is
   * none, at the last unit.
   */
  private int forced(int end) {
    int best = 0;
    for (int unit = row.count(); unit > 0; unit--) {
      int at = unit == row.count() ? end : row.offset(unit);
      if (!breaks.mayCut(at)) {
        continue;
      }
      char before = text.charAt(at - 1);
      char after = text.charAt(at);
      if (before >= 0x80 || after >= 0x80) {
        return best == 0 ? at : best;
      }
      if (IN_ADDRESSES.indexOf(before) >= 0 && IN_ADDRESSES.indexOf(after) < 0) {
        return at;
      }
      best = best == 0 ? at : best;
      if (unit * 2 < row.count()) {
        break;
      }
    }
    return best == 0 ? end : best;
  }

  /** Where the last reading ends. */
  private int readingEnd() {
    if (readings.isEmpty()) {
      return 0;
    }
    Reading last = readings.get(readings.size() - 1);
    return last.at() + units.length(last.text());
  }

  /**
   * Makes the row as long as the line when that is wanted and the row is nearly so: in a short one
   * the holes would be worse than the ragged edge. Columns are of whole squares and stay as they
   * are.
   */
  private void justify(int room) {
    if (!setting.typography().justify() || setting.typography().vertical()) {
      return;
    }
    int visible = visible();
    if (visible == 0) {
      return;
    }
    row.cut(visible);
    int last = row.place(visible - 1);
    // A mark that hangs is outside the line; one that need not hang is brought out.
    int length = last + advance(visible - 1) > room ? last : last + advance(visible - 1);
    int slack = room - Math.max(length, readingEnd());
    if (slack <= 0 || slack > room / LARGEST_SLACK) {
      return;
    }
    var before = readingUnits.stream().map(row::place).toList();
    spacing.justify(text, row, slack);
    for (int i = 0; i < readings.size(); i++) {
      int moved = row.place(readingUnits.get(i)) - before.get(i);
      Reading reading = readings.get(i);
      readings.set(i, new Reading(reading.at() + moved, reading.text(), reading.mark()));
    }
  }

  private int advance(int unit) {
    return units.advance(row.offset(unit), units.end(row.offset(unit)));
  }

  /** The number of units that can be seen: what is blank may stand beyond the measure. */
  private int visible() {
    int count = row.count();
    while (count > 0) {
      if (!isSpace(row.offset(count - 1)) && advance(count - 1) > 0) {
        break;
      }
      count--;
    }
    return count;
  }

  /** The line that shows the row. */
  private Line build(int start, int next, int indent) {
    int visible = visible();
    if (visible == 0) {
      return new Line(start, start, next, indent, 0, "", List.of(), List.of());
    }
    int end = units.end(row.offset(visible - 1));
    int length = row.place(visible - 1) + advance(visible - 1);
    List<Piece> pieces =
        setting.typography().vertical()
            ? squares(visible)
            : row.isPlain() && !units.inline()
                ? List.of(new Piece(0, start, text.substring(start, end)))
                : runs(visible);
    return new Line(start, end, next, indent, length, "", pieces, readings);
  }

  /** The line as runs of text, with blanks where something is left free. */
  private List<Piece> runs(int visible) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int unit = 0; unit < visible; unit++) {
      int gap = row.gap(unit);
      if (gap > 0) {
        addRun(pieces, from, unit);
        pieces.add(new Piece(row.place(unit) - gap, -1, " ".repeat(gap)));
        from = unit;
      }
      Span ruby = units.inline() ? units.ruby(row.offset(unit)) : null;
      if (ruby != null) {
        addRun(pieces, from, unit + 1);
        String bracketed = units.bracketed(ruby);
        int at = row.place(unit) + units.length(ruby.start(), ruby.end());
        pieces.add(new Piece(at, -1, bracketed));
        from = unit + 1;
      }
    }
    addRun(pieces, from, visible);
    return pieces;
  }

  private void addRun(List<Piece> pieces, int from, int to) {
    if (from < to) {
      int start = row.offset(from);
      int end = units.end(row.offset(to - 1));
      pieces.add(new Piece(row.place(from), start, text.substring(start, end)));
    }
  }

  /** The line as squares, one below the other. */
  private List<Piece> squares(int visible) {
    var pieces = new ArrayList<Piece>();
    for (int unit = 0; unit < visible; unit++) {
      int at = row.offset(unit);
      int end = units.end(at);
      int place = row.place(unit);
      for (int from = at, to; from < end; from = to) {
        to = Math.min(end, units.squareEnd(from));
        int rows = units.length(from, to);
        if (rows > 0) {
          String shown = text.substring(from, to);
          pieces.add(new Piece(place, from, VerticalForms.of(shown, setting.language())));
        }
        place += rows;
      }
      Span ruby = units.inline() ? units.ruby(at) : null;
      if (ruby != null) {
        String bracketed = VerticalForms.ofEach(units.bracketed(ruby), setting.language());
        for (int i = 0; i < bracketed.length(); i = bracketed.offsetByCodePoints(i, 1)) {
          String square = Character.toString(bracketed.codePointAt(i));
          pieces.add(new Piece(place++, -1, square));
        }
      }
    }
    return pieces;
  }

  /** Gives the last line another character when it has only one (孤字, CLREQ 3.1.6). */
  private void joinLoneCharacter(List<Line> lines) {
    int count = lines.size();
    if (count < 2) {
      return;
    }
    Line last = lines.get(count - 1);
    Line previous = lines.get(count - 2);
    boolean divided = text.charAt(previous.next() - 1) != '\n';
    if (!divided || !isLone(last)) {
      return;
    }
    int room = setting.length() - previous.indent();
    gather(previous.start(), previous.next(), room + 2 * setting.em());
    int cut = lastAllowed(previous.start(), last.start() - 1);
    if (cut - previous.start() <= (previous.next() - previous.start()) / 2) {
      return;
    }
    trim(row.unitAt(cut));
    justify(room);
    Line shorter = build(previous.start(), cut, previous.indent());
    int roomOfLast = setting.length() - last.indent();
    if (gather(cut, text.length(), roomOfLast) == text.length()) {
      lines.set(count - 2, shorter);
      lines.set(count - 1, build(cut, text.length(), last.indent()));
    }
  }

  /** Whether a line is one character, with the marks that follow it. */
  private boolean isLone(Line line) {
    int end = units.end(line.start());
    int codePoint = text.codePointAt(line.start());
    if (!Character.isLetterOrDigit(codePoint)) {
      return false;
    }
    for (int at = end; at < line.end(); at += Character.charCount(text.codePointAt(at))) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }
}
