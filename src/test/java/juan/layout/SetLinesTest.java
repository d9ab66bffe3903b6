package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Small texts as they are set, cell for cell, in {@code lines.txt}: a line that says how ({@code #
 * ja 10 justify}), one with the text, in which {@code {漢字|かんじ}} has a reading and {@code ¶} is a
 * line feed, and then the lines in {@code |…|}; what is right of the second bar hangs. Readings
 * stand above their line; a column is written from left to right, with its readings above it, too.
 * {@code -Dgolden.update=true} writes it anew, to be read before it is committed.
 */
class SetLinesTest {
  private static final Path CASES = Path.of("src/test/resources/juan/layout/lines.txt");
  private static final Pattern READING = Pattern.compile("\\{([^|}]*)\\|([^}]*)}");

  record Case(String how, String text, String lines) {
    @Override
    public String toString() {
      return how + " " + text;
    }
  }

  static List<Case> cases() throws IOException {
    var cases = new ArrayList<Case>();
    for (String part : Files.readString(CASES).split("\n\n")) {
      var lines = part.lines().filter(l -> !l.startsWith("//")).toList();
      if (!lines.isEmpty()) {
        String shown = String.join("\n", lines.subList(2, lines.size()));
        cases.add(new Case(lines.get(0).substring(2), lines.get(1), shown));
      }
    }
    return Boolean.getBoolean("golden.update") ? updated(cases) : cases;
  }

  private static List<Case> updated(List<Case> cases) throws IOException {
    assertNull(System.getenv("CI"), "a build machine must never agree with itself");
    var now = cases.stream().map(c -> new Case(c.how, c.text, set(c.how, c.text))).toList();
    Stream<String> parts = now.stream().map(c -> "# " + c.how + "\n" + c.text + "\n" + c.lines);
    Files.writeString(CASES, String.join("\n\n", parts.toList()) + "\n");
    return now;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSetSo(Case its) {
    assertEquals(its.lines.stripTrailing(), set(its.how, its.text));
  }

  private static String set(String how, String text) {
    List<String> words = Arrays.asList(how.split(" "));
    Typography typography = Typography.DEFAULT.withIndent(0);
    Kind kind = Kind.PARAGRAPH;
    int level = 0;
    String marker = "";
    for (String word : words.subList(2, words.size())) {
      switch (word) {
        case "indent" -> typography = typography.withIndent(Typography.LANGUAGE_INDENT);
        case "justify" -> typography = typography.withJustify(true);
        case "grid" -> typography = typography.withGrid(true);
        case "vertical" -> typography = typography.withVertical(true);
        case "no-gap" -> typography = typography.withGap(false);
        case "no-hang" -> typography = typography.withHang(false);
        case "inline" -> typography = typography.withRuby(RubyPlace.INLINE);
        case "off" -> typography = typography.withRuby(RubyPlace.OFF);
        case "strict" -> typography = typography.withLineBreak(LineBreakLevel.STRICT);
        case "loose" -> typography = typography.withLineBreak(LineBreakLevel.LOOSE);
        case "gb" -> typography = typography.withLineBreak(LineBreakLevel.GB);
        case "none" -> typography = typography.withLineBreak(LineBreakLevel.NONE);
        default -> {
          String[] parts = word.split("=");
          kind = Kind.valueOf(parts[0]);
          level = Integer.parseInt(parts[1]);
          marker = parts.length > 2 ? parts[2] : "";
        }
      }
    }
    var setting =
        new Setting(
            Integer.parseInt(words.get(1)),
            Language.ofTag(words.get(0)),
            Ambiguous.NARROW,
            typography);
    var shown = new StringBuilder();
    for (Line line : new Typesetter(setting).set(block(kind, level, marker, text))) {
      if (!line.readings().isEmpty()) {
        var above = new Cells(setting.typography().vertical());
        line.readings().forEach(r -> above.put(line.indent() + r.at(), r.text()));
        shown.append('|').append(above.to(setting.length())).append('\n');
      }
      var cells = new Cells(setting.typography().vertical());
      cells.put(line.indent() - cells.length(line.marker()), line.marker());
      line.pieces().forEach(p -> cells.put(line.indent() + p.at(), p.text()));
      shown.append('|').append(cells.to(setting.length())).append('\n');
    }
    return shown.toString().stripTrailing();
  }

  private static Block block(Kind kind, int level, String marker, String text) {
    var plain = new StringBuilder();
    var spans = new ArrayList<Span>();
    var matcher = READING.matcher(text.replace('¶', '\n'));
    while (matcher.find()) {
      matcher.appendReplacement(plain, "");
      int start = plain.length();
      plain.append(matcher.group(1));
      spans.add(Span.ruby(start, plain.length(), matcher.group(2)));
    }
    matcher.appendTail(plain);
    return new Block(kind, level, marker, plain.toString(), spans);
  }

  /** Text put at places of a line: cells, or squares of a column. */
  private static final class Cells {
    private final boolean vertical;
    private final StringBuilder text = new StringBuilder();
    private int length;

    Cells(boolean vertical) {
      this.vertical = vertical;
    }

    int length(String its) {
      return vertical
          ? its.codePointCount(0, its.length())
          : CellWidth.ofText(its, Ambiguous.NARROW);
    }

    void put(int at, String its) {
      if (its.isEmpty()) {
        return;
      }
      for (; length < at; length++) {
        text.append(vertical ? '　' : ' ');
      }
      assertEquals(at, length, "overlaps: " + its);
      text.append(its);
      // A square may hold two or three characters side by side.
      length += vertical && its.chars().allMatch(c -> c < 0x80) ? 1 : length(its);
    }

    /** The text with bars where the measure ends. */
    String to(int measure) {
      if (length > measure) {
        int last = text.offsetByCodePoints(text.length(), -1);
        return text.substring(0, last) + "|" + text.substring(last);
      }
      put(measure, "|");
      return text.toString();
    }
  }
}
