package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory a reading takes, as the kernel counts it: with what it shares, as the archive. */
final class Resident {
  private static final int PAGES = 20;
  private static final Pattern FIELD = Pattern.compile("(\\w+):\\s+(\\d+) kB");

  private Resident() {}

  static void measure(Table table, Path novel) throws IOException, InterruptedException {
    try (var juan = new Pty(Programs.juan(Programs.SEED), Programs.environment())) {
      juan.until(Startup::showsText);
      juan.untilIdle();
      read(juan);
      row(table, "resident, reading an article", juan.pid(), 110);
    }
    try (var juan = new Pty(Programs.juan(novel), Programs.environment())) {
      juan.until(Startup::showsFrame);
      while (juan.untilIdle().bytes() > 0) {
        continue; // it tells how much has been read
      }
      juan.type("G").untilIdle();
      juan.type("50%").untilIdle();
      read(juan);
      row(table, "resident, in a novel of 30 MB", juan.pid(), 160);
    }
  }

  private static void read(Pty juan) throws IOException, InterruptedException {
    for (int i = 0; i < PAGES; i++) {
      juan.type(i % 2 == 0 ? " " : "u").untilIdle();
    }
  }

  private static void row(Table table, String what, long pid, double most) throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    String own = "own " + Math.round(megabytes(status, "RssAnon"));
    table.atMost(what, Math.rint(megabytes(status, "VmRSS")), own, " MB", most);
  }

  private static double megabytes(String status, String name) {
    var field = FIELD.matcher(status);
    while (field.find()) {
      if (field.group(1).equals(name)) {
        return Long.parseLong(field.group(2)) * 1024 / 1e6;
      }
    }
    return Double.NaN;
  }
}
