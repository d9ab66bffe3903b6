package juan.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;

/**
 * Plain text: a paragraph a line, blank lines and indents aside. The first lines are the title and
 * byline when they have the shape; headings are found by {@link HeadingDetector}, which must see
 * the paragraphs after, so the last ones are always held back.
 */
final class PlainText implements TextLines.Sink {
  private static final int LONGEST_TITLE = 50;

  /** How many paragraphs below a line must be seen to tell what it is. */
  private static final int LOOKAHEAD = 2;

  private static final Pattern TITLE_AND_AUTHOR = Pattern.compile("^《([^《》]+)》\\s*(\\S{0,20})$");
  private static final Pattern SCENE_BREAK =
      Pattern.compile("[*＊\\-—＝=_~～◇◆☆★※·. \u3000]{3,}|[*＊◇◆☆★※]");

  private final BatchWriter out;
  private final HeadingDetector headings = new HeadingDetector();
  private final Aozora aozora = new Aozora();
  private final AozoraFrame frame = new AozoraFrame();
  private final ArrayDeque<Block> held = new ArrayDeque<>();
  private boolean inOpening = true;
  private boolean onNewPage;
  private boolean begun;
  private String before = "";
  private String verseBefore = "";

  PlainText(BatchWriter out) {
    this.out = out;
  }

  @Override
  public void line(String line) {
    String paragraph = line.replace('\t', ' ').strip();
    switch (frame.part(paragraph, aozora)) {
      case EXPLANATION_START -> writeHead();
      case EXPLANATION -> {}
      case COLOPHON -> {
        settleAll();
        frame.colophon(false).forEach(out::write);
      }
      case TEXT -> {
        if (!paragraph.isEmpty()) {
          held.addAll(aozora.blocks(paragraph));
        }
        while (held.size() > LOOKAHEAD && !frame.mayBeHead()) {
          settle();
        }
      }
    }
  }

  @Override
  public void idle(String partial) {
    var tentative = new ArrayList<Block>(held);
    tentative.addAll(frame.tentativeColophon());
    if (!partial.isBlank() && !frame.isExplaining()) {
      tentative.add(aozora.tentative(partial.replace('\t', ' ').strip()));
    }
    out.flush(tentative);
  }

  @Override
  public void end() {
    settleAll();
    frame.colophon(true).forEach(out::write);
  }

  private void settleAll() {
    held.addAll(aozora.end());
    while (!held.isEmpty()) {
      settle();
    }
  }

  /** The lines above the explanation of the notation: what the work is called and who made it. */
  private void writeHead() {
    aozora.explained();
    held.removeLast(); // the rule above the explanation
    if (!out.isEmpty() || held.isEmpty()) {
      return;
    }
    var lines = held.stream().map(Block::text).toList();
    var head = new AozoraFrame.Head(lines.get(0), lines.subList(1, lines.size()));
    held.clear();
    inOpening = false;
    out.describe(head.title(), head.byline(), "");
    out.write(Block.of(Kind.TITLE, head.title()));
    head.others().forEach(line -> out.write(Block.of(Kind.BYLINE, line)));
  }

  /** Decides what the first of the held paragraphs is, now that those after it are known. */
  private void settle() {
    Block block = held.remove();
    if (block.kind() == Kind.BREAK) {
      onNewPage = true;
      before = "";
      return;
    }
    String line = block.text();
    var following = held.iterator();
    String after = following.hasNext() ? following.next().text() : "";
    String further = following.hasNext() ? following.next().text() : "";
    if (inOpening && block.kind() == Kind.PARAGRAPH && opens(line, after)) {
      return;
    }
    inOpening = false;
    if (block.kind() == Kind.HEADING) {
      headings.areMarked();
      writeHeading(block);
      return;
    }
    if (SCENE_BREAK.matcher(line).matches()) {
      write(Block.of(Kind.BREAK, line));
      before = "";
      return;
    }
    var level = headings.level(before, line, after, further);
    if (level.isPresent()) {
      writeHeading(new Block(Kind.HEADING, level.getAsInt(), "", line, block.spans()));
      return;
    }
    boolean verse = Verse.isRegular(line, after) || Verse.isRegular(line, verseBefore);
    write(verse ? new Block(Kind.VERSE, 0, "", line, block.spans()) : block);
    verseBefore = verse ? line : "";
    before = line;
  }

  private void writeHeading(Block heading) {
    write(heading);
    before = "";
    verseBefore = "";
  }

  /** Writes a block, below a break where the printed page is turned without a heading. */
  private void write(Block block) {
    if (onNewPage && block.kind() == Kind.PARAGRAPH && begun) {
      out.write(Block.of(Kind.BREAK, Aozora.NEW_PAGE));
    }
    onNewPage = false;
    begun = true;
    out.write(block);
  }

  /** Takes a line for a title or byline if it is one. */
  private boolean opens(String line, String after) {
    if (out.isEmpty()) {
      return !after.isEmpty() && title(line, after);
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
            && new NumberedHeadings().level("", line, after, "").isEmpty();
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
