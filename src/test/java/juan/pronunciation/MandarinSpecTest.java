package juan.pronunciation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code spec/mandarin.txt}. */
class MandarinSpecTest {
  private static final Pattern READING = Pattern.compile("\\{([^}]+)\\}");

  static List<String> sentences() throws IOException {
    try (var in = MandarinSpecTest.class.getResourceAsStream("/spec/mandarin.txt");
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void polyphonesAreReadByTheirWords(String sentence) {
    String text = READING.matcher(sentence).replaceAll("");
    var readings = Pronunciation.of(Language.ZH_HANS, Notation.PINYIN).of(text);
    var wanted = READING.matcher(sentence);
    int removed = 0;
    while (wanted.find()) {
      int end = wanted.start() - removed;
      removed += wanted.end() - wanted.start();
      var reading = readings.stream().filter(one -> one.end() == end).findFirst().orElse(null);
      assertNotNull(reading, () -> "no reading at " + end + " of " + text);
      if (wanted.group(1).equals("?")) {
        assertFalse(reading.sure(), () -> reading + " of " + text);
      } else {
        assertEquals(wanted.group(1), reading.text(), () -> "at " + end + " of " + text);
      }
    }
  }
}
