package juan.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings found by what is typed. */
class HeadingFilterTest {
  @ParameterizedTest
  @CsvSource({
    "長沙, cs",
    "长沙, cs",
    "長沙, CS",
    "長沙, ｃｓ",
    "天心區, txq",
    "天心區, xq",
    "忙在社區，他們, sqtm",
    "第3回 長沙, d3hcs",
    "一、缶のなか, の",
    "プロローグ, ぷろ",
    "ぷろろーぐ, プロ",
    "ﾌﾟﾛﾛｰｸﾞ, ぷろ",
    "제1장 골목의 문장, ㄱㅁ",
    "제1장 골목의 문장, 골목",
    "Ｃｈａｐｔｅｒ　Ｏｎｅ, chapter o",
    "Opening Something, SOME",
    "㎏與㍻, kg",
  })
  void finds(String heading, String query) {
    assertTrue(HeadingFilter.matches(heading, query), heading + " / " + query);
  }

  @ParameterizedTest
  @CsvSource({"長沙, sc", "長沙, x", "골목, ㅁㄱ", "プロローグ, えぴ", "一二, 三", "長沙, 9"})
  void doesNotFind(String heading, String query) {
    assertFalse(HeadingFilter.matches(heading, query), heading + " / " + query);
  }
}
