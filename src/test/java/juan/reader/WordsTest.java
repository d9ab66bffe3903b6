package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The words of the interface, in all languages. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Words ENGLISH = new Words(Language.OTHER);

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "OTHER")
  void everyLanguageSaysTheSameThings(Language language) throws IOException {
    var words = new Words(language);
    assertEquals(keys("en"), keys(language.tag()));
    for (String key : keys("en")) {
      assertEquals(places(ENGLISH.get(key)), places(words.get(key)), key);
      assertFalse(words.get(key).isBlank(), key);
      assertEquals(words.get(key).strip(), words.get(key), key);
    }
  }

  private static TreeSet<String> keys(String tag) throws IOException {
    var file = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("src/main/resources/juan/reader/words", tag + ".properties"))) {
      file.load(in);
    }
    return new TreeSet<>(file.stringPropertyNames());
  }

  private static TreeSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyActionHasWords(Language language) {
    var words = new Words(language);
    for (Action action : Action.values()) {
      assertFalse(words.get(action.word()).isBlank());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyProblemIsASentenceThatNamesItsSource(Language language) {
    var words = new Words(language);
    for (Reason reason : Reason.values()) {
      String sentence = Problems.sentence(words, reason, "x\u001b[2J.txt");
      assertTrue(sentence.contains("x\u241b[2J.txt"), sentence);
    }
  }

  @Test
  void numbersHaveTheirThousandsApart() {
    assertEquals("0", ENGLISH.number(0));
    assertEquals("999", ENGLISH.number(999));
    assertEquals("1,000", ENGLISH.number(1000));
    assertEquals("12,345,678", ENGLISH.number(12345678));
  }

  @Test
  void unknownWordsAreAMistakeOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.get("no such words"));
  }
}
