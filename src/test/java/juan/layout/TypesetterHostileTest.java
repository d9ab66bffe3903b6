package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody wrote to be read, and columns that nobody would read it in. */
class TypesetterHostileTest {
  /** Far beyond what any machine needs: it stops a hang, and measures nothing. */
  private static final Duration HANG = Duration.ofMinutes(2);

  private static final List<String> PIECES =
      List.of(
          "中",
          "文",
          "。",
          "，",
          "“",
          "”",
          "《",
          "》",
          "——",
          "……",
          " ",
          "  ",
          "a",
          "word",
          "-",
          "/",
          "か\u3099",
          "\u0301",
          " \u0301",
          "👨‍👩‍👧",
          "🇰",
          "🏻",
          "中🏻",
          "한",
          "ᄒ",
          "\u1161",
          "\u200B",
          "\u00AD",
          "\uFEFF",
          "\u2060",
          "\u3000",
          "\u00A0",
          "\n",
          "￥",
          "12",
          "\u0600",
          "\u202E",
          "\uDB40\uDD00");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whateverTheTextNoLineIsTooWideAndNothingIsLeftOut(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 400; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      var kind = Kind.values()[random.nextInt(Kind.values().length)];
      var block = new Block(kind, random.nextInt(5), "10.", text.toString(), List.of());
      var language = Language.values()[random.nextInt(Language.values().length)];
      holds(block, Settings.of(1 + random.nextInt(14), language, Ambiguous.WIDE), "seed " + seed);
    }
  }

  private static List<Line> holds(Block block, Setting typography, String where) {
    var lines = new Typesetter(typography).set(block);
    String text = block.text();
    var clusters = new Clusters(text);
    // Made when it is needed: a block may be 100,000 lines long.
    Supplier<String> problem = () -> where + " " + typography + " " + block;
    int next = 0;
    for (Line line : lines) {
      String shown = text.substring(line.start(), line.end());
      assertEquals(next, line.start(), problem);
      String left = text.substring(line.end(), line.next()).replaceAll("[ \n]", "");
      assertEquals(0, CellWidth.ofText(left, typography.ambiguous()), problem);
      int at = line.start();
      while (at < line.end()) {
        at = clusters.end(at);
      }
      assertEquals(line.end(), at, () -> "a cluster is split: " + problem.get());
      int width = line.indent() + CellWidth.ofText(line.shown(), typography.ambiguous());
      assertTrue(
          width <= Settings.room(typography, text, line),
          () -> shown + " is too wide: " + problem.get());
      next = line.next();
    }
    assertEquals(text.length(), next);
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void aBlockWithoutTextIsOneEmptyLine(Kind kind) {
    var lines = holds(Block.of(kind, ""), Settings.of(1, Language.ZH_HANS, Ambiguous.WIDE), "");
    assertEquals(1, lines.size());
    assertEquals(0, lines.get(0).end());
  }

  static Stream<String> runs() {
    return Stream.of(
        "中".repeat(100_000),
        "a".repeat(100_000),
        "。".repeat(100_000),
        "“".repeat(100_000),
        " ".repeat(100_000),
        "\u200B".repeat(100_000),
        "\u00A0".repeat(100_000),
        "🇰🇷".repeat(25_000),
        "👍🏻\u200D".repeat(20_000),
        "か\u3099".repeat(50_000),
        "\n".repeat(100_000),
        "e" + "\u0301".repeat(10_000) + "中文");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aVeryLongRunIsSetInBoundedTime(String text) {
    for (Kind kind : List.of(Kind.PARAGRAPH, Kind.PREFORMATTED)) {
      var typography = Settings.of(30, Language.ZH_HANS, Ambiguous.NARROW);
      assertTimeoutPreemptively(HANG, () -> holds(Block.of(kind, text), typography, "a run"));
    }
  }

  @Test
  void tenThousandMarksStayOnTheirBase() {
    String text = "ab" + "e" + "\u0301".repeat(10_000) + "c";
    var typography = Settings.of(1, Language.OTHER, Ambiguous.NARROW);
    var lines = holds(Block.paragraph(text), typography, "marks");
    assertEquals(List.of(0, 2), lines.stream().map(Line::start).toList());
  }
}
