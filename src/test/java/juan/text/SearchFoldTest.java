package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFoldTest {
  private static String folded(String text) {
    return SearchFold.fold(text).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发 發 髮 髪 発",
        "里 裏 裡",
        "为 爲 為",
        "说 說 説",
        "学 學",
        "户 戶 戸",
        "真 眞",
        "着 著",
        "台 臺 檯 颱",
        "余 馀 餘",
        "炼 煉 鍊 链 鏈",
        "了 瞭",
        "画 畫 划 劃",
        "峰 峯",
        "群 羣",
        "秘 祕",
        "艺 藝 芸",
        "绳 繩 縄",
        "餗 𫗧",
        "𣨼 殢",
        "樂 乐 \uF914",
        "A a Ａ ａ",
        "ß ss ẞ SS",
        "é e É e\u0301",
        "１ 1 ①",
        "， ,",
        "“ ” ＂",
        "ガ が ｶﾞ か\u3099 カ゛",
        "ぱ パ ﾊﾟ",
        "ヷ ワ\u3099 わ",
        "각 각 각",
        "ㄱ ﾡ",
        "ﬁ fi",
        "㍿ 株式会社 株式會社",
        "· ・ ･ •",
        "¼ 1⁄4"
      })
  void whatIsTheSameIsFoldedToOne(String forms) {
    assertEquals(1, Arrays.stream(forms.split(" ")).map(its -> folded(its)).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"か が", "は ぱ ば", "欠 缺", "辨 辩 瓣", "呆 待", "具 俱", "予 预", "坏 坯", "甲 由", "。 ,"})
  void whatIsNotStaysApart(String forms) {
    var all = forms.split(" ");
    assertEquals(all.length, Arrays.stream(all).map(its -> folded(its)).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "'  長\n沙　市 ', 长沙市",
    "'用 Java 写', 用java写",
    "'hello ,  big\tWorld', 'hello,big world'",
    "'한국 말', '한국 말'",
    "'a\u00ADb\u200Bc', abc",
    "'葛\uDB40\uDD00城', 葛城",
    // The first and the last of the tags and selectors, and the one behind them.
    "'a\uDB40\uDC00b\uDB43\uDFFFc', abc",
    "'a\uDB44\uDC00b', 'a\uDB44\uDC00b'",
    // Half a pair is replaced, a whole one stays.
    "\uD800, \uFFFD",
    "𐀀, 𐀀"
  })
  void spacesAreLeftOnlyBetweenWords(String text, String expected) {
    assertEquals(expected, folded(text));
  }

  @Test
  void everyUnitKnowsWhereItComesFrom() {
    assertEquals("が发ss e", folded("ｶﾞ 發\u200Bß e\u0301"));
    assertEquals("0-2 3-5 5-6 5-6 6-7 7-9", places("ｶﾞ 發\u200Bß e\u0301"));
  }

  @ParameterizedTest
  @CsvSource({
    // Spaces and characters that grow make up for each other, yet every unit has another place.
    "㍿   中, 0-1 0-1 0-1 0-1 4-5",
    "中   ㍿, 0-1 4-5 4-5 4-5 4-5",
    // What is not seen belongs to the character before it, and a vowel to its consonant.
    "葛\uDB40\uDD00城, 0-3 3-4",
    "\u1112\u1161y, 0-2 2-3"
  })
  void placesAreThoseOfTheText(String text, String expected) {
    assertEquals(expected, places(text));
  }

  private static String places(String text) {
    Folded folded = SearchFold.fold(text);
    var places = new ArrayList<String>();
    for (int i = 0; i < folded.text().length(); i++) {
      places.add(folded.start(i) + "-" + folded.end(i));
    }
    return String.join(" ", places);
  }

  @Test
  void whatAConversionChangesIsFoldedToOne() {
    var apart = new ArrayList<String>();
    for (String name : List.of("s2t", "t2s", "tw", "hk")) {
      ConversionTable.read(name)
          .forEach(
              (from, to) -> {
                if (!folded(from).equals(folded(to))) {
                  apart.add(name + " " + from + " " + to);
                }
              });
    }
    // 坐 and 座, 里 and 哩 and their like are common words of their own.
    assertTrue(apart.size() <= 50, apart::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsFoldedTwiceIsTheSame(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.appendCodePoint(
            switch (random.nextInt(6)) {
              case 0 -> random.nextInt(0x3000);
              case 1 -> 0x3000 + random.nextInt(0x200);
              case 2 -> 0xF900 + random.nextInt(0x6FF);
              case 3 -> random.nextInt(0x110000);
              case 4 -> " 　か\u3099\u1100\u1161\u11A8가\u0301".charAt(random.nextInt(9));
              default -> 0x4E00 + random.nextInt(0x5200);
            });
      }
      Folded folded = SearchFold.fold(text.toString());
      assertEquals(folded.text(), folded(folded.text()), () -> "seed " + seed + ": " + text);
      int last = 0;
      for (int k = 0; k < folded.text().length(); k++) {
        int start = folded.start(k);
        assertTrue(start >= last && start < folded.end(k) && folded.end(k) <= text.length());
        last = start;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The first and the last that Unicode composes, and what is beside them (3.12 of the standard).
    "\u1100\u1161, 가",
    "\u1112\u1175, 히",
    "\u1100\u1161\u11A8, 각",
    "\u1112\u1175\u11C2, 힣",
    "가\u11A8, 각",
    "가\u11C2, 갛",
    "각\u11A8, 각\u11A8",
    "힣\u11A8, 힣\u11A8",
    "\u1161, \u1161",
    "가\u11A7, 가\u11A7",
    "가\uFDD5, 가\uFDD5",
    "\u1113\u1161, \u1113\u1161",
    "\u1100\u1176, \u1100\u1176",
    "a\u1161, a\u1161",
    "\u1100 \u1161, '\u1100 \u1161'"
  })
  void lettersOfHangulAreJoinedAsUnicodeComposesThem(String letters, String expected) {
    assertEquals(expected, folded(letters));
  }

  @Test
  void whatIsJoinedComesFromAllItsLetters() {
    Folded folded = SearchFold.fold("x\u1112\u1161\u11ABか\u3099\u200By");
    assertEquals("x한がy", folded.text());
    assertEquals(1, folded.start(1));
    assertEquals(4, folded.end(1));
    assertEquals(4, folded.start(2));
    assertEquals(7, folded.end(2));
    assertEquals(7, folded.start(3));
  }

  @Test
  void whatGrowsManyTimesKeepsItsPlaces() {
    String text = "㍿".repeat(100);
    Folded folded = SearchFold.fold(text);
    assertEquals("株式会社".repeat(100).length(), folded.text().length());
    assertEquals(99, folded.start(399));
    assertEquals(100, folded.end(399));
  }

  @ParameterizedTest
  @CsvSource({
    "'a 中 b', a中b",
    "'ㄱ ㆎ', 'ㄱ ㆎ'",
    "'ꀀ ꀀ', 'ꀀ ꀀ'",
    "'\u3130 a', '\u3130a'",
    "'1 2', '1 2'",
    "'a । b', 'a।b'",
    "'क\u0942 ख', 'क\u0942 ख'"
  })
  void spacesStandBetweenWordsOfScriptsThatHaveThem(String text, String expected) {
    assertEquals(expected, folded(text));
  }
}
