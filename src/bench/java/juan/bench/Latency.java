package juan.bench;

import java.io.IOException;
import java.util.List;

/**
 * From a key to the last byte of its frame, near the start, the middle and the end of the novel.
 */
final class Latency {
  private static final List<String> PLACES = List.of("1%", "50%", "99%");
  private static final int PAIRS = 20;

  private Latency() {}

  static void measure(Table table) throws IOException, InterruptedException {
    for (String place : PLACES) {
      try (var juan = new Pty(Programs.juan(Programs.NOVEL), Programs.environment())) {
        juan.until(Startup::showsFrame);
        juan.untilQuiet(); // the rest of the novel has come
        Burst jump = juan.type(place).untilQuiet();
        table.note("ms to jump to " + place + " after the start", millis(jump.millis()), "");
        row(table, juan, "ms of a line down, up at " + place, "j", "k");
        row(table, juan, "ms of a page down, up at " + place, " ", "b");
      }
    }
  }

  private static void row(Table table, Pty juan, String what, String there, String back)
      throws IOException, InterruptedException {
    var millis = new double[2 * PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      millis[2 * i] = juan.type(there).untilQuiet().millis();
      millis[2 * i + 1] = juan.type(back).untilQuiet().millis();
    }
    String worst = "worst " + millis(Table.quantile(millis, 1));
    table.atMost(what, Table.median(millis), worst, " ms", 5);
  }

  private static String millis(double millis) {
    return Table.format(millis) + " ms";
  }
}
