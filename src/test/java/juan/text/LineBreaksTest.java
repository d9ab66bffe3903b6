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
  })
  void linesMayEndBetweenTheseParts(Language language, String marked) {
    assertEquals(marked, mark(language, marked.replace("|", "")));
  }

  private static String mark(Language language, String text) {
    var marked = new StringBuilder();
    int start = 0;
    for (int offset : opportunities(language, text)) {
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
