package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.screen.Color;
import juan.screen.Style;
import juan.text.Ambiguous;
import juan.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is marked is drawn. */
class StylesTest {
  private static Style emphasis(@Nullable Language block, Language article) {
    var spans = List.of(new Span(0, 4, Mark.EMPHASIS));
    return Styles.at(new Block(Kind.PARAGRAPH, 0, "", "text", spans, block), 0, setting(article));
  }

  private static Setting setting(Language article) {
    return new Setting(40, article, Ambiguous.NARROW, Typography.DEFAULT);
  }

  @Test
  void emphasisIsThatOfTheBlocksOwnLanguage() {
    assertEquals(Style.ITALIC, emphasis(Language.OTHER, Language.ZH_HANT));
    assertEquals(Style.UNDERLINE, emphasis(Language.JA, Language.OTHER));
  }

  @Test
  void emphasisIsThatOfTheArticlesLanguageWhereTheBlockHasNone() {
    assertEquals(Style.ITALIC, emphasis(null, Language.OTHER));
    assertEquals(Style.UNDERLINE, emphasis(null, Language.KO));
  }

  @Test
  void aBookTitleHasAWavyLineAndANameAStraightOne() {
    var spans = List.of(new Span(0, 1, Mark.BOOK_TITLE), new Span(1, 2, Mark.PROPER_NAME));
    var block = new Block(Kind.PARAGRAPH, 0, "", "甲乙丙", spans);
    assertEquals(Style.UNDERCURL, Styles.at(block, 0, setting(Language.ZH_HANT)));
    assertEquals(Style.UNDERLINE, Styles.at(block, 1, setting(Language.ZH_HANT)));
    assertEquals(Style.PLAIN, Styles.at(block, 2, setting(Language.ZH_HANT)));
  }

  private static Style printed(String parameters) {
    var spans = List.of(new Span(0, 1, Mark.SGR, parameters));
    var line = new Block(Kind.OUTPUT, 0, "", "x", spans);
    return Styles.at(line, 0, setting(Language.OTHER));
  }

  @Test
  void whatAProgramHasPrintedIsDrawnAsItMeansIt() {
    assertEquals(Style.BOLD.and(Style.REVERSE), printed("1;7"));
    var both = Style.ITALIC.withForeground(Color.palette(12)).withBackground(Color.rgb(0x0102FF));
    assertEquals(both, printed("3;38;5;12;48;2;1;2;255"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "x", "38", "38;5", "38;5;256", "48;2;1;2", "99999999999", "-1"})
  void parametersThatNobodyWroteSoAreNoStyle(String parameters) {
    assertEquals(Style.PLAIN, printed(parameters));
  }
}
