package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code spec/layout.txt}, whose head says how to read them. */
class LayoutSpecTest {

  /** One example. */
  record Example(String title, String[] setting, String text, List<String> lines) {
    @Override
    public String toString() {
      return title;
    }

    Block block() {
      var kind = setting.length > 2 ? Kind.valueOf(setting[2].toUpperCase()) : Kind.PARAGRAPH;
      int level = setting.length > 3 ? Integer.parseInt(setting[3]) : 0;
      String marker = setting.length > 4 ? setting[4] : "";
      return new Block(kind, level, marker, text, List.of());
    }

    Setting typography() {
      boolean wide = setting[1].endsWith("w");
      int measure = Integer.parseInt(setting[1].replace("w", ""));
      return Settings.of(
          measure, Language.ofTag(setting[0]), wide ? Ambiguous.WIDE : Ambiguous.NARROW);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void linesAreAsTheSpecShowsThem(Example example) {
    var lines = new Typesetter(example.typography()).set(example.block());
    var shown = lines.stream().map(line -> show(example.block(), line)).toList();
    assertEquals(String.join("\n", example.lines()), String.join("\n", shown));
  }

  private static String show(Block block, Line line) {
    int room = line.indent() - CellWidth.ofText(line.marker(), Ambiguous.NARROW) - 1;
    String indent =
        line.marker().isEmpty() || room < 0
            ? " ".repeat(line.indent())
            : " ".repeat(room) + line.marker() + " ";
    return indent + line.shown();
  }

  static Stream<Example> examples() {
    return Stream.of(read().split("(?m)^=== ")).skip(1).map(LayoutSpecTest::example);
  }

  private static Example example(String source) {
    var lines = new ArrayList<>(List.of(source.stripTrailing().split("\n", -1)));
    int rule = lines.indexOf("---");
    return new Example(
        lines.get(0),
        lines.get(1).split(" "),
        String.join("\n", lines.subList(2, rule)),
        lines.subList(rule + 1, lines.size()));
  }

  private static String read() {
    try (var in = LayoutSpecTest.class.getResourceAsStream("/spec/layout.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
