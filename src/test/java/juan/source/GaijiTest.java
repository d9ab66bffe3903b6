package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters by their place in JIS X 0213 and by code point. */
class GaijiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "「てへん＋丑」、第4水準2-12-93 | 扭",
        "「目＋匡」、第3水準1-88-81 | 眶",
        "「木＋靈」、第3水準1-86-29 | 欞",
        "「髟/眄のつくり」、第4水準2-93-21 | 髩",
        "二の字点、1-2-22 | 〻",
        "始め二重山括弧、1-1-52 | 《",
        "ローマ数字1、1-13-21 | Ⅰ",
        "半濁点付き平仮名か、1-4-87 | か゚",
        "「插」でつくりの縦棒が下に突き抜けている、U+63D2、12-3 | 插",
        "「土＋吉」、U+20BB7、12-3 | 𠮷",
        "小書き平仮名ん、183-7 | ん",
        "「口＋世」、183-7 | 〓",
        "「」、第4水準2-2-1 | 〓",
        "「」、1-95-1 | 〓",
        "「」、1-0-0 | 〓",
        "「」、U+D800 | 〓",
        "「」、U+FFFFFF | 〓",
      })
  void ofItsName(String note, String expected) {
    assertEquals(expected, Gaiji.of(note));
  }
}
