package juan.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import juan.text.Ambiguous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
  /** All that a painter may say to a terminal beside text: moves, styles, erasing, scrolling. */
  private static final Pattern OWN_SEQUENCES =
      Pattern.compile("\u001B\\[\\?2026[hl]|\u001B\\[[0-9;]*[mHGKJr]|\u001BM|(?<=H\n{0,99})\n");

  /** How frames take characters of ambiguous width, and how the terminal draws them. */
  @ParameterizedTest
  @CsvSource({"NARROW, NARROW", "WIDE, WIDE", "WIDE, NARROW"})
  void aTerminalShowsEveryFrameOfALongSequence(Ambiguous taken, Ambiguous drawn) {
    for (long seed = 1; seed <= 200; seed++) {
      var frames = new RandomFrames(seed, taken);
      var terminal = new Emulator(frames.columns(), frames.rows(), drawn);
      Frame shown = null;
      Frame next = frames.any();
      for (int step = 0; step < 40; step++) {
        terminal.receive(Painter.paint(shown, next, ColorDepth.TRUE));
        assertEquals(terminal.expected(next), terminal.shown(), "seed " + seed + " step " + step);
        shown = next;
        next = frames.after(shown);
      }
    }
  }

  @Test
  void aTerminalThatDrawsWiderThanItIsTakenForLosesNothingBesideTheWideCharacter() {
    for (long seed = 1; seed <= 200; seed++) {
      var frames = new RandomFrames(seed, Ambiguous.NARROW);
      var terminal = new Emulator(frames.columns(), frames.rows(), Ambiguous.WIDE);
      Frame shown = null;
      Frame next = frames.any();
      for (int step = 0; step < 40; step++) {
        terminal.receive(Painter.paint(shown, next, ColorDepth.TRUE));
        assertRestIsRight(next, terminal, "seed " + seed + " step " + step);
        shown = next;
        next = frames.after(shown);
      }
    }
  }

  /** All but the characters drawn too wide; their second halves may cover blanks. */
  private static void assertRestIsRight(Frame frame, Emulator terminal, String message) {
    var expected = terminal.expected(frame);
    var shown = terminal.shown();
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        String cluster = frame.cell(row, column).cluster();
        boolean blank = cluster.equals(" ");
        if (!blank && !(cluster.length() == 1 && AmbiguousWide.isAmbiguous(cluster.charAt(0)))) {
          String place = message + " row " + row + " column " + column;
          assertEquals(expected.get(row).get(column), shown.get(row).get(column), place);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anEqualFrameCostsNothing(long seed) {
    var one = new RandomFrames(seed, Ambiguous.NARROW).any();
    var same = new RandomFrames(seed, Ambiguous.NARROW).any();
    assertEquals(0, Painter.paint(one, same, ColorDepth.TRUE).length, () -> "seed " + seed);
  }

  @Test
  void anUnknownScreenIsClearedFirst() {
    var frame = page(0);
    var terminal = new Emulator(frame.columns(), frame.rows());
    terminal.receive("rubbish\n\u001B[7mmore\u001B[m".getBytes(UTF_8));
    terminal.receive(Painter.paint(null, frame, ColorDepth.TRUE));
    assertEquals(terminal.expected(frame), terminal.shown());
    assertTrue(text(Painter.paint(null, frame, ColorDepth.TRUE)).contains("\u001B[2J"));
    assertFalse(
        text(Painter.paint(page(1), frame, ColorDepth.TRUE)).contains("\u001B[2J"),
        "it would flicker");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1, 2, -2, 12, -12})
  void aScrolledPageCostsLittleMoreThanTheRowsThatComeIn(int lines) {
    int scrolled = Painter.paint(page(100), page(100 + lines), ColorDepth.TRUE).length;
    int whole = Painter.paint(null, page(100 + lines), ColorDepth.TRUE).length;
    int rows = page(0).rows();
    int room = whole * Math.abs(lines) / rows + 10 * Math.abs(lines) + 60;
    assertTrue(scrolled < room, () -> scrolled + " bytes of " + whole);
  }

  @Test
  void oneChangedCharacterCostsOneMoveAndItself() {
    var before = page(0);
    var after = page(0);
    after.write(3, 9, "卷", Style.PLAIN);
    assertEquals(
        "\u001B[?2026h\u001B[4;10H卷\u001B[?2026l",
        text(Painter.paint(before, after, ColorDepth.TRUE)));
  }

  @Test
  void aClusterIsSentWhole() {
    var frame = new Frame(10, 1, Ambiguous.NARROW);
    frame.write(0, 0, "e\u0301か\u3099👨‍👩‍👧中", Style.PLAIN);
    String sent = text(Painter.paint(null, frame, ColorDepth.TRUE));
    for (String cluster : List.of("e\u0301", "か\u3099", "👨‍👩‍👧")) {
      assertTrue(sent.contains(cluster + "\u001B["), () -> "after " + cluster + " comes a move");
    }
  }

  @Test
  void theStyleIsPlainWhenTheFrameIsDone() {
    var frame = new Frame(4, 2, Ambiguous.NARROW);
    frame.fill(1, 0, 4, Style.REVERSE);
    String sent = text(Painter.paint(null, frame, ColorDepth.TRUE));
    assertTrue(sent.endsWith("\u001B[m\u001B[?2026l"), "a scroll fills with the style that is set");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void hostileTextSendsNoControlOfItsOwn(long seed) {
    var random = new SplittableRandom(seed);
    Frame shown = null;
    for (int step = 0; step < 20; step++) {
      var frame = new Frame(20, 6, Ambiguous.NARROW);
      for (int row = 0; row < 6; row++) {
        frame.write(row, random.nextInt(4), hostile(random), RandomFrames.style(random));
      }
      String sent = text(Painter.paint(shown, frame, ColorDepth.TRUE));
      String rest = OWN_SEQUENCES.matcher(sent).replaceAll("");
      assertTrue(
          rest.chars().noneMatch(Character::isISOControl), () -> "seed " + seed + ": " + sent);
      shown = frame;
    }
  }

  private static String hostile(SplittableRandom random) {
    var pieces =
        List.of(
            "\u001B[8;1;1t",
            "\u001B]0;x\u0007",
            "\u009B31m",
            "\u009D",
            "\n",
            "\r",
            "\u0000",
            "\u007F",
            "\b",
            "\u001B",
            "\u001BP",
            "\u202E",
            "\u200D",
            "\uD800",
            "中",
            "[6n",
            "a");
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  /** A page of a text whose every line is another, from a line on. */
  private static Frame page(int first) {
    var frame = new Frame(60, 24, Ambiguous.NARROW);
    for (int row = 0; row < 23; row++) {
      frame.write(row, 4, "第" + (first + row) + "行：滚滚长江东逝水，浪花淘尽英雄。", Style.PLAIN);
    }
    frame.write(23, 0, "三国演义", Style.REVERSE);
    return frame;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
