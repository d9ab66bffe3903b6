package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.RubyPlace;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.screen.Frame;
import juan.screen.Style;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** How readings are drawn: the reader sees which of those that were worked out are not sure. */
class ReadingStyleTest {
  private static final Block WORKED_OUT =
      new Block(
          Kind.TITLE,
          0,
          "",
          "甲乙丙",
          List.of(
              new Span(0, 1, Mark.READING, "jia"),
              new Span(1, 2, Mark.GUESSED_READING, "yi"),
              Span.ruby(2, 3, "bing")));

  private static Layout layout(Block block, Typography typography) {
    var article = Article.of(Metadata.UNKNOWN, List.of(block));
    return new Layout(article, new Setting(10, Language.ZH_HANT, Ambiguous.NARROW, typography));
  }

  private static Frame across(Block block, Typography typography) {
    var frame = new Frame(30, 3, Ambiguous.NARROW);
    TextColumn.drawLine(frame, layout(block, typography), new Place(0, 0), 0, 0);
    return frame;
  }

  private static Style style(Frame frame, String cluster) {
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        if (frame.cell(row, column).cluster().equals(cluster)) {
          return frame.cell(row, column).style();
        }
      }
    }
    throw new AssertionError(cluster + " is not on the screen");
  }

  @Test
  void whatIsNotSureIsDim() {
    var frame = across(WORKED_OUT, Typography.DEFAULT);
    assertEquals(Style.PLAIN, style(frame, "j"));
    assertEquals(Style.DIM, style(frame, "y"));
    assertEquals(Style.PLAIN, style(frame, "b"));
    assertEquals(Style.BOLD, style(frame, "甲"));
  }

  @Test
  void besideAColumnToo() {
    var typography = Typography.DEFAULT.withVertical(true);
    var frame = new Frame(12, 12, Ambiguous.NARROW);
    var layout = layout(WORKED_OUT, typography);
    VerticalPage.draw(frame, layout, new Place(0, 0), new Place(0, 0), 0, 12, 12, 5);
    assertEquals(Style.PLAIN, style(frame, "ｊ"));
    assertEquals(Style.DIM, style(frame, "ｙ"));
  }

  @Test
  void whereNothingWasWorkedOutReadingsAreDim() {
    var block = new Block(Kind.TITLE, 0, "", "甲", List.of(Span.ruby(0, 1, "jia")));
    assertEquals(Style.DIM, style(across(block, Typography.DEFAULT), "j"));
  }

  @Test
  void noReadingIsShownWhereTheReaderWantsNone() {
    var frame = across(WORKED_OUT, Typography.DEFAULT.withRuby(RubyPlace.OFF));
    assertEquals(Style.BOLD, frame.cell(0, 7).style());
  }
}
