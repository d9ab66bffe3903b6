package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters and digits stand across in one square of a column, in 〔 〕. */
class VerticalRunsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第1回 | 第〔1〕回",
        "12月 | 〔12〕月",
        "共123人 | 共〔123〕人",
        "1234年 | 1234年",
        "T恤和ABC | 〔T〕恤和〔ABC〕",
        "az09AZ | az09AZ",
        "、a、z、A、Z、0、9、 | 、〔a〕、〔z〕、〔A〕、〔Z〕、〔0〕、〔9〕、",
        "50%的 | 〔50〕%的",
        "3.5米 | 3.5米",
        "a b字 | a b字",
        "字(a)字 | 字(〔a〕)字",
        "字 a 字 | 字 〔a〕 字",
        "字é字 | 字é字",
        "字Àb字 | 字Àb字",
        "字×2字 | 字×〔2〕字",
        "2÷3 | 〔2〕÷〔3〕",
        "字ͯa | 字ͯa",
        "字Ͱa | 字Ͱ〔a〕",
        "字ḀB | 字ḀB",
        "字ἀB | 字ἀ〔B〕",
        "字¿B | 字¿〔B〕",
        "no one字 | no one字",
        "-1度 | -〔1〕度",
        "x~y字 | x~y字",
        "a->b字 | a->b字",
        "a -1度 | a -〔1〕度",
      })
  void shortNumbersAndWordsStandAcross(String text, String expected) {
    var runs = new VerticalRuns(text);
    var shown = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = runs.endAcross(at);
      shown.append(end < 0 ? text.substring(at, at + 1) : "〔" + text.substring(at, end) + "〕");
      at = Math.max(at + 1, end);
    }
    assertEquals(expected, shown.toString());
  }

  @ParameterizedTest
  @CsvSource({"第12回, 2", "第123回, 2", "第1 23回, 1"})
  void noPartOfARunStandsAcross(String text, int inside) {
    assertEquals(-1, new VerticalRuns(text).endAcross(inside));
  }
}
