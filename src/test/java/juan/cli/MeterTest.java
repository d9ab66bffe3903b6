package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A bar for what takes a moment. */
class MeterTest {
  private final StringWriter out = new StringWriter();
  private long millis = 7_000;
  private int asked;

  private Meter meter(boolean terminal) {
    return meter(terminal ? 80 : 0);
  }

  private Meter meter(int columns) {
    return new Meter(
        new PrintWriter(out),
        () -> TimeUnit.MILLISECONDS.toNanos(millis),
        () -> {
          asked++;
          return columns;
        });
  }

  @Test
  void whatIsDoneSoonHasNoBar() {
    var meter = meter(true);
    millis += 499;
    meter.at(9, 10);
    meter.erase();
    assertEquals("", out.toString());
    assertEquals(0, asked);
  }

  @Test
  void whatTakesLongerHasOneThatIsErasedAtTheEnd() {
    var meter = meter(true);
    millis += 500;
    meter.at(1, 2);
    assertEquals("\r[###############               ] 50%", out.toString());
    meter.erase();
    assertTrue(out.toString().endsWith("50%\r\u001B[K"), out.toString());
    String all = out.toString();
    meter.erase();
    assertEquals(all, out.toString());
  }

  /** A bar that goes on in the next line is drawn below itself, again and again. */
  @Test
  void inANarrowWindowItIsShorter() {
    var meter = meter(20);
    millis += 500;
    meter.at(1, 2);
    assertEquals("\r[######      ] 50%", out.toString());
    var none = meter(5);
    millis += 500;
    none.at(1, 2);
    assertEquals("\r[######      ] 50%", out.toString());
  }

  @Test
  void itIsNotDrawnMoreOftenThanOneSees() {
    var meter = meter(true);
    millis += 600;
    for (int i = 0; i < 1000; i++) {
      meter.at(i, 1000);
    }
    assertEquals(1, out.toString().chars().filter(c -> c == '\r').count());
    assertEquals(1, asked);
  }

  @Test
  void elsewhereThanOnATerminalThereIsNoByte() {
    var meter = meter(false);
    for (int i = 0; i < 100; i++) {
      millis += 100;
      meter.at(i, 100);
    }
    meter.erase();
    assertEquals("", out.toString());
    assertEquals(1, asked);
  }

  @Test
  void whoseLengthNobodyKnowsHasNone() {
    var meter = meter(true);
    millis += 10_000;
    meter.at(5, 0);
    assertEquals("", out.toString());
  }
}
