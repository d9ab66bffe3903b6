package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.source.HeadingLine.Margin;

/**
 * Plain text: a paragraph a line, blank lines and indents aside. The first lines are the title and
 * byline when they have the shape; headings are found by {@link HeadingDetector}, which must see
 * the paragraphs after, so the last ones are always held back, and which may change its mind.
 */
final class PlainText implements TextLines.Sink {
  private static final int LONGEST_TITLE = 50;

  /** How many paragraphs below a line must be seen to tell what it is. */
  private static final int LOOKAHEAD = 2;

  private static final Pattern TITLE_AND_AUTHOR = Pattern.compile("^《([^《》]+)》\\s*(\\S{0,20})$");
  private static final Pattern SCENE_BREAK =
      Pattern.compile("[*＊\\-—＝=_~～◇◆☆★※·. \u3000]{3,}|[*＊◇◆☆★※]");

  private static final Pattern AOZORA_RULE = Pattern.compile("-{40,}");

  private final BatchWriter out;
  private final HeadingDetector headings = new HeadingDetector();
  private boolean inOpening = true;
  private boolean inExplanation;
  private boolean spaced;
  private final ArrayDeque<Paragraph> held = new ArrayDeque<>();

  private record Paragraph(String text, Margin margin) {}

  PlainText(BatchWriter out) {
    this.out = out;
    out.outlinedBy(headings);
  }

  @Override
  public void line(String line) {
    String paragraph = line.replace('\t', ' ').strip();
    if (paragraph.isEmpty()) {
      spaced = true;
      return;
    }
    held.add(new Paragraph(paragraph, new Margin(indent(line), spaced)));
    spaced = false;
    if (held.size() > LOOKAHEAD) {
      settle();
    }
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
    held.forEach(paragraph -> tentative.add(Block.paragraph(paragraph.text())));
    if (!partial.isBlank()) {
      tentative.add(Block.paragraph(partial.replace('\t', ' ').strip()));
    }
    out.flush(tentative);
  }

  @Override
  public void end() {
    while (!held.isEmpty()) {
      settle();
    }
    headings.end();
  }

  /** What was found out about the lines that look like headings, once all is read. */
  List<Finding> findings() {
    return headings.findings();
  }

  /** Decides what the first of the held paragraphs is, now that those after it are known. */
  private void settle() {
    Paragraph paragraph = held.remove();
    String line = paragraph.text();
    var following = held.iterator();
    String after = following.hasNext() ? following.next().text() : "";
    String further = following.hasNext() ? following.next().text() : "";
    if (AOZORA_RULE.matcher(line).matches()) {
      // Between two such rules Aozora's files explain their own notation.
      inExplanation = !inExplanation && after.startsWith("【テキスト中に現れる記号について】");
      return;
    }
    if (inExplanation || (inOpening && opens(line, after))) {
      return;
    }
    inOpening = false;
    if (SCENE_BREAK.matcher(line).matches()) {
      out.write(Block.of(Kind.BREAK, line));
      headings.interrupt();
      return;
    }
    if (HeadingDetector.isTitleBelow(line, after, further)) {
      held.remove();
      headings.add(out.size(), line + "\u3000" + after, paragraph.margin(), further, "");
      out.write(Block.paragraph(line + "\n" + after));
      return;
    }
    Block block = Aozora.isIn(line) ? Aozora.block(line) : Block.paragraph(line);
    if (block.kind() == Kind.HEADING) {
      headings.areMarked();
    }
    if (!block.text().isEmpty()) {
      headings.add(out.size(), line, paragraph.margin(), after, further);
      out.write(block);
    }
  }

  /** Takes a line for a title or byline if it is one. */
  private boolean opens(String line, String after) {
    if (out.isEmpty()) {
      return !after.isEmpty() && title(line, after);
    }
    if (AOZORA_RULE.matcher(after).matches()) {
      out.describe("", line, "");
      out.write(Block.of(Kind.BYLINE, line));
      return true;
    }
    var byline = Byline.ofLine(line);
    byline.ifPresent(this::write);
    return byline.isPresent();
  }

  private boolean title(String line, String after) {
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
            && !HeadingDetector.opensSection(line, after);
    if (!shaped) {
      return false;
    }
    out.describe(line, "", "");
    out.write(Block.of(Kind.TITLE, line));
    Byline.ofDateline(after).ifPresent(this::write);
    return true;
  }

  private void write(Byline byline) {
    out.describe("", byline.name(), byline.date());
    out.write(Block.of(Kind.BYLINE, byline.shown()));
  }
}
