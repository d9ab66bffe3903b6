package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gap between Han and Latin, and the grid. */
class SpacingTest {
  private static int before(Typography typography, Language language, String text, int used) {
    var setting = new Setting(40, language, Ambiguous.NARROW, typography);
    int at = Character.charCount(text.codePointAt(0));
    return new Spacing(setting).before(text, at, used);
  }

  private static int gap(String text) {
    return before(Typography.DEFAULT, Language.ZH_HANS, text, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "漢a",
        "漢z",
        "漢A",
        "漢Z",
        "漢0",
        "漢9",
        "漢é",
        "漢À",
        "漢ʿ",
        "漢Ͱ",
        "漢α",
        "漢я",
        "漢Ḁ",
        "漢ῼ",
        "a漢",
        "9漢",
        "é漢",
        "я漢",
        "一a",
        "\u9FFFa",
        "あa",
        "ぁa",
        "ヿa",
        "ーa",
        "㐀a",
        "䶿a",
        "\uF900a",
        "\uFAFFa",
        "々a",
        "〆a",
        "〇a",
        "\uD840\uDC00a",
        "a\uD840\uDC00"
      })
  void hanAndLatinHaveAGap(String pair) {
    assertEquals(1, gap(pair), pair);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "漢字",
        "ab",
        "漢@",
        "漢[",
        "漢`",
        "漢{",
        "漢/",
        "漢:",
        "漢¿",
        "漢×",
        "漢÷",
        "漢\u0300",
        "漢\u0301",
        "\u0301漢",
        "漢\u0590",
        "漢\u2000",
        "・a",
        "、a",
        "\u3004a",
        "\u3008a",
        "\u3040a",
        "\u3100a",
        "\uF8FFa",
        "\uFB00a",
        "漢한",
        "한a",
        "a ",
        " 漢",
        "\uD8C0\uDC00a"
      })
  void nothingElseHas(String pair) {
    assertEquals(0, gap(pair), pair);
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0300漢, 1",
    "e\u036F\u0301漢, 1",
    "人\u0308漢, 0",
    "人\u0308a, 1",
    "か\u3099a, 1",
    "字\u0370漢, 1"
  })
  void aMarkIsOfWhatItStandsOn(String text, int free) {
    var setting = new Setting(40, Language.ZH_HANS, Ambiguous.NARROW, Typography.DEFAULT);
    assertEquals(free, new Spacing(setting).before(text, text.length() - 1, 2), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"漢a", "a漢"})
  void koreanAndColumnsAndWhoeverWantsNoneHaveNone(String pair) {
    assertEquals(0, before(Typography.DEFAULT, Language.KO, pair, 2));
    assertEquals(0, before(Typography.DEFAULT.withGap(false), Language.ZH_HANS, pair, 2));
    assertEquals(0, before(Typography.DEFAULT.withVertical(true), Language.ZH_HANS, pair, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "漢字, 2, 0",
    "漢字, 3, 1",
    "a漢, 1, 1",
    "a漢, 2, 2",
    "漢a, 2, 1",
    "。漢, 3, 1",
    "a“漢, 1, 0",
    "a“漢, 2, 1",
    "“漢, 1, 0",
    "a“b, 2, 0",
    "！？, 3, 0",
  })
  void onTheGridHanStandInWholeSquares(String text, int used, int free) {
    var grid = Typography.DEFAULT.withGrid(true);
    assertEquals(free, before(grid, Language.ZH_HANS, text, used));
  }

  @ParameterizedTest
  @CsvSource({"か, true", "ー, true", "“, true", "”, true", "。, true", "漢, false", "a, false"})
  void readingsReachOverKanaAndMarks(char c, boolean covered) {
    assertEquals(covered, Spacing.mayBeCovered(c));
  }
}
