package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which readings are worked out, and what the reader comes to by going through them. */
class ReadingsTest {
  @ParameterizedTest
  @CsvSource({
    "OFF,    off,    ZH_HANS, PINYIN, false",
    "PINYIN, pinyin, ZH_HANS, ZHUYIN, true",
    "PINYIN, pinyin, ZH_HANT, ZHUYIN, true",
    "PINYIN, pinyin, JA,      OFF,    true",
    "PINYIN, pinyin, KO,      OFF,    false",
    "PINYIN, pinyin, OTHER,   OFF,    false",
    "ZHUYIN, zhuyin, ZH_HANT, OFF,    true",
    "ZHUYIN, zhuyin, JA,      OFF,    true",
    "OFF,    off,    JA,      PINYIN, false",
  })
  void theReaderGoesThroughThem(
      Readings readings, String option, Language language, Readings next, boolean areFor) {
    assertEquals(option, readings.optionName());
    assertEquals(next, readings.next(language));
    assertEquals(areFor, readings.areFor(language));
  }

  @ParameterizedTest
  @CsvSource({
    "OFF,    ZH_HANS, 中, ''",
    "PINYIN, ZH_HANS, 中, zhōng",
    "ZHUYIN, ZH_HANT, 中, ㄓㄨㄥ",
    "PINYIN, JA,      猫, ねこ",
    "ZHUYIN, JA,      猫, ねこ",
    "PINYIN, KO,      中, ''",
  })
  void textIsReadAsItsLanguageIs(Readings readings, Language language, String text, String read) {
    var shown = new StringBuilder();
    readings.of(language).of(text).forEach(reading -> shown.append(reading.text()));
    assertEquals(read, shown.toString());
  }
}
