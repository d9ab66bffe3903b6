package juan.pronunciation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationTest {
  private static String read(Language language, Notation notation, String text) {
    return Pronunciation.of(language, notation).of(text).stream()
        .map(one -> text.substring(one.start(), one.end()) + "=" + one.text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void zhuyinHasItsMarksOfTone() {
    assertEquals(
        "銀=ㄧㄣˊ 行=ㄏㄤˊ 的=˙ㄉㄜ 綠=ㄌㄩˋ 詩=ㄕ 兒=ㄦˊ 學=ㄒㄩㄝˊ 熊=ㄒㄩㄥˊ 翁=ㄨㄥ 月=ㄩㄝˋ",
        read(Language.ZH_HANT, Notation.ZHUYIN, "銀行的綠詩，兒，學，熊，翁，月"));
  }

  @ParameterizedTest
  @CsvSource({
    "食べる, 食=た",
    "取り扱い, 取=と 扱=あつか",
    "聞き取る, 聞=き 取=と",
    "消しゴム, 消=け",
    "お母さん, 母=かあ",
    "図書館で読んだ, 図書館=としょかん 読=よ",
    "人々は生きている, 人々=ひとびと 生=い",
    "カタカナとひらがな, ''",
    "吾輩は猫である。名前はまだ無い。, 吾輩=わがはい 猫=ねこ 名前=なまえ 無=な"
  })
  void furiganaStandsOverKanjiOnly(String text, String readings) {
    assertEquals(readings, read(Language.JA, Notation.PINYIN, text));
  }

  @Test
  void whatIsWrittenAlikeAndReadOtherwiseIsNotSure() {
    var japanese = Pronunciation.of(Language.JA, Notation.PINYIN);
    var readings = japanese.of("私は本を読む");
    assertEquals(
        List.of(false, false, true), readings.stream().map(Reading::sure).toList(), "" + readings);
  }

  @Test
  void anInflectedWordIsKnownByTheFormThatIsListed() {
    String text = "長い文だ。昨日は魚を食べました。";
    var word = JapaneseWords.at(text, text.indexOf("食"));
    assertNotNull(word);
    assertEquals("食べる", word.base());
    assertEquals("食べ", text.substring(word.start(), word.end()));
    assertNull(JapaneseWords.at(text, text.indexOf("食") + 1));
  }

  @Test
  void koreanIsReadAsItIsWritten() {
    assertEquals("", read(Language.KO, Notation.PINYIN, "나는 韓國 사람"));
  }

  /** Texts of any kind: no reading is outside, none overlap, none is out of order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readingsAreInTheTextAndInOrder(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String from = "长重行的不了得地一漢字発現食べる、。 aＡ1\uD840\uDC00\uD800\uDC00\n々ヶー𠮷";
    var text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    for (var language : List.of(Language.ZH_HANS, Language.ZH_HANT, Language.JA)) {
      int end = 0;
      for (Reading reading : Pronunciation.of(language, Notation.PINYIN).of(text.toString())) {
        assertTrue(reading.start() >= end && reading.end() > reading.start(), "seed " + seed);
        assertTrue(reading.end() <= text.length() && !reading.text().isEmpty(), "seed " + seed);
        end = reading.end();
      }
    }
  }

  /** A block may be a whole book on one line. */
  @Test
  void aLongTextIsReadToItsEnd() {
    String text = "长沙人在银行".repeat(20_000);
    var readings = Pronunciation.of(Language.ZH_HANS, Notation.PINYIN).of(text);
    assertEquals(text.length(), readings.size());
    assertEquals("háng", readings.get(readings.size() - 1).text());
  }
}
