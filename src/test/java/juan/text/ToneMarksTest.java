package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneMarksTest {
  @ParameterizedTest
  @CsvSource({
    "Chang2 sha1, Cháng shā",
    "lu:4, lǜ",
    "lv4, lǜ",
    "nüe4, nüè",
    "gui1 dou1 liu2 hao3 xue2, guī dōu liú hǎo xué",
    "er2 de5 r5, ér de r",
    "ng2 m2 hm5, ńg ḿ hm",
    "NG2 Hng4, ŃG Hǹg",
    "Zhong1 guo, Zhōng guo",
    "a:4 shi中4, a:4 shi中4",
    "A A zhi4, A A zhì",
    "chang2sha1, chángshā",
    "Ou1 E4, Ōu È",
    "3D hua4, 3D huà",
    "B5, B",
    "x6 9, x6 9",
    "zhuang4 an1 zi5, zhuàng ān zi",
    "NV3 L\u00dce4, NǙ LÜè",
    "ê4 hng1, ề hn̄g",
    "[a1 {z4 @e2, [ā {z @é",
    "a6 a0, a6 a0",
    "'', ''"
  })
  void numbersBecomeMarks(String numbered, String marked) {
    assertEquals(marked, ToneMarks.of(numbered));
  }
}
