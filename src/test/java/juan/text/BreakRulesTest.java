package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules read from files must be those ICU finds by locale. */
class BreakRulesTest {
  private static final String TRICKY =
      "“引号”和——破折号……ぁっー々、ABC(def)！？100%の「括弧」한국어 문장. ภาษาไทย é 👩‍👩‍👧 e\u0301\r\n﹁﹂ ‘a’";

  static Stream<Arguments> rulesByLocale() {
    return Stream.of(
        Arguments.of("en-u-lb-strict", BreakRules.LINE),
        Arguments.of("zh-u-lb-strict", BreakRules.LINE_CJ),
        Arguments.of("zh-Hant-u-lb-strict", BreakRules.LINE_CJ),
        Arguments.of("zh-u-lb-loose", BreakRules.LINE_LOOSE_CJ),
        Arguments.of("ja-u-lb-loose", BreakRules.LINE_LOOSE_CJ),
        Arguments.of("ko-u-lb-strict", BreakRules.LINE_CJ));
  }

  @ParameterizedTest
  @MethodSource("rulesByLocale")
  void linesBreakWhereTheyDoByLocale(String tag, BreakRules rules) throws IOException {
    var expected = BreakIterator.getLineInstance(ULocale.forLanguageTag(tag));
    for (String text : texts()) {
      assertEquals(boundaries(expected, text), boundaries(rules.iterator(), text), tag);
    }
  }

  @Test
  void clustersEndWhereTheyDoByLocale() throws IOException {
    var expected = BreakIterator.getCharacterInstance(ULocale.ROOT);
    for (String text : texts()) {
      assertEquals(
          boundaries(expected, text), boundaries(BreakRules.CLUSTER.iterator(), text), text);
    }
  }

  private static List<String> texts() throws IOException {
    var texts = new ArrayList<>(List.of(TRICKY));
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
}
