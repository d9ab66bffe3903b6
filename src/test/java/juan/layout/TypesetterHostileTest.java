package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Language;
import juan.text.LineBreakLevel;
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
  void randomCodePointsAreSetWholeInAnyWay(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 120; round++) {
      String text = codePoints(random);
      var kind = Kind.values()[random.nextInt(Kind.values().length)];
      var block = new Block(kind, random.nextInt(4), "2.", text, spans(random, text));
      var setting =
          new Setting(
              1 + random.nextInt(random.nextBoolean() ? 3 : 14),
              Language.values()[random.nextInt(Language.values().length)],
              Ambiguous.values()[random.nextInt(2)],
              typography(random));
      var shape = kind == Kind.PREFORMATTED ? setting.plain() : setting;
      try {
        var lines = new Typesetter(setting).set(block);
        new Invariants(shape).checkShape(new Sample(block), lines);
      } catch (RuntimeException | AssertionError e) {
        var codes = new StringBuilder();
        text.chars().forEach(c -> codes.append(String.format("\\u%04X", c)));
        throw new AssertionError(
            e.getMessage() + "\nseed " + seed + " round " + round + " " + setting + " " + codes, e);
      }
    }
  }

  private static Typography typography(SplittableRandom random) {
    var levels = LineBreakLevel.values();
    return new Typography(
        null,
        levels[random.nextInt(levels.length)],
        random.nextInt(-1, 5),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextBoolean(),
        RubyPlace.values()[random.nextInt(RubyPlace.values().length)],
        random.nextBoolean(),
        false,
        juan.text.HanVariant.ORIGINAL,
        Readings.OFF);
  }

  /** Characters of every plane, assigned or not, halves of surrogate pairs among them. */
  private static String codePoints(SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x110000));
        case 1 -> text.appendCodePoint(random.nextInt(0x10000));
        case 2 -> text.append((char) random.nextInt(0xD800, 0xE000));
        case 3 -> text.append((char) random.nextInt(0x80));
        case 4 -> text.append((char) random.nextInt(0x300, 0x370));
        case 5 -> text.append((char) random.nextInt(0x2000, 0x2070));
        case 6 -> text.append((char) random.nextInt(0x3000, 0x3100));
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  /** Readings for stretches of whole clusters, some of them over each other. */
  private static List<Span> spans(SplittableRandom random, String source) {
    String text = Block.paragraph(source).text();
    var clusters = new Clusters(text);
    var ends = new ArrayList<>(List.of(0));
    for (int at = 0; at < text.length(); ends.add(at)) {
      at = clusters.end(at);
    }
    var spans = new ArrayList<Span>();
    int first = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      first += random.nextInt(ends.size() - first);
      int last = Math.min(ends.size() - 1, first + random.nextInt(6));
      String reading = random.nextInt(3) == 0 ? codePoints(random) : "かな".repeat(random.nextInt(5));
      if (CellWidth.ofText(text.substring(ends.get(first), ends.get(last)), Ambiguous.WIDE) > 0) {
        spans.add(new Span(ends.get(first), ends.get(last), Span.Mark.RUBY, reading));
      }
    }
    return spans;
  }

  static Stream<String> endless() {
    return Stream.of("中", "a", "！", "한", "—", "1,", "\u00A0");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void fiveMillionCharactersWithoutABreakAreSetInBoundedTime(String piece) {
    String text = piece.repeat(5_000_000 / piece.length());
    var language = piece.equals("한") ? Language.KO : Language.ZH_HANS;
    var setting = Settings.of(30, language, Ambiguous.NARROW);
    assertTimeoutPreemptively(
        HANG,
        () -> {
          int next = 0;
          for (Line line : new Typesetter(setting).set(Block.paragraph(text))) {
            assertEquals(next, line.start());
            assertTrue(line.indent() + line.length() <= Settings.room(setting, text, line));
            next = line.next();
          }
          assertEquals(text.length(), next);
        });
  }

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
