package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.screen.Frame;
import juan.screen.Style;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is highlighted or found is one band: cells without text in it are no holes. */
class MarkedTextTest {
  private static final String TEXT = "甲乙Latin丙丁3戊";

  private static Layout layout(Typography typography, Mark mark) {
    var block =
        new Block(Kind.PARAGRAPH, 0, "", TEXT, List.of(new Span(1, TEXT.length() - 1, mark)));
    var article = Article.of(Metadata.UNKNOWN, List.of(block));
    return new Layout(article, new Setting(40, Language.ZH_HANT, Ambiguous.NARROW, typography));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mark.class,
      names = {"HIGHLIGHT", "HIT", "PRESENT"})
  void aGapInAMarkIsMarked(Mark mark) {
    var frame = new Frame(40, 1, Ambiguous.NARROW);
    TextColumn.drawLine(frame, layout(Typography.DEFAULT, mark), new Place(0, 0), 0, 0);
    int first = frame.text(0).indexOf("甲") + 2;
    Style style = frame.cell(0, first).style();
    int column = first;
    while (frame.cell(0, column).style().equals(style)) {
      column++;
    }
    assertEquals(15, column - first, "乙 Latin 丙丁 3 in one, with its gaps");
    assertEquals(Style.PLAIN, frame.cell(0, first - 1).style());
  }

  @ParameterizedTest
  @EnumSource(
      value = Mark.class,
      names = {"HIGHLIGHT", "HIT", "PRESENT"})
  void aColumnIsMarkedOnItsWholeWidth(Mark mark) {
    var layout = layout(Typography.DEFAULT.withVertical(true), mark);
    var frame = new Frame(8, 20, Ambiguous.NARROW);
    VerticalPage.draw(frame, layout, new Place(0, 0), new Place(0, 0), 0, 20, 8, 4);
    int rows = 0;
    for (int row = 0; row < frame.rows(); row++) {
      Style left = frame.cell(row, 4).style();
      assertEquals(left, frame.cell(row, 5).style(), "row " + row);
      rows += left.equals(Style.PLAIN) ? 0 : 1;
    }
    assertTrue(rows >= 5, rows + " rows");
  }
}
