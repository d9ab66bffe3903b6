package juan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code spec/search.txt}. */
class SearchSpecTest {
  static Stream<String> examples() throws IOException {
    try (InputStream in = SearchSpecTest.class.getResourceAsStream("/spec/search.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    }
  }

  private static String unescaped(String example) {
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(example)
        .replaceAll(its -> String.valueOf((char) Integer.parseInt(its.group(1), 16)))
        .translateEscapes();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isFound(String example) {
    String[] parts = unescaped(example).split(" \\| ", 3);
    var kind = Query.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    String text = parts[2].replaceAll("[\\[\\]]", "");
    List<Range> hits =
        Query.attempts(parts[1], kind).stream()
            .map(query -> query.hits(text))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    var marked = new StringBuilder(text);
    for (int i = hits.size() - 1; i >= 0; i--) {
      marked.insert(hits.get(i).end(), ']').insert(hits.get(i).start(), '[');
    }
    assertEquals(parts[2], marked.toString());
  }
}
