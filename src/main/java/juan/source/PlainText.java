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

  private static final Pattern AOZORA_RULE = Pattern.compile("-{40,}");

  private final BatchWriter out;
  private final HeadingDetector headings = new HeadingDetector();
  private boolean inOpening = true;
  private boolean inExplanation;
  private String before = "";
  private final ArrayDeque<String> held = new ArrayDeque<>();

  PlainText(BatchWriter out) {
    this.out = out;
  }

  @Override
  public void line(String line) {
    String paragraph = line.replace('\t', ' ').strip();
    if (paragraph.isEmpty()) {
      return;
    }
    held.add(paragraph);
    if (held.size() > LOOKAHEAD) {
      settle();
    }
  }

  @Override
  public void idle(String partial) {
    var tentative = new ArrayList<Block>();
    held.forEach(paragraph -> tentative.add(Block.paragraph(paragraph)));
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
  }

  /** Decides what the first of the held paragraphs is, now that those after it are known. */
  private void settle() {
    String line = held.remove();
    var following = held.iterator();
    String after = following.hasNext() ? following.next() : "";
    String further = following.hasNext() ? following.next() : "";
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
      before = "";
      return;
    }
    var level = headings.level(before, line, after, further);
    if (level.isPresent()) {
      out.write(Block.heading(level.getAsInt(), line));
      before = "";
      return;
    }
    Block block = Aozora.isIn(line) ? Aozora.block(line) : Block.paragraph(line);
    if (!block.text().isEmpty()) {
      out.write(block);
      before = block.kind() == Kind.HEADING ? "" : line;
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
