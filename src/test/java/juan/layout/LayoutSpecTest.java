package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import juan.text.LineBreakLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code spec/layout.txt}, whose head says how to read them. */
class LayoutSpecTest {

  private static final Pattern RUBY = Pattern.compile("\\{([^|}]+)\\|([^}]+)\\}");

  /** One example. */
  record Example(String title, List<String> setting, String text, List<String> lines) {
    @Override
    public String toString() {
      return title;
    }

    private List<String> named() {
      return setting.stream().filter(word -> !word.startsWith("+")).toList();
    }

    Block block() {
      var named = named();
      var kind = named.size() > 2 ? Kind.valueOf(named.get(2).toUpperCase()) : Kind.PARAGRAPH;
      int level = named.size() > 3 ? Integer.parseInt(named.get(3)) : 0;
      String marker = named.size() > 4 ? named.get(4) : "";
      var plain = new StringBuilder();
      var spans = new ArrayList<Span>();
      var ruby = RUBY.matcher(text);
      int from = 0;
      while (ruby.find()) {
        plain.append(text, from, ruby.start());
        int start = plain.length();
        plain.append(ruby.group(1));
        spans.add(Span.ruby(start, plain.length(), ruby.group(2)));
        from = ruby.end();
      }
      return new Block(kind, level, marker, plain + text.substring(from), spans);
    }

    Setting typography() {
      String measure = setting.get(1);
      var ambiguous = measure.endsWith("w") ? Ambiguous.WIDE : Ambiguous.NARROW;
      var typography = Typography.DEFAULT;
      for (String word : setting) {
        typography = word.startsWith("+") ? with(typography, word.substring(1)) : typography;
      }
      return new Setting(
          Integer.parseInt(measure.replace("w", "")),
          Language.ofTag(setting.get(0)),
          ambiguous,
          typography);
    }

    private static Typography with(Typography typography, String option) {
      return switch (option) {
        case "justify" -> typography.withJustify(true);
        case "grid" -> typography.withGrid(true);
        case "vertical" -> typography.withVertical(true);
        case "inline" -> typography.withRuby(RubyPlace.INLINE);
        case "no-ruby" -> typography.withRuby(RubyPlace.OFF);
        case "no-gap" -> typography.withGap(false);
        case "no-hang" -> typography.withHang(false);
        default ->
            typography.withLineBreak(
                LineBreakLevel.valueOf(option.toUpperCase().replace('-', '_')));
      };
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void linesAreAsTheSpecShowsThem(Example example) {
    var setting = example.typography();
    var lines = new Typesetter(setting).set(example.block());
    var shown = new ArrayList<String>();
    for (Line line : lines) {
      if (setting.typography().vertical()) {
        shown.add(column(line));
      } else {
        if (!line.readings().isEmpty()) {
          shown.add(readings(line, setting));
        }
        shown.add(show(line));
      }
    }
    assertEquals(String.join("\n", example.lines()), String.join("\n", shown));
  }

  private static String show(Line line) {
    int room = line.indent() - CellWidth.ofText(line.marker(), Ambiguous.NARROW) - 1;
    String indent =
        line.marker().isEmpty() || room < 0
            ? " ".repeat(line.indent())
            : " ".repeat(room) + line.marker() + " ";
    return indent + line.shown();
  }

  /** The row of readings above a line. */
  private static String readings(Line line, Setting setting) {
    var row = new StringBuilder(" ".repeat(line.indent()));
    int at = 0;
    for (var reading : line.readings()) {
      row.append(" ".repeat(reading.at() - at)).append(reading.text());
      at = reading.at() + CellWidth.ofText(reading.text(), setting.ambiguous());
    }
    return row.toString();
  }

  /** A column: its squares from top to bottom, then each reading with the row where it begins. */
  private static String column(Line line) {
    var squares = new StringBuilder("□".repeat(line.indent()));
    int row = 0;
    for (var piece : line.pieces()) {
      String open = piece.text().length() > 1 ? "[" + piece.text() + "]" : piece.text();
      squares.append("□".repeat(piece.at() - row)).append(open);
      row = piece.at() + 1;
    }
    for (var reading : line.readings()) {
      squares.append("  ").append(line.indent() + reading.at()).append(' ').append(reading.text());
    }
    return squares.toString();
  }

  static Stream<Example> examples() {
    return Stream.of(read().split("(?m)^=== ")).skip(1).map(LayoutSpecTest::example);
  }

  private static Example example(String source) {
    var lines = new ArrayList<>(List.of(source.stripTrailing().split("\n", -1)));
    int rule = lines.indexOf("---");
    return new Example(
        lines.get(0),
        List.of(lines.get(1).split(" ")),
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
