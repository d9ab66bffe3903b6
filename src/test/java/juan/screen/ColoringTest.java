package juan.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import juan.text.Ambiguous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Themes, on terminals that can more and less. */
class ColoringTest {
  private static final List<Style> ROLES =
      List.of(
          Style.PLAIN,
          Style.BOLD,
          Style.DIM,
          Style.ITALIC,
          Style.UNDERLINE,
          Style.UNDERCURL,
          Style.REVERSE,
          Style.LINK,
          Style.HIT,
          Style.PRESENT,
          Style.HIGHLIGHT,
          Style.DIM.and(Style.UNDERLINE),
          Style.DIM.and(Style.REVERSE),
          Style.BOLD.and(Style.LINK),
          Style.BOLD.and(Style.HIT),
          Style.DIM.and(Style.HIGHLIGHT));

  static Stream<Arguments> themes() {
    var all = new ArrayList<Arguments>();
    for (Theme theme : Theme.values()) {
      for (ColorDepth depth : ColorDepth.values()) {
        if (theme != Theme.TERMINAL && depth != ColorDepth.NONE) {
          all.add(Arguments.of(theme, depth));
        }
      }
    }
    return all.stream();
  }

  /** WCAG 2.2: 1.4.6 for what is read, 1.4.3 for what is beside it. */
  @ParameterizedTest
  @MethodSource("themes")
  void everythingCanBeRead(Theme theme, ColorDepth depth) {
    var coloring = new Coloring(theme, depth);
    for (Style role : ROLES) {
      Style shown = coloring.of(role);
      double contrast = Coloring.contrast(shown.foreground(), shown.background());
      boolean text =
          List.of(Style.PLAIN, Style.UNDERLINE, Style.HIT, Style.HIGHLIGHT).contains(role);
      assertTrue(contrast >= (text ? 7 : 4.5), () -> role + " has " + contrast + ": " + shown);
      assertEquals(shown.foreground(), Color.nearest(shown.foreground(), depth));
      assertEquals(shown.background(), Color.nearest(shown.background(), depth));
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void whatIsSecondaryStrongChosenOrFoundIsToldFromText(Theme theme, ColorDepth depth) {
    var coloring = new Coloring(theme, depth);
    String text = coloring.of(Style.PLAIN).sgr(depth);
    for (Style role : ROLES.subList(1, ROLES.size())) {
      assertNotEquals(text, coloring.of(role).sgr(depth), () -> role.toString());
    }
    assertNotEquals(coloring.of(Style.HIT).sgr(depth), coloring.of(Style.REVERSE).sgr(depth));
  }

  /** What is drawn, in the colours that xterm gives the numbers. */
  @ParameterizedTest
  @CsvSource({
    "PAPER, TRUE, 24221E, E8A92E",
    "NIGHT, TRUE, 15181C, F0CB8A",
    "HIGH_CONTRAST, TRUE, 000000, FFFF00",
    "PAPER, COLORS_256, 262626, FFAF00",
    "NIGHT, COLORS_256, 1C1C1C, FFAF00",
    "PAPER, COLORS_16, 000000, CDCD00",
    "NIGHT, COLORS_16, 000000, CDCD00",
  })
  void whatWasFoundIsDarkOnYellow(Theme theme, ColorDepth depth, String text, String behind) {
    Style hit = new Coloring(theme, depth).of(Style.HIT);
    assertEquals(text, hex(hit.foreground()));
    assertEquals(behind, hex(hit.background()));
  }

  /** The nearest of the cube made sepia pink and paper grey. */
  @ParameterizedTest
  @CsvSource({
    "PAPER, 255, 88",
    "SEPIA, 230, 88",
    "NIGHT, 234, 179",
    "HIGH_CONTRAST, 16, 226",
  })
  void of256ColoursEachThemeHasThoseOfItsHue(Theme theme, int background, int heading) {
    var coloring = new Coloring(theme, ColorDepth.COLORS_256);
    assertEquals(Color.palette(background), coloring.of(Style.PLAIN).background());
    assertEquals(Color.palette(heading), coloring.of(Style.BOLD).foreground());
  }

  @ParameterizedTest
  @CsvSource({"PAPER, 15, 0, 4", "SEPIA, 7, 0, 4", "NIGHT, 0, 7, 11"})
  void ofSixteenColoursTheTextsIsDimmed(Theme theme, int background, int text, int heading) {
    var coloring = new Coloring(theme, ColorDepth.COLORS_16);
    assertEquals(Color.palette(background), coloring.of(Style.PLAIN).background());
    Style dim = coloring.of(Style.DIM);
    assertEquals(Color.palette(text), dim.foreground());
    assertTrue(dim.has(Style.DIM));
    assertEquals(Color.palette(heading), coloring.of(Style.BOLD).foreground());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void whatIsHighlightedOrFoundHasABackgroundOfItsOwn(Theme theme, ColorDepth depth) {
    var coloring = new Coloring(theme, depth);
    var behind = new HashSet<Integer>();
    for (Style role : List.of(Style.PLAIN, Style.HIT, Style.PRESENT, Style.HIGHLIGHT)) {
      assertTrue(behind.add(coloring.of(role).background()), role.toString());
    }
  }

  private static String hex(int color) {
    return "%06X".formatted(Color.value(color));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void inAHighlightThePresentHitIsToldFromTheOthers(Theme theme) {
    for (ColorDepth depth : ColorDepth.values()) {
      var coloring = new Coloring(theme, depth);
      boolean own = theme == Theme.TERMINAL || depth == ColorDepth.NONE; // nothing is coloured
      Style hit = Style.HIGHLIGHT.and(Style.HIT);
      Style present = Style.HIGHLIGHT.and(Style.PRESENT);
      String other = (own ? hit : coloring.of(hit)).sgr(depth);
      String here = (own ? present : coloring.of(present)).sgr(depth);
      assertNotEquals(other, here, depth.toString());
      assertNotEquals(Style.HIGHLIGHT.sgr(depth), other);
      assertEquals("\033[0;1;4;7m", Style.PRESENT.sgr(depth));
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void aTextsOwnColoursAreKeptWhereTheyCanBeRead(Theme theme, ColorDepth depth) {
    var coloring = new Coloring(theme, depth);
    for (int number = 0; number < 256; number++) {
      for (Style style :
          List.of(
              Style.PLAIN.withForeground(Color.palette(number)),
              Style.BOLD.withBackground(Color.palette(number)),
              Style.PLAIN.withForeground(Color.palette(number)).withBackground(Color.palette(8)))) {
        Style shown = coloring.of(style);
        double contrast = Coloring.contrast(shown.foreground(), shown.background());
        assertTrue(contrast >= 3, () -> style + " has " + contrast + ": " + shown);
      }
    }
    if (theme == Theme.PAPER) {
      Style red = Style.PLAIN.withForeground(Color.palette(1));
      assertEquals(Color.palette(1), coloring.of(red).foreground());
    }
  }

  @ParameterizedTest
  @EnumSource(ColorDepth.class)
  void inTheTerminalsOwnColoursNothingIsChanged(ColorDepth depth) {
    var one = new RandomFrames(7, Ambiguous.NARROW).any();
    var same = new RandomFrames(7, Ambiguous.NARROW).any();
    Frame shown = new Coloring(Theme.TERMINAL, depth).on(same);
    assertEquals(0, Painter.paint(one, shown, depth).length);
  }

  @Test
  void withoutColoursThereIsNoTheme() {
    var frame = new Frame(20, 1, Ambiguous.NARROW);
    frame.write(0, 0, "卷", Style.BOLD);
    Frame shown = new Coloring(Theme.NIGHT, ColorDepth.NONE).on(frame);
    assertEquals(Style.BOLD, shown.cell(0, 0).style());
  }

  /** What terminals fill with when they erase or scroll differs; so nothing may depend on it. */
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"SEPIA", "NIGHT"})
  void aTerminalShowsEveryFrameInATheme(Theme theme) {
    for (long seed = 1; seed <= 60; seed++) {
      var frames = new RandomFrames(seed, Ambiguous.NARROW);
      var terminal = new Emulator(frames.columns(), frames.rows());
      var coloring = new Coloring(theme, ColorDepth.TRUE);
      Frame plain = frames.any();
      Frame shown = null;
      for (int step = 0; step < 30; step++) {
        Frame after = frames.after(plain);
        Frame next = coloring.on(plain);
        terminal.receive(Painter.paint(shown, next, ColorDepth.TRUE));
        assertEquals(terminal.expected(next), terminal.shown(), "seed " + seed + " step " + step);
        shown = next;
        plain = after;
      }
    }
  }

  @Test
  void aPageTurnedInAThemeCostsLittleMoreThanWithout() {
    byte[] without = Painter.paint(page(0), page(23), ColorDepth.TRUE);
    var paper = new Coloring(Theme.PAPER, ColorDepth.TRUE);
    byte[] with = Painter.paint(paper.on(page(0)), paper.on(page(23)), ColorDepth.TRUE);
    assertTrue(with.length < without.length * 1.05 + 100, with.length + " for " + without.length);
  }

  private static Frame page(int first) {
    var frame = new Frame(80, 24, Ambiguous.NARROW);
    var random = new SplittableRandom(first);
    for (int row = 0; row < 23; row++) {
      var text = new StringBuilder();
      for (int i = 0; i < 32; i++) {
        text.appendCodePoint(0x4E00 + random.nextInt(5000));
      }
      frame.write(row, 8, text.toString(), Style.PLAIN);
    }
    return frame;
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, '', COLORS_16",
    "xterm-256color, '', COLORS_256",
    "xterm-256color, truecolor, TRUE",
    "tmux-256color, 24bit, TRUE",
    "xterm-direct, '', TRUE",
    "xterm-kitty, '', TRUE",
    "linux, '', COLORS_16",
    "screen, '', COLORS_16",
    "vt220, '', NONE",
    "dumb, truecolor, NONE",
    "'', truecolor, NONE",
    "xterm-256color, yes, COLORS_256",
  })
  void theEnvironmentTellsWhatTheTerminalCan(String term, String colorterm, ColorDepth depth) {
    assertEquals(depth, ColorDepth.of(Map.of("TERM", term, "COLORTERM", colorterm)));
    var no = Map.of("TERM", term, "COLORTERM", colorterm, "NO_COLOR", "1");
    assertEquals(ColorDepth.NONE, ColorDepth.of(no));
    assertEquals(depth == ColorDepth.NONE ? ColorDepth.COLORS_16 : depth, ColorDepth.always(no));
    var empty = Map.of("TERM", term, "COLORTERM", colorterm, "NO_COLOR", "");
    assertEquals(depth, ColorDepth.of(empty), "no-color.org: present and not empty");
  }

  @Test
  void gnuScreenCannotWhatTheTerminalAroundItSays() {
    var screen = Map.of("TERM", "screen", "COLORTERM", "truecolor", "STY", "1.x");
    assertEquals(ColorDepth.COLORS_256, ColorDepth.of(screen));
  }
}
