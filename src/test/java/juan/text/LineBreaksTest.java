package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {

  /** A slash shows each place where the line may end. */
  @ParameterizedTest
  @CsvSource({
    "ZH_HANS, 他|说：|“好。”|走|了",
    "ZH_HANT, 他|說：|「好。」|走|了",
    "ZH_HANS, 我……|不|知|道",
    "ZH_HANS, 春|天|——|来|了",
    "ZH_HANS, 《史|记》|（上）、|《汉|书》",
    "ZH_HANS, 用 |Juan |读|书",
    "ZH_HANS, 约|翰·|史|密|斯",
    "JA, す|っ|ご|い！|と|言|っ|た。",
    "JA, コ|ー|ヒ|ー|を|飲|む",
    "JA, 時|々、|人|々|は",
    "KO, 나는 |고양이다.",
    "KO, 동등하다(세계 |인권 |선언 |제1조).",
    "KO, 大韓民國은 |2020년에",
    "KO, 인권(人權)을 |말하고",
    "KO, 「제목」은 |있다",
    "KO, 이것은 |ภาษา|ไทย|และ",
    "ZH_HANS, 见 |https://example.org/|udhr/|text",
    "OTHER, the |well-|known |“quote”",
    "OTHER, 他|说：|“好。”|走",
    "ZH_HANS, 价|格|￥100。",
    // Only a whole dash may begin a line; a text may begin with a solidus.
    "ZH_HANS, 他|说—",
    "ZH_HANS, /|中/|文",
    "KO, 권리[權利]를",
    "KO, 소설|「제목」은",
    // What is written without spaces is divided by its words, and so is where Hangul meets it.
    "KO, 가|ก",
    "KO, 가|က",
    "KO, 가|ក",
    "KO, 가ༀ",
    "KO, 가Ⴀ",
    // A number keeps its sign and its unit, in either width; what is no number does not.
    "JA, 0㎏|と|9㎏|と|０㎏|と|９㎏",
    "JA, ＃0|＃9|＃０|＃９",
    "ZH_HANS, 每|㎡",
    "ZH_HANS, ＃|中",
  })
  void linesMayEndBetweenTheseParts(Language language, String marked) {
    assertEquals(marked, mark(language, LineBreakLevel.AUTO, marked.replace("|", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 和/或",
    "GB, /usr/|bin",
    "GB, 见|https://a.org/|b",
    "GB, a/中",
    "STRICT, 春|天——|来|了",
    // Marks may stand anywhere; words of narrow letters and characters stay whole.
    "NONE, 他|说|：|“|好|。|”|OK!|”",
    "NONE, don’t |sing |x-|ray |3.5 |读",
    "NONE, ok |!",
    "NONE, 用 |𠮷|か\u3099|。",
  })
  void aLevelHasItsOwnPlaces(LineBreakLevel level, String marked) {
    assertEquals(marked, mark(Language.ZH_HANS, level, marked.replace("|", "")));
  }

  private static String mark(Language language, LineBreakLevel level, String text) {
    var breaks = new LineBreaks(language, level);
    breaks.setText(text);
    var marked = new StringBuilder();
    int start = 0;
    for (int offset : opportunities(breaks, text.length())) {
      marked.append(text, start, offset).append(offset < text.length() ? "|" : "");
      start = offset;
    }
    return marked.toString();
  }

  private static List<Integer> opportunities(Language language, String text) {
    var breaks = new LineBreaks(language, LineBreakLevel.AUTO);
    breaks.setText(text);
    return opportunities(breaks, text.length());
  }

  private static List<Integer> opportunities(LineBreaks breaks, int length) {
    return IntStream.rangeClosed(1, length).filter(breaks::allows).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"——", "……", "⋯⋯", "‥‥"})
  void aMarkOfTwoEmIsNeverTakenApart(String mark) {
    for (Language language : Language.values()) {
      assertFalse(opportunities(language, "中" + mark + "中").contains(2), () -> language + mark);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfATextIsAlwaysOne(Language language) {
    assertEquals(List.of(2), opportunities(language, "。。"));
    assertEquals(List.of(), opportunities(language, ""));
  }

  @Test
  void theEdgesOfATextAreNoBreakInsideIt() {
    var breaks = new LineBreaks(Language.ZH_HANS, LineBreakLevel.AUTO);
    breaks.setText("。");
    assertTrue(breaks.allows(0));
    breaks.setText("“");
    assertTrue(breaks.allows(1));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, 0, 4, 2",
    "NONE, 0, 4, 3",
    "NONE, 3, 5, 3",
    "AUTO, 0, 1, 0",
    "AUTO, 2, 2, 2",
    "AUTO, 0, 6, 6",
  })
  void theLastPlaceIsTheOneNearestToTheLimit(
      LineBreakLevel level, int start, int limit, int expected) {
    var breaks = new LineBreaks(Language.ZH_HANS, level);
    breaks.setText("说：“okk");
    assertEquals(expected, breaks.last(start, limit));
  }

  @ParameterizedTest
  @CsvSource({
    "JA, い|と|〴〵|し",
    "JA, こ|と|〳〵|く",
    "ZH_HANS, 春|——|来",
    "ZH_HANS, 《a|b|c》",
    "ZH_HANS, 价|￥1|0％",
    "OTHER, (a|b|c)",
  })
  void whatHasNoPlaceToEndIsCutWhereNoMarkIsForced(Language language, String marked) {
    String text = marked.replace("|", "");
    var breaks = new LineBreaks(language, LineBreakLevel.AUTO);
    breaks.setText(text);
    assertTrue(breaks.mayCut(0));
    assertTrue(breaks.mayCut(text.length()));
    var cut = new StringBuilder();
    for (int offset = 0; offset < text.length(); offset++) {
      cut.append(offset > 0 && breaks.mayCut(offset) ? "|" : "").append(text.charAt(offset));
    }
    assertEquals(marked, cut.toString());
  }

  @Test
  void aLevelIsNamedAsOnTheCommandLine() {
    assertEquals("very-strict", LineBreakLevel.VERY_STRICT.optionName());
  }

  /** UAX #14 itself, all of Unicode's examples of it. */
  @Test
  void theUntailoredRulesAreUnicodes() {
    var breaks = LineBreaks.untailored();
    var wrong = new ArrayList<String>();
    int count = 0;
    for (String line : SharedData.entries("unicode/LineBreakTest.txt")) {
      var text = new StringBuilder();
      var expected = new ArrayList<Integer>();
      for (String token : line.replaceFirst("#.*", "").strip().split("\\s+")) {
        if (token.equals("÷")) {
          expected.add(text.length());
        } else if (!token.equals("×")) {
          text.appendCodePoint(Integer.parseInt(token, 16));
        }
      }
      count++;
      breaks.setText(text.toString());
      if (!opportunities(breaks, text.length()).equals(expected)) {
        wrong.add(line);
      }
    }
    assertEquals(19_338, count);
    assertEquals(List.of(), wrong);
  }
}
