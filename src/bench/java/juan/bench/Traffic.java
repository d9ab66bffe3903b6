package juan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The bytes that a line and a page down cost, at places all over the novel. */
final class Traffic {
  private static final List<String> PLACES = List.of("g", "25%", "50%", "75%");
  private static final int TIMES = 12;

  private Traffic() {}

  static void measure(Table table) throws IOException, InterruptedException {
    try (var juan = new Pty(Programs.juan(Programs.NOVEL), Programs.environment());
        var less = new Pty(Programs.less(Programs.NOVEL), Programs.environment())) {
      juan.until(Startup::showsFrame);
      juan.untilQuiet();
      less.untilQuiet();
      table.ratio("a line down; less", bytes(juan, "j"), bytes(less, "j"), " B", 1.1);
      table.ratio("a page down; less", bytes(juan, " "), bytes(less, " "), " B", 1.05);
    }
  }

  private static double bytes(Pty program, String key) throws IOException, InterruptedException {
    var bytes = new ArrayList<Double>();
    for (String place : PLACES) {
      program.type("G").untilQuiet(); // so that there is something to send wherever it goes next
      program.type(place).untilQuiet();
      for (int i = 0; i < TIMES; i++) {
        bytes.add((double) program.type(key).untilQuiet().bytes());
      }
    }
    return Table.median(bytes.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
