package juan.layout;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.text.LineBreaks;

/**
 * Fills lines one after the other, each as full as the rules of its language allow (CLREQ 3.1,
 * JLREQ 3.1 and 3.8, KLREQ 3). Not safe for use by several threads at once.
 */
final class LineFiller {
  /** Stops and commas that may hang in the margin (CLREQ 3.1.5, JLREQ 3.8.2). */
  private static final String HANGING = "，。、．";

  private final Setting setting;
  private final LineBreaks breaks;
  private final Spacing spacing;
  private final boolean hangs;

  LineFiller(Setting setting) {
    this.setting = setting;
    this.breaks = new LineBreaks(setting.language(), setting.typography().lineBreak());
    this.spacing = new Spacing(setting);
    this.hangs = setting.typography().hangsIn(setting.language());
  }

  /**
   * The lines of a block.
   *
   * @param first indent of the first line, in cells or rows
   * @param rest indent of the others
   */
  List<Line> fill(Block block, int first, int rest) {
    String text = block.text();
    var units = new Units(block, setting);
    var lines = new ArrayList<Line>();
    breaks.setText(text);
    int room = setting.length();
    int indent = Math.min(first, Math.max(0, room - setting.em()));
    int laterIndent = Math.min(rest, Math.max(0, room - setting.em()));
    int start = 0;
    int used = indent;
    int allowed = 0; // the last opportunity there was
    int opportunity = breaks.next();
    for (int at = 0, end; at < text.length(); at = end) {
      while (opportunity != LineBreaks.DONE && opportunity <= at) {
        // Between units only: UAX #14 has opportunities inside a cluster, after a space with a
        // mark.
        allowed = opportunity == at ? at : allowed;
        opportunity = breaks.next();
      }
      end = units.end(at);
      char c = text.charAt(at);
      if (c == '\n') {
        lines.add(spacing.line(text, units, start, end, indent, false));
        start = end;
        used = laterIndent;
        indent = laterIndent;
        continue;
      }
      int advance =
          units.advance(at, end) + (at > start ? spacing.before(text, at, used - indent) : 0);
      if (used + advance > room && at > start && !(c == ' ' && end == at + 1) && advance > 0) {
        boolean mayEndAfter = opportunity == end || end == text.length();
        boolean hanging =
            hangs && used <= room && mayEndAfter && end == at + 1 && HANGING.indexOf(c) >= 0;
        int last = allowed > start ? allowed : forced(units, start, at);
        int cut = hanging ? end : last;
        lines.add(spacing.line(text, units, start, cut, indent, true));
        start = cut;
        end = cut;
        used = laterIndent;
        indent = laterIndent;
        continue;
      }
      used += advance;
    }
    if (start < text.length() || lines.isEmpty()) {
      lines.add(spacing.line(text, units, start, text.length(), indent, false));
    }
    joinLoneCharacter(text, units, lines);
    return lines;
  }

  /**
   * Where to break a run that has no opportunity and is longer than a line: at the last unit that
   * leaves no forbidden mark at an edge, or, when there is none, at the last unit.
   */
  private int forced(Units units, int start, int limit) {
    for (int at = limit; at > start; at = units.start(at)) {
      if (breaks.mayBreakAt(at)) {
        return at;
      }
    }
    return limit;
  }

  /** Gives the last line another character when it has only one (孤字, CLREQ 3.1.6). */
  private void joinLoneCharacter(String text, Units units, List<Line> lines) {
    int count = lines.size();
    if (count < 2) {
      return;
    }
    Line last = lines.get(count - 1);
    Line previous = lines.get(count - 2);
    boolean divided =
        previous.next() > previous.start() && text.charAt(previous.next() - 1) != '\n';
    if (!divided || !isLone(text, units, last)) {
      return;
    }
    int cut = breaks.before(last.start());
    boolean room = cut - previous.start() > (previous.next() - previous.start()) / 2;
    if (!room || !isUnitStart(units, previous.start(), cut)) {
      return;
    }
    Line longer = spacing.line(text, units, cut, text.length(), last.indent(), false);
    if (spacing.length(text, units, longer) <= setting.length()) {
      lines.set(
          count - 2, spacing.line(text, units, previous.start(), cut, previous.indent(), true));
      lines.set(count - 1, longer);
    }
  }

  private static boolean isUnitStart(Units units, int from, int offset) {
    int at = from;
    while (at < offset) {
      at = units.end(at);
    }
    return at == offset;
  }

  /** Whether a line is one character, with the marks that follow it. */
  private static boolean isLone(String text, Units units, Line line) {
    if (line.start() >= line.end()) {
      return false;
    }
    int end = units.end(line.start());
    int codePoint = text.codePointAt(line.start());
    if (!Character.isLetterOrDigit(codePoint)) {
      return false;
    }
    for (int i = end; i < line.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
