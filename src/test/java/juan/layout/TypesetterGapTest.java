package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Blank lines between blocks. A heading is {@code h} with its level, a numbered item {@code 1.}.
 */
class TypesetterGapTest {
  private static Block block(String name) {
    return switch (name.charAt(0)) {
      case 'h' -> Block.heading(name.charAt(1) - '0', "題");
      case 'i' -> new Block(Kind.ITEM, 1, "", "項", List.of());
      case '1' -> new Block(Kind.ITEM, 1, "1.", "項", List.of());
      case '-' -> new Block(Kind.ITEM, name.length(), "-", "項", List.of());
      default -> Block.of(Kind.valueOf(name), "文");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "OUTPUT,     OUTPUT,       0, 0",
    "OUTPUT,     h2,           0, 0",
    "PARAGRAPH,  OUTPUT,       0, 0",
    "TITLE,      BYLINE,       0, 0",
    "PARAGRAPH,  BYLINE,       0, 0",
    "PARAGRAPH,  TITLE,        0, 0",
    "PARAGRAPH,  h2,           1, 1",
    "h1,         h2,           1, 1",
    "h2,         h3,           1, 1",
    "h3,         h4,           0, 0",
    "h2,         PARAGRAPH,    1, 1",
    "h3,         PARAGRAPH,    0, 1",
    "h3,         PREFORMATTED, 1, 1",
    "h3,         -,            0, 1",
    "BYLINE,     PARAGRAPH,    1, 1",
    "PARAGRAPH,  QUOTE,        1, 1",
    "PARAGRAPH,  VERSE,        1, 1",
    "PARAGRAPH,  PARAGRAPH,    0, 1",
    "QUOTE,      QUOTE,        1, 1",
    "VERSE,      VERSE,        0, 0",
    "-,          -,            0, 0",
    "1.,         1.,           0, 0",
    "-,          i,            0, 0",
    "-,          1.,           1, 1",
    "1.,         --,           0, 0",
    "--,         1.,           0, 0",
  })
  void blankLinesStandBetween(String above, String below, int chinese, int korean) {
    assertEquals(chinese, gap(Language.ZH_HANT, above, below));
    assertEquals(korean, gap(Language.KO, above, below));
  }

  private static int gap(Language language, String above, String below) {
    return new Typesetter(Settings.of(40, language, Ambiguous.NARROW))
        .gap(block(above), block(below));
  }
}
