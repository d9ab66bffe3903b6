package juan.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/** The text of one line in the notation of Aozora Bunko, and what its notes say of it. */
final class AozoraLine {
  private static final LazyPattern KANA = LazyPattern.of("《([ぁ-ゖァ-ヺー・ゝゞヽヾ　 ]{1,40})》");
  private static final LazyPattern ANYTHING = LazyPattern.of("《([^《》｜]{1,60})》");

  /** The longest note, and how far before a note the text it names is looked for. */
  private static final int LONGEST_NOTE = 400;

  private static final int FARTHEST_TARGET = 4096;

  /** How far a bar may stand before its reading. */
  private static final int LONGEST_BASE = 60;

  private static final int RECENT = 64;

  private static final String ALSO_HAN = "ヶ仝" + Gaiji.GETA;

  private final String line;
  private final boolean annotated;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<RunIn> runIns = new ArrayList<>();
  private final Map<Mark, Integer> open = new EnumMap<>(Mark.class);
  private int readStart = -1;
  private int readTo;
  private int headingStart = -1;
  private OptionalInt level = OptionalInt.empty();
  private boolean headingOpens;
  private boolean headingCloses;
  private boolean pageBreak;
  private boolean noted;
  private boolean written;
  private @Nullable Boolean japanese;

  /** A heading in the line of the text that it heads. */
  private record RunIn(int start, int end, int level) {}

  /**
   * Reads a line.
   *
   * @param annotated whether the file is known to be in this notation; where it is not, only kana
   *     are taken for a reading, for Chinese book titles stand in the same brackets
   * @param marks that are open where the line begins
   */
  AozoraLine(String line, boolean annotated, Set<Mark> marks) {
    this.line = line;
    this.annotated = annotated;
    marks.forEach(mark -> open.put(mark, 0));
    read();
    open.forEach((mark, start) -> addSpan(start, text.length(), mark));
    spans.sort(Span.BY_START);
  }

  /** Whether there is a note in the line. */
  boolean noted() {
    return noted;
  }

  /** Whether the line asks for a new page. */
  boolean pageBreak() {
    return pageBreak;
  }

  /** The marks that are still open where the line ends. */
  Set<Mark> openMarks() {
    return open.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(open.keySet());
  }

  /** The level of the heading that the line is, or is part of. */
  OptionalInt level() {
    return level;
  }

  /** Whether a heading begins in the line that does not end in it. */
  boolean headingOpens() {
    return headingOpens;
  }

  boolean headingCloses() {
    return headingCloses;
  }

  /** The line as blocks: none when there was nothing in it but notes. */
  List<Block> blocks() {
    if (!written && text.toString().isBlank()) {
      return List.of();
    }
    if (level.isPresent()) {
      return List.of(part(Kind.HEADING, level.getAsInt(), 0, text.length()));
    }
    var blocks = new ArrayList<Block>();
    int from = 0;
    for (RunIn heading : runIns) {
      if (heading.start() >= from) {
        addPart(blocks, Kind.PARAGRAPH, 0, from, heading.start());
        addPart(blocks, Kind.HEADING, heading.level(), heading.start(), heading.end());
        from = heading.end();
      }
    }
    addPart(blocks, Kind.PARAGRAPH, 0, from, text.length());
    return blocks;
  }

  private void addPart(List<Block> blocks, Kind kind, int level, int start, int end) {
    if (!text.substring(start, end).isBlank()) {
      blocks.add(part(kind, level, start, end));
    }
  }

  private Block part(Kind kind, int level, int from, int to) {
    return Parts.block(kind, level, text.toString(), spans, from, to, null);
  }

  private void read() {
    int bar = -1;
    for (int at = 0; at < line.length(); ) {
      char c = line.charAt(at);
      boolean character = c == '※' && line.startsWith("［＃", at + 1);
      int noteEnd = character || line.startsWith("［＃", at) ? noteEnd(at + (character ? 1 : 0)) : -1;
      if (noteEnd > 0) {
        String note = line.substring(at + (character ? 3 : 2), noteEnd);
        noted = true;
        if (character) {
          append(Gaiji.of(note));
        } else {
          apply(AozoraNote.of(note));
        }
        at = noteEnd + 1;
        continue;
      }
      Matcher reading = c == '《' ? reading(at, bar >= 0) : null;
      if (reading != null) {
        addReading(bar >= 0 ? bar : baseStart(), reading.group(1));
        bar = -1;
        at = reading.end();
      } else if (c == '｜' && isBar(at)) {
        bar = text.length();
        at++;
      } else {
        text.append(c);
        written |= c > ' ' && c != '\u3000';
        at++;
      }
    }
  }

  private void append(String words) {
    text.append(words);
    written = true;
  }

  /** The offset of the bracket that ends the note at an offset, or -1: notes can hold others. */
  private int noteEnd(int start) {
    int depth = 0;
    for (int i = start; i < Math.min(line.length(), start + LONGEST_NOTE); i++) {
      char c = line.charAt(i);
      depth += c == '［' ? 1 : c == '］' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Matcher reading(int at, boolean barred) {
    if (!annotated && !barred && !isJapanese()) {
      return null;
    }
    Matcher m = (annotated || barred ? ANYTHING : KANA).matcher(line).region(at, line.length());
    return m.lookingAt() ? m : null;
  }

  /** Whether there are kana outside the brackets: 看《おくりびと》 is Chinese. */
  private boolean isJapanese() {
    if (japanese == null) {
      boolean found = false;
      int depth = 0;
      for (int i = 0; i < line.length() && !found; i++) {
        char c = line.charAt(i);
        depth += c == '《' ? 1 : c == '》' ? -1 : 0;
        found = depth <= 0 && c >= 'ぁ' && c <= 'ヺ';
      }
      japanese = found;
    }
    return japanese;
  }

  /** Whether a bar says where a base begins: the brackets of a reading come soon after. */
  private boolean isBar(int at) {
    int next = at + 1;
    while (next < Math.min(line.length(), at + LONGEST_BASE) && line.charAt(next) != '《') {
      if (line.charAt(next) == '｜') {
        return false;
      }
      next++;
    }
    return next > at + 1
        && next < line.length()
        && line.charAt(next) == '《'
        && reading(next, true) != null;
  }

  /** The start of the run of one script that the text so far ends with: the base without a bar. */
  private int baseStart() {
    int start = text.length();
    if (start == readTo) {
      return start;
    }
    var script = script(text.codePointBefore(start));
    while (start > readTo && script == script(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return script == Character.UnicodeScript.COMMON ? text.length() : start;
  }

  private static Character.UnicodeScript script(int c) {
    if (ALSO_HAN.indexOf(c) >= 0) {
      return Character.UnicodeScript.HAN;
    }
    return c == 'ー' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.of(c);
  }

  private void addReading(int start, String reading) {
    if (start >= text.length()) {
      append('《' + reading + '》');
      return;
    }
    for (int i = spans.size() - 1; i >= Math.max(0, spans.size() - RECENT); i--) {
      Span other = spans.get(i);
      if (other.mark() == Mark.RUBY && other.end() > start) {
        // Readings on both sides of one base: there is room for one row of them.
        spans.set(i, Span.ruby(other.start(), other.end(), other.value() + '　' + reading));
        return;
      }
    }
    spans.add(Span.ruby(start, text.length(), reading));
    readTo = text.length();
  }

  /** The spans that may overlap one at the end of the text. */
  private List<Span> recent() {
    return spans.subList(Math.max(0, spans.size() - RECENT), spans.size());
  }

  private void addSpan(int start, int end, Mark mark) {
    if (start < end) {
      spans.add(new Span(start, end, mark));
    }
  }

  private void apply(AozoraNote note) {
    if (note instanceof AozoraNote.Marked marked) {
      int start = find(marked.target());
      if (start >= 0) {
        addSpan(start, start + plain(marked.target()).length(), marked.mark());
      }
    } else if (note instanceof AozoraNote.MarkEdge edge) {
      Integer start = open.remove(edge.mark());
      addSpan(start == null ? text.length() : start, text.length(), edge.mark());
      if (edge.starts()) {
        open.put(edge.mark(), text.length());
      }
    } else if (note instanceof AozoraNote.Read read) {
      addReadingOf(read.target(), plain(read.reading()));
    } else if (note instanceof AozoraNote.ReadStart) {
      readStart = text.length();
    } else if (note instanceof AozoraNote.ReadEnd read) {
      if (readStart >= 0) {
        addReading(readStart, plain(read.reading()));
      }
      readStart = -1;
    } else if (note instanceof AozoraNote.Okurigana okurigana) {
      addReading(Math.max(0, text.length() - 1), okurigana.kana());
    } else if (note instanceof AozoraNote.Words words) {
      append(words.text());
    } else if (note instanceof AozoraNote.PageBreak) {
      pageBreak = true;
    } else {
      head(note);
    }
  }

  private void head(AozoraNote note) {
    if (note instanceof AozoraNote.Headed headed) {
      int start = headed.runsIn() ? find(headed.target()) : -1;
      if (start >= 0) {
        runIns.add(new RunIn(start, start + plain(headed.target()).length(), headed.level()));
      } else {
        level = OptionalInt.of(headed.level());
      }
    } else if (note instanceof AozoraNote.HeadingEdge edge) {
      if (edge.starts()) {
        headingStart = text.length();
        headingOpens = true;
        level = edge.runsIn() ? level : OptionalInt.of(edge.level());
      } else if (edge.runsIn()) {
        runIns.add(new RunIn(Math.max(0, headingStart), text.length(), edge.level()));
        headingOpens = false;
      } else {
        headingCloses = !headingOpens;
        headingOpens = false;
        level = OptionalInt.of(edge.level());
      }
    }
  }

  private void addReadingOf(String target, String reading) {
    int start = find(target);
    if (start < 0) {
      return;
    }
    int end = start + plain(target).length();
    boolean taken =
        recent().stream()
            .anyMatch(s -> s.mark() == Mark.RUBY && s.start() < end && s.end() > start);
    if (!taken) {
      spans.add(Span.ruby(start, end, reading));
    } else if (end == text.length()) {
      addReading(start, reading);
    } else {
      append('（' + reading + '）');
    }
  }

  /** Where the text that a note names stands last, or -1. */
  private int find(String target) {
    int from = Math.max(0, text.length() - FARTHEST_TARGET);
    int at = text.substring(from).lastIndexOf(plain(target));
    return at < 0 ? -1 : from + at;
  }

  /** What a note quotes, as it stands in the text: it may hold notes and readings itself. */
  private String plain(String quoted) {
    return Aozora.isIn(quoted)
        ? new AozoraLine(quoted, annotated, Set.of()).text.toString()
        : quoted;
  }
}
