package juan.source;

import java.util.List;
import java.util.regex.Pattern;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown. A small text is parsed whole; one that is long, or still being written, in pieces that
 * end where a new top-level block must begin, so that its first screen does not wait for its last.
 */
final class Markdown implements TextLines.Sink {
  private static final int LONG_PIECE = 1 << 18;

  /** Lists and quotations in others: what is deeper is text of the deepest. */
  private static final int DEEPEST = 50;

  /** In a paragraph. */
  private static final int MOST_MARKS = 10_000;

  private static final Pattern CONTINUES = Pattern.compile("^(\\s|[-*+>|]|[0-9]+[.)]\\s).*");

  /** A paragraph that is put after a piece to see whether one can stand there. */
  private static final String PROBE = "juan";

  private final BatchWriter out;
  private final Parser parser =
      Parser.builder()
          .maxOpenBlockParsers(DEEPEST)
          .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
          .build();
  private final StringBuilder piece = new StringBuilder();
  private final Links links = new Links();
  private boolean first = true;
  private int longPiece = LONG_PIECE;
  private boolean afterBlank = true;
  private boolean afterVerse;

  Markdown(BatchWriter out) {
    this.out = out;
  }

  @Override
  public void line(String line, long number, int lines) {
    boolean mayStart = afterBlank && !line.isBlank() && !CONTINUES.matcher(line).matches();
    if (mayStart && piece.length() >= longPiece) {
      parsePiece();
    }
    afterBlank = line.isBlank();
    piece.append(line).append('\n');
  }

  @Override
  public void idle(String partial) {
    if (first && !partial.isEmpty()) {
      // Only whole lines say what the article is called: half a title would stay.
      Node whole = parsed(piece.toString());
      Opening.of(whole, blocks(whole, links.copy())).describeTo(out);
    }
    Node document = parsed(piece + partial);
    var blocks = blocks(document, links.copy());
    if (first) {
      var opening = Opening.of(document, blocks);
      opening.addTo(blocks);
      if (partial.isEmpty()) {
        opening.describeTo(out);
      }
    }
    out.flush(blocks);
  }

  @Override
  public void end() {
    write(parsed(piece.toString()));
    links.list().forEach(out::write);
  }

  /**
   * The parser goes as deep as marks are nested and, for each mark of a paragraph, over all of
   * them. What nobody has written by hand is read without marks.
   */
  private Node parsed(String markdown) {
    if (mostMarks(markdown) <= MOST_MARKS) {
      try {
        return parser.parse(markdown);
      } catch (StackOverflowError e) {
        // It is parsed again.
      }
    }
    return parser.parse(markdown.replace("*", "\\*").replace("_", "\\_"));
  }

  /** The number of marks in the paragraph that has most. */
  private static int mostMarks(String markdown) {
    int most = 0;
    int marks = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      marks += c == '*' || c == '_' ? 1 : 0;
      most = Math.max(most, marks);
      marks = c == '\n' && i > 0 && markdown.charAt(i - 1) == '\n' ? 0 : marks;
    }
    return most;
  }

  /** Hands on what has come, unless it ends inside a block that goes on, as code in a fence. */
  private void parsePiece() {
    Node document = parsed(piece + PROBE);
    Node last = document.getLastChild();
    boolean ended =
        last instanceof Paragraph
            && last.getFirstChild() instanceof Text text
            && text.getLiteral().equals(PROBE);
    if (!ended) {
      longPiece = 2 * piece.length();
      return;
    }
    last.unlink();
    write(document);
    longPiece = LONG_PIECE;
    piece.setLength(0);
  }

  private void write(Node document) {
    var blocks = blocks(document, links);
    if (first) {
      var opening = Opening.of(document, blocks);
      opening.describeTo(out);
      opening.addTo(blocks);
      first = false;
    }
    blocks.forEach(out::write);
    if (!blocks.isEmpty()) {
      afterVerse = blocks.get(blocks.size() - 1).kind() == Kind.VERSE;
    }
  }

  private List<Block> blocks(Node document, Links its) {
    var blocks = new MarkdownBlocks(afterVerse, its);
    document.accept(blocks);
    return blocks.blocks();
  }

  /** What the front matter says, or the first heading where that gives no title. */
  private record Opening(String title, String author, String date, String lang) {
    static Opening of(Node document, List<Block> blocks) {
      var matter = new YamlFrontMatterVisitor();
      if (document.getFirstChild() instanceof YamlFrontMatterBlock block) {
        block.accept(matter);
      }
      var data = matter.getData();
      String title = first(data.get("title"));
      return new Opening(
          title.isEmpty() && isHeaded(blocks) ? blocks.get(0).text() : title,
          first(data.get("author")),
          first(data.get("date")),
          first(data.get("lang")));
    }

    private static boolean isHeaded(List<Block> blocks) {
      return !blocks.isEmpty()
          && blocks.get(0).kind() == Kind.HEADING
          && blocks.get(0).level() == 1;
    }

    void describeTo(BatchWriter out) {
      if (!lang.isEmpty()) {
        out.declareLanguage(Language.ofTag(lang));
      }
      out.describe(title, author, date);
    }

    /** Sets title and byline above the blocks, in place of a heading that says the same. */
    void addTo(List<Block> blocks) {
      if (isHeaded(blocks) && title.equals(blocks.get(0).text())) {
        blocks.remove(0);
      }
      int at = 0;
      if (!title.isEmpty()) {
        blocks.add(at++, Block.of(Kind.TITLE, title));
      }
      String byline = new Byline(author, date).shown();
      if (!byline.isEmpty()) {
        blocks.add(at, Block.of(Kind.BYLINE, byline));
      }
    }
  }

  private static String first(@org.jspecify.annotations.Nullable List<String> values) {
    return values == null || values.isEmpty() ? "" : values.get(0).strip();
  }
}
