package juan.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is on the way to a terminal, by a clock that the test has. */
class BacklogTest {
  private static final int LINE = 100;
  private static final int PAGE = 2500;

  private final Backlog backlog = new Backlog();

  @Test
  void framesWaitWhileAPageIsOnTheWay() {
    known();
    assertTrue(backlog.add(PAGE, 0));
    assertTrue(backlog.patience(0) > 0);
    backlog.answered();
    assertEquals(0, backlog.patience(0));
    assertFalse(backlog.isOpen());
  }

  @Test
  void linesGoOnWhileFewAreOnTheWay() {
    known();
    int sent = 0;
    for (; backlog.patience(0) == 0; sent += LINE) {
      backlog.add(LINE, 0);
    }
    assertEquals(2100, sent);
    backlog.answered();
    assertEquals(0, backlog.patience(0));
  }

  @Test
  void aTerminalIsAskedSeldom() {
    known();
    int questions = 0;
    for (int i = 0; i < 100; i++) {
      if (backlog.add(LINE, 0)) {
        questions++;
        backlog.answered();
      }
    }
    assertEquals(9, questions);
  }

  @Test
  void nothingWaitsForATerminalThatNeverAnswers() {
    assertTrue(backlog.add(PAGE, 0));
    assertFalse(backlog.add(PAGE, 0), "asked once");
    assertEquals(0, backlog.patience(0));
  }

  @Test
  void anAnswerThatIsLostIsGivenUp() {
    known();
    backlog.add(PAGE, 0);
    assertTrue(backlog.patience(seconds(4)) > 0);
    assertEquals(0, backlog.patience(seconds(6)));
    backlog.add(PAGE, seconds(6));
    assertEquals(0, backlog.patience(seconds(6)), "until it has answered again");
  }

  @Test
  void whoLeavesWaitsForTheAnswerThatTheShellWouldTakeForTyped() {
    assertEquals(0, backlog.lastPatience(0, 300));
    backlog.add(PAGE, 0);
    assertEquals(300, backlog.lastPatience(0, 300));
    assertEquals(0, backlog.lastPatience(seconds(1), 300), "it may be none that answers");
    backlog.answered();
    assertEquals(0, backlog.lastPatience(0, 300));
    backlog.add(PAGE, 0);
    assertEquals(4000, backlog.lastPatience(seconds(1), 300));
  }

  /** The terminal has answered before. */
  private void known() {
    backlog.add(PAGE, 0);
    backlog.answered();
  }

  private static long seconds(int seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }
}
