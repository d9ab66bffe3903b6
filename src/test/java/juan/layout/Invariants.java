package juan.layout;

import static org.junit.jupiter.api.Assertions.fail;

import java.text.Normalizer;
import java.util.List;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.layout.Line.Piece;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Language;
import juan.text.LineBreakLevel;

/** What holds of the lines of every block (the end of {@code typography.md}). */
final class Invariants {
  private static final String HANGING = "，。、．";

  private final Setting setting;
  private final Typography typography;
  private final Language language;
  private final LineBreakLevel level;
  private final int measure;
  private final EdgeTable table;
  private Sample sample;
  private String text = "";
  private boolean isProse;
  private List<Line> lines = List.of();

  Invariants(Setting setting) {
    this.setting = setting;
    this.typography = setting.typography();
    this.language = setting.language();
    this.level = typography.lineBreak();
    this.measure = setting.length();
    this.table =
        language == Language.OTHER ? null : new EdgeTable(language, typography.lineBreak());
  }

  /** Fails, and says where, unless all of it holds. */
  void check(Sample set, List<Line> result) {
    isProse = true;
    checkShape(set, result);
    isProse = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      basesHold(line);
      if (line.next() < text.length() && text.charAt(line.next() - 1) != '\n') {
        edgeHolds(line);
        unitsHold(line);
        if (sample.block.kind() == Kind.PARAGRAPH) {
          fullnessHolds(line, i);
        }
      }
    }
    if (sample.block.kind() == Kind.PARAGRAPH) {
      lastLineHolds();
    }
  }

  /** The same without the rules of a language: what holds of any text in any column. */
  void checkShape(Sample set, List<Line> result) {
    sample = set;
    text = set.text;
    lines = result;
    int next = 0;
    for (Line line : lines) {
      require(line.start() == next, line, "does not begin where the line before ends");
      require(line.start() <= line.end() && line.end() <= line.next(), line, "runs backwards");
      require(isBlank(line.end(), line.next()), line, "leaves out text");
      require(sample.boundaries.get(line.start()), line, "begins inside a cluster");
      require(sample.boundaries.get(line.end()), line, "ends inside a cluster");
      next = line.next();
      require(next > line.start() || text.isEmpty(), line, "does not advance");
      if (typography.vertical()) {
        columnHolds(line);
      } else {
        rowHolds(line);
      }
      readingsHold(line);
    }
    require(next == text.length(), lines.get(lines.size() - 1), "is not the last");
  }

  private void require(boolean holds, Line line, String problem) {
    if (!holds) {
      var shown = new StringBuilder();
      for (Line l : lines) {
        shown.append(l == line ? "\n> " : "\n  ").append(" ".repeat(l.indent())).append(l.shown());
      }
      fail(problem + ": " + line + "\n" + setting + shown + "\nof " + sample.block);
    }
  }

  /** What a line may leave out at its end: spaces, a line feed, and what takes no room. */
  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n') {
        return CellWidth.ofText(
                text.substring(from, to).replaceAll("[ \n]", ""), setting.ambiguous())
            == 0;
      }
    }
    return true;
  }

  // Horizontal lines

  private void rowHolds(Line line) {
    int at = 0;
    int offset = line.start();
    Piece before = null;
    for (Piece piece : line.pieces()) {
      require(piece.at() == at, line, "has pieces that do not touch, at " + piece.at());
      at += CellWidth.ofText(piece.text(), setting.ambiguous());
      if (piece.offset() < 0) {
        insertHolds(line, piece, before, offset);
      } else {
        require(piece.offset() == offset, line, "leaves out or repeats " + offset);
        require(text.startsWith(piece.text(), offset), line, "shows other text at " + offset);
        offset += piece.text().length();
      }
      before = piece;
    }
    require(offset == line.end(), line, "does not show its end");
    require(at == line.length(), line, "is not as long as it says: " + at);
    boolean hangs =
        typography.hangsIn(language)
            && line.end() > line.start()
            && HANGING.indexOf(text.charAt(line.end() - 1)) >= 0;
    int width = line.indent() + line.length();
    require(width <= measure + (hangs ? 2 : 0), line, "is too wide: " + width);
    boolean quoted = line.end() > line.start() && "“‘([{".indexOf(text.charAt(line.start())) >= 0;
    if (isProse && typography.grid() && !typography.justify() && !readsAbove() && !quoted) {
      gridHolds(line);
    }
    if (isProse && !typography.grid() && !typography.justify() && !readsAbove()) {
      gapsHold(line);
    }
  }

  private boolean readsAbove() {
    return sample.hasRuby && typography.ruby().isAbove();
  }

  private void insertHolds(Line line, Piece piece, Piece before, int offset) {
    if (!piece.text().isBlank()) {
      require(typography.ruby() == RubyPlace.INLINE, line, "shows what is not in the text");
      require(piece.text().matches("(?s)（.+）"), line, "has a reading without brackets");
      return;
    }
    boolean padded =
        before == null
            && typography.grid()
            && "“‘([{".indexOf(text.charAt(line.start())) >= 0; // as wide marks have it in them
    require((before != null || padded) && offset < line.end(), line, "has a gap at its edge");
    require(sample.boundaries.get(offset), line, "has a gap inside a cluster");
    if (!isProse) {
      return; // a reading may ask for room anywhere
    }
    require(sample.unit(offset) == null || level == LineBreakLevel.NONE, line, "has a split unit");
    require(sample.word(offset) == null, line, "has a gap inside a word");
    boolean spaced = typography.justify() || typography.grid() || readsAbove();
    if (!spaced) {
      require(typography.gap() && language != Language.KO, line, "has a gap that nobody asked for");
      require(piece.text().length() == 1, line, "has a gap of several cells");
      boolean atReading = before.offset() < 0;
      require(
          atReading || isLetter(offset - 1) && isLetter(offset), line, "has a gap beside a mark");
    }
  }

  private boolean isLetter(int at) {
    int c =
        Character.isLowSurrogate(text.charAt(at))
            ? text.codePointBefore(at + 1)
            : text.codePointAt(at);
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * Where Han and Latin letters or digits touch, there is a gap between them when one is wanted.
   */
  private void gapsHold(Line line) {
    if (!typography.gap() || language == Language.KO || sample.hasRuby) {
      return;
    }
    for (int at = line.start() + 1; at < line.end(); at++) {
      boolean border =
          isHan(text.charAt(at - 1)) && isAscii(text.charAt(at))
              || isAscii(text.charAt(at - 1)) && isHan(text.charAt(at));
      if (border) {
        int wanted = at;
        require(
            line.pieces().stream().anyMatch(piece -> piece.offset() == wanted),
            line,
            "has no gap at " + at);
      }
    }
  }

  private void gridHolds(Line line) {
    for (Piece piece : line.pieces()) {
      if (piece.offset() >= 0) {
        int place = piece.at();
        var clusters = new Clusters(piece.text());
        for (int at = 0, end; at < piece.text().length(); at = end) {
          end = clusters.end(at);
          require(
              !isHan(piece.text().charAt(at)) || place % 2 == 0,
              line,
              "has " + piece.text().charAt(at) + " beside the grid at " + place);
          place += CellWidth.ofRange(piece.text(), at, end, setting.ambiguous());
        }
      }
    }
  }

  // Vertical lines

  private void columnHolds(Line line) {
    boolean loose = !line.readings().isEmpty();
    int row = 0;
    int offset = line.start();
    for (Piece piece : line.pieces()) {
      require(loose ? piece.at() >= row : piece.at() == row, line, "has a hole at row " + row);
      row = piece.at() + 1;
      if (piece.offset() >= 0) {
        require(isBlank(offset, piece.offset()), line, "leaves out text at " + offset);
        offset = piece.offset();
        require(sample.boundaries.get(offset), line, "has a square inside a cluster");
        offset = squareHolds(line, piece);
      } else {
        require(typography.ruby() == RubyPlace.INLINE, line, "shows what is not in the text");
      }
    }
    require(isBlank(offset, line.end()), line, "leaves out text at its end");
    require(row == line.length(), line, "is not as long as it says: " + row);
    require(line.indent() + line.length() <= measure, line, "is too long: " + line.length());
  }

  /** A square shows one cluster or a short run across, letters and digits as themselves. */
  private int squareHolds(Line line, Piece piece) {
    int from = piece.offset();
    int to = sample.boundaries.nextSetBit(from + 1);
    if (piece.text().matches("[A-Za-z0-9]{2,3}")) {
      to = from + piece.text().length();
    }
    String source = text.substring(from, to);
    if (Character.isLetterOrDigit(source.codePointAt(0)) && source.charAt(0) != 'ー') {
      require(
          normal(piece.text()).equals(normal(source)),
          line,
          "shows " + piece.text() + " for " + source);
    } else {
      require(!piece.text().isEmpty(), line, "shows nothing for " + source);
    }
    return to;
  }

  private static String normal(String s) {
    return Normalizer.normalize(s, Normalizer.Form.NFKC);
  }

  // Ruby

  private void readingsHold(Line line) {
    if (!typography.ruby().isAbove()) {
      require(line.readings().isEmpty(), line, "has readings beside it");
      return;
    }
    int end = 0;
    for (var reading : line.readings()) {
      require(reading.at() >= end, line, "has overlapping readings: " + reading);
      end = reading.at() + length(reading.text());
      require(line.indent() + end <= measure, line, "has a reading outside: " + reading);
    }
  }

  private int length(String reading) {
    return typography.vertical()
        ? reading.codePointCount(0, reading.length())
        : CellWidth.ofText(reading, setting.ambiguous());
  }

  /** A reading stands beside its base: the shorter of the two within the longer. */
  private void basesHold(Line line) {
    if (!typography.ruby().isAbove() || !sample.hasRuby) {
      return;
    }
    var spans =
        sample.block.spans().stream()
            .filter(s -> s.mark() == Span.Mark.RUBY && !s.value().isEmpty())
            .filter(s -> s.start() < s.end())
            .filter(s -> s.start() >= line.start() && s.end() <= line.end())
            .toList();
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        return; // two readings for one base, of which one can be shown
      }
    }
    if (spans.size() != line.readings().size()) {
      int room = measure - line.indent() - 4 * setting.em();
      require(
          sample.block.spans().stream().anyMatch(s -> length(s.value()) > room)
              || spans.stream().anyMatch(s -> s.end() - s.start() > room / setting.em()),
          line,
          "has " + line.readings().size() + " readings for " + spans.size());
      return;
    }
    for (int i = 0; i < spans.size(); i++) {
      int from = place(line, spans.get(i).start());
      int to = endPlace(line, spans.get(i).end());
      int start = line.readings().get(i).at();
      int end = start + length(line.readings().get(i).text());
      boolean within = start >= from && end <= to || start <= from && end >= to;
      require(within, line, "has a reading beside its base: " + spans.get(i));
    }
  }

  private int place(Line line, int offset) {
    for (Piece piece : line.pieces()) {
      int end = piece.offset() + piece.text().length();
      if (piece.offset() == offset) {
        return piece.at();
      }
      if (!typography.vertical()
          && piece.offset() >= 0
          && piece.offset() < offset
          && offset < end) {
        String before = piece.text().substring(0, offset - piece.offset());
        return piece.at() + CellWidth.ofText(before, setting.ambiguous());
      }
    }
    return line.length();
  }

  /** Where the text before an offset ends. */
  private int endPlace(Line line, int offset) {
    int last = sample.boundaries.previousSetBit(offset - 1);
    int width =
        typography.vertical()
            ? 1
            : CellWidth.ofText(text.substring(last, offset), setting.ambiguous());
    return place(line, last) + width;
  }

  // Where lines end

  private boolean isForbidden(int at) {
    return isForbidden(at, at);
  }

  /** Whether a line that ends with what is before one offset may not be followed by another. */
  private boolean isForbidden(int end, int next) {
    char first = text.charAt(next);
    boolean option = first == '-' && text.charAt(next - 1) == ' '; // a sign, and no connector
    return !option && !table.mayStart(text, next) || end > 0 && !table.mayEnd(text, end);
  }

  /** A forbidden edge is unavoidable where no other place on the line would have been better. */
  private void edgeHolds(Line line) {
    if (line.end() > line.start() && isForbidden(line.end(), line.next())) {
      for (int at = line.start() + 1; at < line.next(); at++) {
        boolean better =
            sample.boundaries.get(at) && unitAt(at) == null && !isForbidden(at) && !isMark(at);
        require(!better, line, "has a forbidden edge and should end at " + at);
      }
    }
  }

  /** Whether an offset is beside a mark of which the table says nothing. */
  private boolean isMark(int at) {
    return !isLetter(at - 1) || !isLetter(at);
  }

  /** What a cut at an offset would divide, as {@code {start, end}}; null when nothing. */
  private int[] unitAt(int at) {
    if (level == LineBreakLevel.NONE) {
      return sample.word(at);
    }
    Span ruby = sample.hasRuby && typography.ruby() != RubyPlace.OFF ? sample.ruby(at) : null;
    if (ruby != null) {
      return new int[] {ruby.start(), ruby.end()};
    }
    int[] unit = sample.unit(at);
    boolean words = language == Language.KO && level != LineBreakLevel.CHARACTER;
    return unit == null && words ? sample.eojeol(at) : unit;
  }

  private void unitsHold(Line line) {
    int[] unit = unitAt(line.next());
    if (unit != null) {
      int length = unitLength(unit);
      boolean avoidable = false;
      for (int at = line.start() + 1; at <= unit[0]; at++) {
        boolean spaced =
            at == unit[0] && (text.charAt(at - 1) == ' ' || isHan(text.charAt(at - 1)));
        avoidable |= isFree(at) || spaced && !isForbidden(at) && unitAt(at) == null;
      }
      require(
          length > shortest() || !avoidable, line, "divides " + text.substring(unit[0], unit[1]));
    }
  }

  /** The length of the block's shortest line, which has the widest indent. */
  private int shortest() {
    return measure - Math.max(lines.get(0).indent(), lines.get(lines.size() - 1).indent());
  }

  private int unitLength(int[] unit) {
    if (typography.vertical()) {
      return rubyRoom(unit, unit[1] - unit[0], 1);
    }
    String shown = text.substring(unit[0], unit[1]);
    return rubyRoom(unit, CellWidth.ofText(shown, setting.ambiguous()), 2);
  }

  private int rubyRoom(int[] unit, int base, int em) {
    Span ruby = sample.hasRuby ? sample.ruby(unit[0] + 1) : null;
    if (ruby == null || typography.ruby() == RubyPlace.OFF) {
      return base;
    }
    int reading = length(ruby.value());
    return typography.ruby() == RubyPlace.INLINE
        ? base + reading + 2 * em
        : Math.max(base, reading + 1);
  }

  /** Whether any typographer would let a line end at an offset: between two plain characters. */
  private boolean isFree(int at) {
    if (!sample.boundaries.get(at) || isForbidden(at) || unitAt(at) != null) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return switch (language) {
      case KO ->
          isHangul(after)
              && (before == ' ' || level == LineBreakLevel.CHARACTER && isHangul(before));
      case JA -> isPlainJapanese(before) && isPlainJapanese(after);
      default -> isHan(before) && isHan(after);
    };
  }

  private static boolean isPlainJapanese(char c) {
    return isHan(c) || "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわを".indexOf(c) >= 0;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isAscii(char c) {
    return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** No line ends while there is room for more, and a justified one has its full length. */
  private void fullnessHolds(Line line, int index) {
    if (typography.vertical() || sample.hasRuby && typography.ruby() != RubyPlace.OFF) {
      return;
    }
    int room = measure - line.indent();
    if (typography.justify()) {
      justifyHolds(line, room);
    } else if (!typography.grid() && index < lines.size() - 2) {
      for (int at = line.next() + 1; at < Math.min(text.length(), line.next() + 16); at++) {
        if (text.charAt(at - 1) == '\n') {
          return;
        }
        if (isFree(at)) {
          int longer = naturalWidth(line.start(), at);
          require(longer > room, line, "should end at " + at + ", for want of no room");
          return;
        }
      }
    }
  }

  private void justifyHolds(Line line, int room) {
    boolean hung = line.length() > room;
    boolean stretches = false;
    for (int at = line.start() + 1; at < line.end(); at++) {
      stretches |= isHan(text.charAt(at - 1)) && isHan(text.charAt(at));
    }
    if (stretches && !hung) {
      require(line.length() == room, line, "is not justified to " + room);
    }
  }

  private int naturalWidth(int start, int end) {
    String part = text.substring(start, end).stripTrailing();
    int width = CellWidth.ofText(part, setting.ambiguous());
    if (typography.gap() && language != Language.KO) {
      for (int at = start + 1; at < start + part.length(); at++) {
        boolean one =
            isAscii(text.charAt(at - 1))
                || text.charAt(at - 1) >= 0xC0 && text.charAt(at - 1) < 0x2000;
        boolean two =
            isAscii(text.charAt(at)) || text.charAt(at) >= 0xC0 && text.charAt(at) < 0x2000;
        width += one != two ? 1 : 0;
      }
    }
    return width;
  }

  /** No lone character on the last line where the line before can spare one. */
  private void lastLineHolds() {
    int count = lines.size();
    if (count < 2) {
      return;
    }
    Line last = lines.get(count - 1);
    Line before = lines.get(count - 2);
    int letters = 0;
    for (int at = last.start(); at < last.end(); at++) {
      letters += Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
    }
    if (letters != 1 || !isLetter(last.start()) || text.charAt(last.start() - 1) == '\n') {
      return;
    }
    if (unitAt(last.start() - 1) != null) {
      return;
    }
    int middle = (before.start() + before.next()) / 2 + 1;
    for (int at = last.start() - 1; at > middle; at--) {
      require(!isFree(at), last, "has one character, and could begin at " + at);
    }
  }
}
