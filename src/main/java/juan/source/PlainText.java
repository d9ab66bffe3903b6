package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.heading.Finding;
import juan.heading.HeadingDetector;
import juan.heading.HeadingLine.Margin;
import juan.heading.HeadingOptions;
import juan.heading.HeadingShapes;
import juan.heading.Sentence;
import juan.repair.Repaired;
import juan.text.LazyPattern;

/**
 * Plain text: a paragraph a line, blank lines and indents aside. The first lines are the title and
 * byline when they have the shape; headings are found by {@link HeadingDetector}, which must see
 * the paragraphs after, so the last ones are always held back, and which may change its mind.
 */
final class PlainText implements TextLines.Sink {
  private static final int LONGEST_TITLE = 50;

  /** In UTF-16 units: a longer one could be neither set nor kept in reasonable time and room. */
  private static final int LONGEST_PARAGRAPH = 1 << 16;

  /** How many paragraphs below a line must be seen to tell what it is. */
  private static final int LOOKAHEAD = 2;

  private static final LazyPattern TITLE_AND_AUTHOR = LazyPattern.of("^《([^《》]+)》\\s*(\\S{0,20})$");
  private static final String BREAK_SIGNS = "*＊-—＝=_~～◇◆☆★※·.";
  private static final LazyPattern SCENE_BREAK =
      LazyPattern.of("[" + BREAK_SIGNS.replace("-", "\\-") + " \u3000]{3,}|[*＊◇◆☆★※]");

  private final BatchWriter out;
  private final HeadingDetector headings;
  private final Aozora aozora = new Aozora();
  private final AozoraFrame frame = new AozoraFrame();
  private final ArrayDeque<Held> held = new ArrayDeque<>();
  private boolean inOpening = true;
  private boolean onNewPage;
  private boolean begun;
  private boolean spaced;
  private String verseBefore = "";

  /**
   * A block that waits to be told what it is, and how its line stood on the page.
   *
   * @param number index of its line in the source, or -1 when it is no line as it stands
   * @param lines how many lines of the source it is
   */
  private record Held(Block block, Margin margin, long number, int lines) {
    String text() {
      return block.text();
    }
  }

  PlainText(BatchWriter out, HeadingOptions options) {
    this.out = out;
    this.headings = new HeadingDetector(options);
    out.outlinedBy(headings::revise);
  }

  @Override
  public int longestLine() {
    return LONGEST_PARAGRAPH;
  }

  /** A line as the block it is. */
  static Block block(Kind kind, Repaired line) {
    return new Block(kind, 0, "", paragraph(line.text()), RepairSpans.of(line));
  }

  /** A line as the paragraph it is. */
  private static String paragraph(String line) {
    return line.replace('\t', ' ').strip();
  }

  @Override
  public void line(String line, long number, int lines) {
    line(Repaired.unchanged(line), number, lines);
  }

  /** A line that is not the article's, or stands there twice. */
  void leaveOut() {
    out.repaired(1);
  }

  /** A line as it was written. */
  void line(Repaired repaired, long number, int lines) {
    String line = repaired.text();
    String paragraph = paragraph(line);
    out.repaired(repaired.changes().size());
    switch (frame.part(paragraph, aozora)) {
      case EXPLANATION_START -> writeHead();
      case EXPLANATION -> {}
      case COLOPHON -> {
        settleAll();
        frame.colophon(false).forEach(out::write);
      }
      case TEXT -> {
        if (paragraph.isEmpty()) {
          spaced = true;
        } else {
          var margin = new Margin(indent(line), spaced);
          List<Block> blocks = aozora.blocks(paragraph);
          if (blocks.size() == 1 && isLine(blocks.get(0), paragraph)) {
            held.add(new Held(block(Kind.PARAGRAPH, repaired), margin, number, lines));
          } else {
            blocks.forEach(b -> held.add(new Held(b, margin, -1, 1)));
          }
          spaced = false;
        }
        while (held.size() > LOOKAHEAD && !frame.mayBeHead()) {
          settle();
        }
      }
    }
  }

  /** Whether a block is a line of the source as it stands. */
  private static boolean isLine(Block block, String paragraph) {
    return block.kind() == Kind.PARAGRAPH
        && block.spans().isEmpty()
        && block.text().equals(paragraph);
  }

  /** The columns of white space before a line. */
  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      columns += line.charAt(i) == '\u3000' ? 2 : line.charAt(i) == '\t' ? 4 : 1;
    }
    return columns;
  }

  @Override
  public void idle(String partial) {
    var tentative = new ArrayList<Block>();
    held.forEach(its -> tentative.add(its.block()));
    tentative.addAll(frame.tentativeColophon());
    if (!partial.isEmpty() && !frame.isExplaining()) {
      addLines(partial, tentative);
    }
    out.flush(tentative);
  }

  private void addLines(String partial, List<Block> tentative) {
    for (int start = 0, end; start < partial.length(); start = end + 1) {
      end = partial.indexOf('\n', start);
      end = end < 0 ? partial.length() : end;
      String line = paragraph(partial.substring(start, end));
      if (!line.isEmpty()) {
        tentative.add(aozora.tentative(line));
      }
    }
  }

  @Override
  public void end() {
    settleAll();
    frame.colophon(true).forEach(out::write);
  }

  private void settleAll() {
    aozora.end().forEach(block -> held.add(new Held(block, Margin.NONE, -1, 1)));
    while (!held.isEmpty()) {
      settle();
    }
    headings.end();
  }

  /** What was found out about the lines that look like headings, once all is read. */
  List<Finding> findings() {
    return headings.findings();
  }

  /** The lines above the explanation of the notation: what the work is called and who made it. */
  private void writeHead() {
    aozora.explained();
    held.pollLast(); // the rule above the explanation
    if (!out.isEmpty() || held.isEmpty()) {
      return;
    }
    var lines = held.stream().map(Held::text).toList();
    var head = new AozoraFrame.Head(lines.get(0), lines.subList(1, lines.size()));
    held.clear();
    inOpening = false;
    out.describe(head.title(), head.byline(), "");
    out.write(Block.of(Kind.TITLE, head.title()));
    head.others().forEach(line -> out.write(Block.of(Kind.BYLINE, line)));
  }

  /** Decides what the first of the held paragraphs is, now that those after it are known. */
  private void settle() {
    Held its = held.remove();
    Block block = its.block();
    if (block.kind() == Kind.BREAK) {
      onNewPage = true;
      headings.interrupt();
      return;
    }
    String line = block.text();
    var following = held.iterator();
    String after = following.hasNext() ? following.next().text() : "";
    String further = following.hasNext() ? following.next().text() : "";
    if (inOpening && block.kind() == Kind.PARAGRAPH && opens(line, its.margin(), after)) {
      return;
    }
    inOpening = false;
    if (block.kind() == Kind.HEADING) {
      headings.areMarked();
      writeHeading(block);
      return;
    }
    if (isSceneBreak(line)) {
      write(Block.of(Kind.BREAK, line));
      headings.interrupt();
      return;
    }
    if (headings.isTitleBelow(line, after, further)) {
      Held title = held.remove();
      breakPage(block);
      Block both = Block.paragraph(line + "\n" + title.text());
      headings.add(out.size(), both, line + "\u3000" + after, its.margin(), further, "");
      write(both);
      return;
    }
    boolean verse = Verse.isRegular(line, after) || Verse.isRegular(line, verseBefore);
    breakPage(block);
    Block now = verse ? new Block(Kind.VERSE, 0, "", line, block.spans()) : block;
    headings.add(out.size(), now, line, its.margin(), after, further);
    begun = true;
    out.write(now, its.number(), its.lines());
    verseBefore = verse ? line : "";
  }

  private static boolean isSceneBreak(String line) {
    return !line.isEmpty()
        && BREAK_SIGNS.indexOf(line.charAt(0)) >= 0
        && SCENE_BREAK.matcher(line).matches();
  }

  private void writeHeading(Block heading) {
    write(heading);
    headings.interrupt();
    verseBefore = "";
  }

  /** Writes a break where the printed page is turned without a heading. */
  private void breakPage(Block next) {
    if (onNewPage && next.kind() == Kind.PARAGRAPH && begun) {
      out.write(Block.of(Kind.BREAK, Aozora.NEW_PAGE));
    }
    onNewPage = false;
  }

  private void write(Block block) {
    breakPage(block);
    begun = true;
    out.write(block);
  }

  /** Takes a line for a title or byline if it is one. */
  private boolean opens(String line, Margin margin, String after) {
    if (out.isEmpty()) {
      return !after.isEmpty() && title(line, margin, after);
    }
    var byline = Byline.ofLine(line);
    byline.ifPresent(this::write);
    return byline.isPresent();
  }

  private boolean title(String line, Margin margin, String after) {
    Matcher named = TITLE_AND_AUTHOR.matcher(line);
    if (named.matches()) {
      out.describe(named.group(1), named.group(2), "");
      out.write(Block.of(Kind.TITLE, named.group(1)));
      if (!named.group(2).isEmpty()) {
        out.write(Block.of(Kind.BYLINE, named.group(2)));
      }
      return true;
    }
    boolean shaped =
        line.length() <= LONGEST_TITLE
            && !Sentence.isEnded(line)
            && !Sentence.hasInnerStop(line)
            && !line.endsWith("：")
            && !HeadingShapes.opensSection(line);
    if (!shaped) {
      return false;
    }
    out.describe(line, "", "");
    Block title = Block.of(Kind.TITLE, line);
    headings.open(title, margin, after);
    out.write(title);
    Byline.ofDateline(after).ifPresent(this::write);
    return true;
  }

  private void write(Byline byline) {
    out.describe("", byline.name(), byline.date());
    out.write(Block.of(Kind.BYLINE, byline.shown()));
  }
}
