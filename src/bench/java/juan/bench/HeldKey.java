package juan.bench;

import java.io.IOException;
import java.util.Arrays;
import org.jline.utils.ScreenTerminal;

/** A key held down: its repeats come faster than frames can be painted. */
final class HeldKey {
  private static final int REPEATS = 200;

  private HeldKey() {}

  static void measure(Table table) throws IOException, InterruptedException {
    var emulator = new ScreenTerminal(80, 24);
    try (var juan = new Pty(Programs.juan(Programs.NOVEL), Programs.environment())) {
      emulator.write(juan.until(Startup::showsFrame).text() + juan.untilQuiet().text());
      Burst held = juan.type("j".repeat(REPEATS)).untilQuiet();
      emulator.write(held.text());
      table.atMost("frames for " + REPEATS + " j at once", held.frames(), "", "", 2);
      long[] shown = cells(emulator);
      var fresh = new ScreenTerminal(80, 24);
      fresh.write(juan.type("g" + REPEATS + "j\f").untilQuiet().text());
      table.fact(
          "the screen after them is that of " + REPEATS + "j", Arrays.equals(shown, cells(fresh)));
    }
  }

  private static long[] cells(ScreenTerminal emulator) {
    var cells = new long[80 * 24];
    emulator.dump(cells, new int[2]);
    return cells;
  }
}
