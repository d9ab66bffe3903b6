package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The blocks of a parsed Markdown document; HTML in it is read as a page is. */
final class MarkdownBlocks extends AbstractVisitor {
  private final List<Block> blocks = new ArrayList<>();
  private final boolean verseBefore;
  private final Links links;
  private int depth;
  private int quotes;
  private String marker = "";

  /**
   * The blocks of a document or of a piece of one.
   *
   * @param verseBefore whether the piece before ended with verse
   * @param links numbers what it links to
   */
  MarkdownBlocks(boolean verseBefore, Links links) {
    this.verseBefore = verseBefore;
    this.links = links;
  }

  List<Block> blocks() {
    return blocks;
  }

  @Override
  public void visit(Heading heading) {
    add(Kind.HEADING, heading.getLevel(), heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (marker.isEmpty() && addVerse(paragraph)) {
      return;
    }
    if (marker.isEmpty()) {
      add(quotes > 0 ? Kind.QUOTE : Kind.PARAGRAPH, depth, paragraph);
    } else {
      add(Kind.ITEM, depth - 1, paragraph);
    }
  }

  /** Adds a paragraph as verse if each of its lines but the last ends with a hard break. */
  private boolean addVerse(Paragraph paragraph) {
    var bare = new MarkdownInlines(null);
    paragraph.accept(bare);
    if (bare.hasSoftBreak() || !Verse.isVerse(bare.text())) {
      return false;
    }
    var inlines = new MarkdownInlines(links);
    paragraph.accept(inlines);
    blocks.addAll(Verse.lines(depth, inlines.text(), inlines.spans(), null, afterVerse()));
    return true;
  }

  private boolean afterVerse() {
    return blocks.isEmpty() ? verseBefore : blocks.get(blocks.size() - 1).kind() == Kind.VERSE;
  }

  private void add(Kind kind, int level, Node node) {
    var inlines = new MarkdownInlines(kind == Kind.HEADING ? null : links);
    node.accept(inlines);
    if (!inlines.text().isBlank()) {
      blocks.add(new Block(kind, level, marker, inlines.text(), inlines.spans()));
      marker = "";
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    quotes++;
    depth++;
    visitChildren(quote);
    depth--;
    quotes--;
  }

  @Override
  public void visit(BulletList list) {
    items(list, -1, "");
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    String delimiter = list.getMarkerDelimiter();
    items(list, start == null ? 1 : start, delimiter == null ? "." : delimiter);
  }

  private void items(Node list, int start, String delimiter) {
    depth++;
    int number = start;
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      marker = start < 0 ? "-" : number++ + delimiter;
      if (child instanceof ListItem) {
        visitChildren(child);
      }
      marker = "";
    }
    depth--;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    preformatted(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    preformatted(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    Element body = Jsoup.parseBodyFragment(html.getLiteral()).body();
    for (Block block : HtmlBlocks.of(body, null, links)) {
      boolean quoted = block.kind() == Kind.PARAGRAPH && quotes > 0;
      int level = block.kind() == Kind.HEADING ? block.level() : block.level() + depth;
      blocks.add(
          new Block(
              quoted ? Kind.QUOTE : block.kind(),
              level,
              block.marker(),
              block.text(),
              block.spans(),
              block.language()));
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      blocks.add(new Block(Kind.PREFORMATTED, depth, "", MarkdownTable.text(table), List.of()));
    }
  }

  private void preformatted(String literal) {
    String text = literal.replace("\t", "    ").stripTrailing();
    var code = new Span(0, text.length(), Span.Mark.CODE);
    blocks.add(new Block(Kind.PREFORMATTED, depth, "", text, List.of(code)));
    marker = "";
  }

  @Override
  public void visit(ThematicBreak rule) {
    blocks.add(Block.of(Kind.BREAK, "* * *"));
  }
}
