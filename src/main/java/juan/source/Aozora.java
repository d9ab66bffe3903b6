package juan.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;

/**
 * A text in the notation of Aozora Bunko, line by line: readings as {@code ｜漢字《かんじ》}, the bar left
 * out where the base is one run of one script; notes as {@code ［＃「…」に傍点］}, some of which hold until
 * another ends them.
 */
final class Aozora {
  /** A heading of more lines than this was never ended. */
  private static final int LONGEST_HEADING = 6;

  /** What stands for the turn of a page. */
  static final String NEW_PAGE = "* * *";

  private static final String COLOPHON = "底本：";

  private boolean known;
  private Set<Mark> openMarks = Set.of();
  private OptionalInt openHeading = OptionalInt.empty();
  private final List<Block> headingLines = new ArrayList<>();

  /** Whether a line may have anything in this notation. */
  static boolean isIn(String line) {
    return line.indexOf('《') >= 0 || line.indexOf("［＃") >= 0;
  }

  /** Says that the file explains this notation, so that it is certainly used. */
  void explained() {
    known = true;
  }

  /** Whether a line begins the description of the printed book that ends a file. */
  boolean isColophon(String line) {
    return line.startsWith(COLOPHON) && (known || line.startsWith(COLOPHON + "「"));
  }

  /** A line without regard to those before it, as far as it has come. */
  Block tentative(String line) {
    if (!isIn(line)) {
      return Block.paragraph(line);
    }
    var blocks = new AozoraLine(line, known, Set.of()).blocks();
    return Block.paragraph(blocks.isEmpty() ? "" : blocks.get(0).text());
  }

  /**
   * The next line as blocks: none when there is nothing but notes in it, several when a heading
   * stands in it. A new page is a block of kind {@link Kind#BREAK}.
   */
  List<Block> blocks(String source) {
    if (!isIn(source) && openMarks.isEmpty() && openHeading.isEmpty()) {
      return List.of(Block.paragraph(source));
    }
    var line = new AozoraLine(source, known, openMarks);
    known |= line.noted();
    openMarks = line.openMarks();
    var blocks = new ArrayList<Block>();
    if (line.pageBreak()) {
      blocks.add(Block.of(Kind.BREAK, NEW_PAGE));
    }
    if (openHeading.isEmpty() && line.headingOpens() && line.level().isPresent()) {
      openHeading = line.level();
    }
    if (openHeading.isPresent()) {
      headingLines.addAll(line.blocks());
      if (line.headingCloses()) {
        blocks.addAll(endHeading());
      } else if (headingLines.size() > LONGEST_HEADING) {
        blocks.addAll(headingLines);
        headingLines.clear();
        openHeading = OptionalInt.empty();
      }
    } else {
      blocks.addAll(line.blocks());
    }
    return blocks;
  }

  /** What is left of a heading that the file does not end. */
  List<Block> end() {
    return endHeading();
  }

  private List<Block> endHeading() {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (Block line : headingLines) {
      text.append(text.length() > 0 ? "\u3000" : "");
      for (Span span : line.spans()) {
        int start = text.length();
        spans.add(new Span(start + span.start(), start + span.end(), span.mark(), span.value()));
      }
      text.append(line.text());
    }
    int level = openHeading.orElse(1);
    headingLines.clear();
    openHeading = OptionalInt.empty();
    return text.length() == 0
        ? List.of()
        : List.of(new Block(Kind.HEADING, level, "", text.toString(), spans));
  }
}
