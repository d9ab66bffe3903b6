package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import juan.article.Block;
import juan.article.Span;
import juan.text.HanVariant;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article in the characters and with the readings that the reader wants. */
class RenditionTest {
  private static final Typography USUAL = Typography.DEFAULT;

  private static List<String> readings(Block block) {
    return block.spans().stream()
        .filter(span -> span.isWorkedOut() || span.mark() == Span.Mark.RUBY)
        .map(Span::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ZH_HANT, ORIGINAL,   ZH_HANT",
    "ZH_HANT, SIMPLIFIED, ZH_HANS",
    "ZH_HANS, SIMPLIFIED, ZH_HANS",
    "ZH_HANS, TAIWAN,     ZH_HANT",
    "JA,      TAIWAN,     JA",
    "KO,      SIMPLIFIED, KO",
  })
  void itIsSetAsTheCharactersAreThatItIsShownIn(
      Language written, HanVariant variant, Language set) {
    assertEquals(set, new Rendition(written, USUAL.withVariant(variant)).language());
  }

  @Test
  void theLanguageThatTheReaderHasChosenGoesBefore() {
    var chosen = USUAL.withLanguage(Language.JA);
    assertEquals(Language.JA, new Rendition(Language.ZH_HANS, chosen).language());
    var converted = chosen.withVariant(HanVariant.TAIWAN);
    assertEquals(Language.JA, new Rendition(Language.ZH_HANS, converted).language());
  }

  @ParameterizedTest
  @CsvSource({
    "PINYIN, false, AUTO, zhōng",
    "ZHUYIN, false, AUTO, ㄓㄨㄥ",
    "PINYIN, true,  AUTO, ㄓㄨㄥ",
    "ZHUYIN, true,  AUTO, ㄓㄨㄥ",
    "OFF,    false, AUTO, ",
    "OFF,    true,  AUTO, ",
    "PINYIN, false, OFF, ",
  })
  void readingsAreWorkedOutWhereTheyAreWanted(
      Readings readings, boolean vertical, RubyPlace place, String expected) {
    var typography = USUAL.withReadings(readings).withVertical(vertical).withRuby(place);
    var shown = new Rendition(Language.ZH_HANS, typography).of(Block.paragraph("中"));
    assertEquals(expected == null ? List.of() : List.of(expected), readings(shown));
  }

  @Test
  void whatIsReadIsTheTextAsItWasWritten() {
    var typography = USUAL.withReadings(Readings.PINYIN).withVariant(HanVariant.TAIWAN);
    var shown = new Rendition(Language.ZH_HANS, typography).of(Block.paragraph("汉字"));
    assertEquals("漢字", shown.text());
    assertEquals("hànzì", String.join("", readings(shown)));
  }

  @Test
  void textThatNeedsNoConversionKeepsItsReadings() {
    var typography = USUAL.withReadings(Readings.PINYIN).withVariant(HanVariant.TAIWAN);
    var shown = new Rendition(Language.ZH_HANS, typography).of(Block.paragraph("中"));
    assertEquals(List.of("zhōng"), readings(shown));
  }

  @Test
  void aPassageInAnotherLanguageIsTakenAsThat() {
    var typography = USUAL.withReadings(Readings.PINYIN).withVariant(HanVariant.TAIWAN);
    var japanese = new Block(Block.Kind.PARAGRAPH, 0, "", "学校", List.of(), Language.JA);
    var shown = new Rendition(Language.ZH_HANS, typography).of(japanese);
    assertEquals("学校", shown.text());
    assertEquals("がっこう", String.join("", readings(shown)));
  }
}
