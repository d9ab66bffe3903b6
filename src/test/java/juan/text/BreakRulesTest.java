package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that are run here must give what ICU's own iterator gives. */
class BreakRulesTest {
  private static final String TRICKY =
      "“引号”和——破折号……ぁっー々、ABC(def)！？100%の「括弧」한국어 문장. é 👩‍👩‍👧 e\u0301\r\n﹁﹂ ‘a’ קו-מפריד €5 3,5";

  private static final String WORDS = "这是ภาษาไทยและ文。ພາສາລາວ ខ្មែរ မြန်မာစာ、後";

  static Stream<Arguments> rulesByLocale() {
    return Stream.of(
        Arguments.of("en-u-lb-strict", BreakRules.LINE),
        Arguments.of("zh-u-lb-strict", BreakRules.LINE_CJ),
        Arguments.of("zh-Hant-u-lb-strict", BreakRules.LINE_CJ),
        Arguments.of("zh-u-lb-loose", BreakRules.LINE_LOOSE_CJ),
        Arguments.of("ja-u-lb-loose", BreakRules.LINE_LOOSE_CJ),
        Arguments.of("ko-u-lb-strict", BreakRules.LINE_CJ),
        Arguments.of("", BreakRules.CLUSTER));
  }

  private static BreakIterator icu(String tag) {
    return tag.isEmpty()
        ? BreakIterator.getCharacterInstance(ULocale.ROOT)
        : BreakIterator.getLineInstance(ULocale.forLanguageTag(tag));
  }

  @ParameterizedTest
  @MethodSource("rulesByLocale")
  void textIsDividedWhereIcuDividesIt(String tag, BreakRules rules) throws IOException {
    var expected = icu(tag);
    for (String text : texts()) {
      assertEquals(boundaries(expected, text), boundaries(rules, text), tag);
    }
  }

  @ParameterizedTest
  @MethodSource("rulesByLocale")
  void anyPlaceMayBeAskedForInAnyOrder(String tag, BreakRules rules) throws IOException {
    var expected = icu(tag);
    var random = new Random(14);
    for (int run = 0; run < 400; run++) {
      String text = run == 0 ? WORDS : random(random);
      expected.setText(text);
      var breaks = new Breaks(rules, text);
      for (int i = 0; i < 40; i++) {
        int offset = random.nextInt(text.length());
        String where = tag + " " + offset + " of " + text;
        switch (random.nextInt(3)) {
          case 0 -> {
            int any = random.nextInt(text.length() + 1);
            assertEquals(expected.isBoundary(any), breaks.isBoundary(any), where);
          }
          case 1 -> assertEquals(expected.following(offset), breaks.following(offset), where);
          default ->
              assertEquals(expected.preceding(offset + 1), breaks.preceding(offset + 1), where);
        }
      }
    }
  }

  /** Characters that rules tell apart, in any order, with runs of Han between. */
  private static String random(Random random) {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    while (text.length() < length) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("漢字仮名".substring(random.nextInt(4)));
        case 1 -> text.appendCodePoint(TRICKY.codePointAt(random.nextInt(TRICKY.length() - 1)));
        case 2 -> text.append((char) (0x20 + random.nextInt(0x3100)));
        default -> text.appendCodePoint(random.nextInt(0x20000));
      }
    }
    return text.toString();
  }

  private static List<String> texts() throws IOException {
    var texts = new ArrayList<>(List.of(TRICKY, WORDS, ""));
    var random = new Random(29);
    for (int i = 0; i < 500; i++) {
      texts.add(random(random));
    }
    try (Stream<Path> articles = Files.list(Path.of("articles"))) {
      for (Path article : articles.toList()) {
        texts.add(Files.readString(article));
      }
    }
    return texts;
  }

  private static List<Integer> boundaries(BreakIterator iterator, String text) {
    var boundaries = new ArrayList<Integer>();
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      boundaries.add(at);
    }
    return boundaries;
  }

  private static List<Integer> boundaries(BreakRules rules, String text) {
    var breaks = new Breaks(rules, text);
    var boundaries = new ArrayList<>(List.of(0));
    for (int at = 0; at < text.length(); ) {
      at = breaks.following(at);
      boundaries.add(at);
    }
    return boundaries;
  }
}
