package juan.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import juan.reader.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthProbeTest {
  private static final Window WINDOW = new Window(80, 24);
  private static final String SAYS_WHAT_IT_IS = "\033[?62;22c";

  private final WidthProbe probe = new WidthProbe();
  private Boolean wide;

  private final Decoder decoder =
      new Decoder(
          new Decoder.Answers() {
            @Override
            public void cursorAt(int row, int column) {
              probe.cursorAt(row, column);
            }

            @Override
            public void attributes() {
              wide = probe.conclude();
            }

            @Override
            public void ready() {}
          });

  @Test
  void triesOnTheLastRowAndLeavesItBlank() {
    String question = probe.question(WINDOW);
    assertTrue(question.startsWith("\033[24;1H“\033[6n\033[24;1H—\033[6n"), question);
    assertTrue(question.endsWith("\r\033[K\033[c"), question);
  }

  /** The columns in which the cursor stands after “ — … · ①. */
  @ParameterizedTest
  @CsvSource({
    "2 2 2 2 2, false",
    "3 3 3 3 3, true",
    "3 3 3 2 3, true",
    "2 2 2 2 3, false",
    "3 2 3 2, false",
    "3, true",
  })
  void allAreTakenForWhatMostAre(String columns, boolean expected) {
    probe.question(WINDOW);
    for (String column : columns.split(" ")) {
      TypedKeys.decode(decoder, "\033[24;" + column + "R");
    }
    assertTrue(probe.isWaiting());
    TypedKeys.decode(decoder, SAYS_WHAT_IT_IS);
    assertFalse(probe.isWaiting());
    assertEquals(expected, wide);
  }

  @Test
  void aTerminalThatTellsNoPlaceLeavesItOpen() {
    probe.question(WINDOW);
    assertEquals(java.util.List.of(), TypedKeys.decode(decoder, SAYS_WHAT_IT_IS));
    assertFalse(probe.isWaiting());
    assertNull(wide);
  }

  @Test
  void shiftF3IsNoAnswer() {
    probe.question(WINDOW);
    TypedKeys.decode(decoder, "\033[1;2R\033[1;2R\033[24;3R" + SAYS_WHAT_IT_IS);
    assertEquals(true, wide);
  }

  @Test
  void answersThatNobodyAskedForAreNone() {
    TypedKeys.decode(decoder, "\033[24;3R" + SAYS_WHAT_IT_IS);
    assertNull(wide);
    probe.question(WINDOW);
    TypedKeys.decode(decoder, "\033[24;2R" + SAYS_WHAT_IT_IS + "\033[24;3R");
    assertEquals(false, wide);
    TypedKeys.decode(decoder, SAYS_WHAT_IT_IS);
    assertNull(wide, "it has been told once");
  }

  @ParameterizedTest
  @CsvSource({"80, 1", "2, 24", "1, 1"})
  void nothingIsAskedWhereThereIsNoRoomToTry(int columns, int rows) {
    assertEquals("", probe.question(new Window(columns, rows)));
    assertFalse(probe.isWaiting());
  }
}
