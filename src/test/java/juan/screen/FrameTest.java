package juan.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.SplittableRandom;
import juan.text.Ambiguous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  private final Frame frame = new Frame(6, 2, Ambiguous.NARROW);

  @Test
  void aWideGlyphThatWouldBeCutAtTheEdgeIsABlank() {
    int column = frame.write(0, 1, "天地人", Style.BOLD);
    assertEquals(" 天地", frame.text(0));
    assertEquals(Cell.BLANK, frame.cell(0, 5));
    assertEquals(6, column);
  }

  @Test
  void soIsOneThatWouldCrossALimit() {
    frame.write(0, 0, "abcdef", Style.PLAIN);
    int column = frame.write(0, 0, 3, "天地", Style.PLAIN);
    assertEquals("天 def", frame.text(0));
    assertEquals(3, column);
  }

  @ParameterizedTest
  @CsvSource({"0, 'x 地人'", "1, ' x地人'", "2, '天x 人'", "3, '天 x人'", "5, '天地 x'"})
  void overwritingHalfAWideGlyphBlanksItsOtherHalf(int column, String expected) {
    frame.write(0, 0, "天地人", Style.BOLD);
    frame.write(0, column, "x", Style.PLAIN);
    assertEquals(expected, frame.text(0));
  }

  @Test
  void aWideGlyphAcrossTwoOthersBlanksTheirOuterHalves() {
    frame.write(0, 0, "天地人", Style.PLAIN);
    frame.write(0, 1, "卷", Style.PLAIN);
    assertEquals(" 卷 人", frame.text(0));
    assertEquals(new Cell("卷", 2, Style.PLAIN), frame.cell(0, 1));
    assertEquals(new Cell("", 0, Style.PLAIN), frame.cell(0, 2));
  }

  @Test
  void fillingOverHalfAWideGlyphBlanksItsOtherHalf() {
    frame.write(0, 0, "天地人", Style.PLAIN);
    frame.fill(0, 1, 3, Style.REVERSE);
    assertEquals(Cell.BLANK, frame.cell(0, 0));
    assertEquals(new Cell(" ", 1, Style.REVERSE), frame.cell(0, 2));
    assertEquals(Cell.BLANK, frame.cell(0, 3));
    assertEquals("    人", frame.text(0));
  }

  @Test
  void controlCharactersNeverGetIn() {
    frame.write(0, 0, "\u001B[m\u0007", Style.PLAIN);
    frame.write(1, 0, "\u009B1\n\u007F\r\u0000", Style.PLAIN);
    assertEquals("␛[m␇\n␦1␊␡␍␀\n", frame.text());
  }

  @Test
  void marksThatHaveNoBaseStandOnACircle() {
    assertEquals(1, frame.write(0, 0, "\u0301\u0302", Style.PLAIN));
    assertEquals("\u25CC\u0301\u0302", frame.text(0));
  }

  @Test
  void whatTurnsTheDirectionOfTextIsMadeVisible() {
    frame.write(0, 0, "a\u202Eb\u2066c\u200F", Style.PLAIN);
    assertEquals("a␦b␦c␦", frame.text(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\uFEFF", "\u00AD", "\uFE0F"})
  void whatHasNoWidthIsNotShown(String invisible) {
    int column = frame.write(0, 0, invisible, Style.PLAIN);
    assertEquals(0, column);
    assertEquals(Cell.BLANK, frame.cell(0, 0));
  }

  @Test
  void aClusterStaysWhole() {
    assertEquals(5, frame.write(0, 0, "e\u0301か\u3099👨‍👩‍👧", Style.PLAIN));
    assertEquals("e\u0301", frame.cell(0, 0).cluster());
    assertEquals("か\u3099", frame.cell(0, 1).cluster());
    assertEquals("👨‍👩‍👧", frame.cell(0, 3).cluster());
  }

  @Test
  void whatBeginsOutsideIsLeftOut() {
    assertEquals(2, frame.write(0, -2, "ab天", Style.PLAIN));
    assertEquals("天", frame.text(0));
    frame.write(-1, 0, "x", Style.PLAIN);
    frame.write(2, 0, "x", Style.PLAIN);
    frame.write(1, 6, "x", Style.PLAIN);
    frame.fill(-1, 0, 6, Style.REVERSE);
    frame.fill(2, 0, 6, Style.REVERSE);
    assertEquals("天\n\n", frame.text());
  }

  @Test
  void theTerminalsWidthOfQuotationMarksIsTheFrames() {
    var wide = new Frame(6, 1, Ambiguous.WIDE);
    assertEquals(6, wide.write(0, 0, "“天”", Style.PLAIN));
    assertEquals(4, frame.write(0, 0, "“天”", Style.PLAIN));
    assertEquals(6, wide.width("“天”"));
  }

  /** Whatever is written, each wide cell has its second half and each second half its wide cell. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void halvesAreNeverAlone(long seed) {
    var random = new SplittableRandom(seed);
    var pieces = List.of("天", "地", "a", "e\u0301", "👨‍👩‍👧", "“", "\u0301", "\u001B", " ");
    var ambiguous = seed % 2 == 0 ? Ambiguous.WIDE : Ambiguous.NARROW;
    var target = new Frame(9, 1, ambiguous);
    for (int i = 0; i < 500; i++) {
      int column = random.nextInt(14) - 3;
      if (random.nextInt(5) == 0) {
        target.fill(0, column, column + random.nextInt(4), Style.DIM);
      } else {
        String text = pieces.get(random.nextInt(9)) + pieces.get(random.nextInt(9));
        target.write(0, column, column + random.nextInt(6), text, Style.PLAIN);
      }
      isWhole(target, "seed " + seed + " step " + i);
    }
  }

  private static void isWhole(Frame frame, String where) {
    for (int column = 0; column < frame.columns(); column++) {
      Cell cell = frame.cell(0, column);
      assertEquals(frame.width(cell.cluster()), cell.width(), where);
      boolean covered = column > 0 && frame.cell(0, column - 1).width() == 2;
      assertEquals(covered, cell.width() == 0, where);
      assertFalse(cell.width() == 2 && column + 1 == frame.columns(), where);
    }
  }
}
