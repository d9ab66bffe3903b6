package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.LazyPattern;

/**
 * Joins the lines of text that is wrapped at a width into paragraphs, and passes on all other text
 * as it is. The first lines tell: where text is wrapped most are nearly as long as the longest, and
 * few of those end with a mark. From then on a line goes on with the one before unless there would
 * have been room for its first word there, or it begins as a paragraph, a list or speech does.
 */
final class HardWrap implements TextLines.Sink {
  /** So many lines tell whether text is wrapped. */
  private static final int SAMPLE = 100;

  /** In cells: the widths text is wrapped at. */
  private static final int NARROWEST = 36;

  private static final int WIDEST = 120;

  /** In cells: so much shorter a line is where a long word or a mark did not fit. */
  private static final int SLACK = 6;

  private static final int FEWEST_FULL = 6;

  /** So many lines show that few of them are long. */
  private static final int ENOUGH = 30;

  private static final String MARKS = "。，、；：！？…．」』”’）》〉】〕.,;:!?)]\"'";
  private static final String STOPS = "。！？…」』”.!?";
  private static final String SPEECH = "「『“\"—‘〝";

  private final TextLines.Sink next;
  private final List<String> sample = new ArrayList<>();
  private final List<Measured> measured = new ArrayList<>();
  private boolean decided;
  private boolean wrapped;

  /** In cells: what the text is wrapped at. */
  private int width;

  /** In cells: the white space before lines that go on. */
  private int margin;

  private final StringBuilder paragraph = new StringBuilder();
  private String lineBefore = "";

  /** Indices in the source: of the first line of the sample, and of the paragraph. */
  private long sampled;

  private long begun;

  /** How many lines of the source the paragraph is by now. */
  private int lines;

  /** What is only looked for where a text may be wrapped, so that others need not wait for it. */
  private static final class Shapes {
    static final LazyPattern COLUMNS = LazyPattern.of("\\S(\\t| {3,}|\u3000{2,})\\S|[│┃|].*[│┃|]");

    static final LazyPattern BULLET = LazyPattern.of("[-*•●■◆★☆※○◎・]\\s\\S.*");

    /** What a line may begin with within a sentence, too. */
    static final LazyPattern BEGINS =
        LazyPattern.of(
            "[#【〔]\\S.*|\\(?[0-9０-９]{1,3}[.)、．]\\s?\\S.*|[（(][一二三四五六七八九十]+[）)].*"
                + "|[一二三四五六七八九十]+[、．].*|第[0-9０-９〇零一二三四五六七八九十百千]+[章回節节話话卷部].*"
                + "|제\\s?[0-9]+\\s?[장화부권].*");

    static boolean isApart(String line) {
      String words = content(line);
      return COLUMNS.matcher(line).find()
          || BULLET.matcher(words).matches()
          || BEGINS.matcher(words).matches();
    }
  }

  /**
   * A line of the sample.
   *
   * @param width in cells
   * @param margin the white space before it, in cells
   * @param marked whether it ends with a mark
   */
  private record Measured(String line, int width, int margin, boolean marked) {
    Measured(String line) {
      this(
          line,
          HardWrap.width(line.stripTrailing()),
          Math.min(WIDEST, HardWrap.width(indent(line))),
          MARKS.indexOf(lastOf(line)) >= 0);
    }
  }

  /**
   * A filter before a reader of plain text.
   *
   * @param next is given a paragraph a line where the text is wrapped, else its lines
   */
  HardWrap(TextLines.Sink next) {
    this.next = next;
  }

  /** Whether lines are joined, so that what the next is given are not the lines of the text. */
  boolean isJoining() {
    return wrapped;
  }

  @Override
  public boolean takesLoneBytes() {
    return next.takesLoneBytes();
  }

  @Override
  public int longestLine() {
    return next.longestLine();
  }

  @Override
  public void line(String line, long number, int count) {
    if (decided) {
      pass(line, number);
      return;
    }
    sampled = sample.isEmpty() ? number : sampled;
    sample.add(line);
    if (line.length() > WIDEST) {
      measured.clear(); // no longer a sample of what is wrapped
      decide();
      return;
    }
    if (!content(line).isEmpty()) {
      measured.add(new Measured(line));
    }
    if (sample.size() == SAMPLE || isRefuted()) {
      decide();
    }
  }

  /** Whether so many long lines end with a mark, or so few are long, that text is not wrapped. */
  private boolean isRefuted() {
    int longest = 0;
    for (Measured its : measured) {
      longest = Math.max(longest, its.width);
    }
    int full = 0;
    int marked = 0;
    for (Measured its : measured) {
      full += its.width >= longest - SLACK ? 1 : 0;
      marked += its.width >= longest - SLACK && its.marked ? 1 : 0;
    }
    return (full >= FEWEST_FULL && marked * 3 > full * 2)
        || (measured.size() >= ENOUGH && full * 5 < measured.size());
  }

  /** What is held back is shown as the lines it is. */
  @Override
  public void idle(String partial) {
    if (!decided) {
      next.idle(sample.isEmpty() ? partial : String.join("\n", sample) + '\n' + partial);
    } else if (paragraph.isEmpty()) {
      next.idle(partial);
    } else {
      boolean more = goesOn(partial);
      next.idle(paragraph + (more ? joint(paragraph, partial) + content(partial) : '\n' + partial));
    }
  }

  @Override
  public void end() {
    if (!decided) {
      decide();
    }
    endParagraph();
    next.end();
  }

  private void decide() {
    decided = true;
    wrapped = isWrapped();
    for (int i = 0; i < sample.size(); i++) {
      pass(sample.get(i), sampled + i);
    }
    sample.clear();
    measured.clear();
  }

  private boolean isWrapped() {
    if (measured.size() < FEWEST_FULL) {
      return false;
    }
    int[] widths = measured.stream().mapToInt(Measured::width).sorted().toArray();
    // One line in fifty may be longer: an address, a table.
    width = widths[widths.length - 1 - widths.length / 50];
    if (width < NARROWEST || widths[widths.length - 1] > WIDEST) {
      return false;
    }
    var full = measured.stream().filter(its -> its.width >= width - SLACK).toList();
    int[] margins = new int[WIDEST + 1];
    full.forEach(its -> margins[its.margin]++);
    for (int i = 0; i < margins.length; i++) {
      margin = margins[i] > margins[margin] ? i : margin;
    }
    int marked = (int) full.stream().filter(Measured::marked).count();
    int apart = (int) full.stream().filter(its -> Shapes.isApart(its.line)).count();
    return full.size() >= FEWEST_FULL
        && full.size() * 5 >= measured.size() * 2
        && marked * 5 <= full.size() * 2
        && apart * 5 <= full.size();
  }

  private void pass(String line, long number) {
    if (!wrapped) {
      next.line(line, number, 1);
    } else if (line.isBlank()) {
      endParagraph();
      next.line(line, number, 1);
      lineBefore = "";
    } else {
      if (!goesOn(line)) {
        endParagraph();
        begun = number;
      }
      join(paragraph, line);
      lines++;
      lineBefore = line;
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      next.line(paragraph.toString(), begun, lines);
      paragraph.setLength(0);
      lines = 0;
    }
  }

  /** The lines of a paragraph as one. */
  static String joined(List<String> lines) {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    var paragraph = new StringBuilder();
    lines.forEach(line -> join(paragraph, line));
    return paragraph.toString();
  }

  private static void join(StringBuilder paragraph, String line) {
    if (paragraph.isEmpty()) {
      paragraph.append(line.stripTrailing());
    } else {
      paragraph.append(joint(paragraph, line)).append(content(line));
    }
  }

  /** Whether a line goes on with the paragraph of the one before. */
  private boolean goesOn(String line) {
    String words = content(line);
    if (lineBefore.isEmpty() || words.isEmpty() || !quotes(line).equals(quotes(lineBefore))) {
      return false;
    }
    boolean indented = width(indent(line)) > margin;
    boolean room = width(lineBefore.stripTrailing()) + firstWord(words) + SLACK / 2 <= width;
    if (indented
        || room
        || Shapes.BULLET.matcher(words).matches()
        || Shapes.COLUMNS.matcher(line).find()
        || Shapes.COLUMNS.matcher(lineBefore).find()) {
      return false;
    }
    boolean ended = STOPS.indexOf(lastOf(lineBefore)) >= 0;
    boolean speech = SPEECH.indexOf(words.charAt(0)) >= 0;
    // A number within a sentence begins a line by chance.
    return !ended || (!speech && !Shapes.BEGINS.matcher(words).matches());
  }

  private static String joint(StringBuilder paragraph, String line) {
    char last = paragraph.charAt(paragraph.length() - 1);
    String words = content(line);
    return words.isEmpty() || LineJoin.isSpaceless(last, words.charAt(0)) ? "" : " ";
  }

  /** The line without its margin and the marks of a quoted letter. */
  private static String content(String line) {
    return line.substring(quotes(line).length()).strip();
  }

  /** The marks of a quoted letter that a line begins with. */
  private static String quotes(String line) {
    int end = 0;
    int last = 0;
    for (; end < line.length() && (line.charAt(end) == '>' || line.charAt(end) == ' '); end++) {
      last = line.charAt(end) == '>' ? end + 1 : last;
    }
    return line.substring(0, last);
  }

  private static char lastOf(String line) {
    String words = line.stripTrailing();
    return words.charAt(words.length() - 1);
  }

  private static String indent(String line) {
    int end = 0;
    while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end).replace("\t", "    ");
  }

  /** The width of what would have stood on the line before, had there been room. */
  private static int firstWord(String words) {
    int end = 1;
    if (words.charAt(0) < 0x2E80 || isHangul(words.charAt(0))) {
      while (end < words.length() && isOfWord(words.charAt(end))) {
        end++;
      }
    }
    return width(words.substring(0, end));
  }

  private static boolean isOfWord(char c) {
    return c != ' ' && (c < 0x2E80 || isHangul(c));
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static int width(String line) {
    return CellWidth.ofText(line, Ambiguous.WIDE);
  }
}
