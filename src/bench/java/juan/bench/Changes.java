package juan.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.ScreenTerminal;

/** The bytes of small changes: nothing, and letters typed in the menu, beside what they change. */
final class Changes {
  /** On the first line of the novel, keys that change nothing: a line up, and one that is none. */
  private static final List<String> IDLE = List.of("k", "b", "g");

  private static final List<String> TYPED = List.of("關", "羽", "\177", "張");

  /** In bytes: a character of three, or a blank. */
  private static final int OF_A_CELL = 3;

  private Changes() {}

  static void measure(Table table) throws IOException, InterruptedException {
    var screen = new ScreenTerminal(80, 24);
    try (var juan = new Pty(Programs.juan(Programs.NOVEL), Programs.environment())) {
      screen.write(juan.until(Startup::showsFrame).text());
      screen.write(juan.untilQuiet().text());
      screen.write(juan.type("gj").untilQuiet().text());
      screen.write(juan.type("g").untilQuiet().text());
      screen.write(juan.untilIdle().text());
      int bytes = 0;
      for (String key : IDLE) {
        bytes += juan.type(key).untilIdle().bytes();
      }
      table.atMost("bytes of an unchanged frame", bytes, "", " B", 0);
      screen.write(juan.type("t").untilQuiet().text());
      int sent = 0;
      int cells = 0;
      for (String key : TYPED) {
        long[] before = cells(screen);
        Burst burst = juan.type(key).untilQuiet();
        screen.write(burst.text());
        sent += burst.bytes();
        cells += changed(before, cells(screen));
      }
      table.ratio(
          "bytes typing in the menu; " + OF_A_CELL + " for each cell",
          sent,
          OF_A_CELL * cells,
          " B",
          1);
    }
  }

  private static int changed(long[] before, long[] after) {
    int changed = 0;
    for (int i = 0; i < before.length; i++) {
      changed += before[i] == after[i] ? 0 : 1;
    }
    return changed;
  }

  private static long[] cells(ScreenTerminal screen) {
    var cells = new long[80 * 24];
    screen.dump(cells, new int[2]);
    return Arrays.copyOf(cells, cells.length);
  }
}
