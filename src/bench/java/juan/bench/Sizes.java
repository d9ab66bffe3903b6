package juan.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the size of a text costs: the novel repeated, beside an article of 6 KB. */
final class Sizes {
  private static final int RUNS = 11;
  private static final int SMALL = 6_000;
  private static final long LARGE = 30_000_000;
  private static final long HUGE = 1_000_000_000;
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  /** Shown by the status line only when all has been read. */
  private static final Pattern READ = Pattern.compile("\\d%");

  private static final Pattern END = Pattern.compile("100%");

  private final Table table;
  private final Path folder;

  private Sizes(Table table, Path folder) {
    this.table = table;
    this.folder = folder;
  }

  static void measure(Table table) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("juan-bench");
    try {
      new Sizes(table, folder).measure();
    } finally {
      for (String name : List.of("small.txt", "utf-8.txt", "gb18030.txt", "huge.txt")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private void measure() throws IOException, InterruptedException {
    Path small = folder.resolve("small.txt");
    String novel = Files.readString(Programs.NOVEL);
    Files.writeString(small, novel.substring(0, SMALL / 3));
    Path utf8 = repeated("utf-8.txt", novel, StandardCharsets.UTF_8, LARGE);
    Path gb18030 = repeated("gb18030.txt", novel, Charset.forName("GB18030"), LARGE);
    for (Path large : List.of(utf8, gb18030)) {
      var smallMillis = new double[RUNS];
      var largeMillis = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        smallMillis[i] = firstScreen(small, Programs.environment());
        largeMillis[i] = firstScreen(large, Programs.environment());
      }
      table.ratio(
          "ms to the first screen of 30 MB, " + large.getFileName() + "; 6 KB",
          Table.median(largeMillis),
          Table.median(smallMillis),
          " ms",
          1.3);
      outline(large);
    }
    Path huge = repeated("huge.txt", novel, StandardCharsets.UTF_8, HUGE);
    huge(small, huge);
  }

  private Path repeated(String name, String novel, Charset charset, long size) throws IOException {
    byte[] bytes = novel.getBytes(charset);
    Path file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < size; written += bytes.length) {
        out.write(bytes);
      }
    }
    return file;
  }

  private static double firstScreen(Path file, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var pty = new Pty(Programs.juan(file), environment)) {
      return pty.until(Sizes::showsText).millis();
    }
  }

  private static boolean showsText(String sent) {
    int text = sent.indexOf("三國");
    text = text < 0 ? sent.indexOf("三国") : text;
    return text >= 0 && sent.lastIndexOf("\033[?2026l") > text;
  }

  private void outline(Path file) throws IOException, InterruptedException {
    var seconds = new double[RUNS];
    double heap = 0;
    for (int i = 0; i < RUNS; i++) {
      try (var pty = new Pty(Programs.juan(file), Programs.environment())) {
        seconds[i] = pty.until(sent -> READ.matcher(sent).find()).millis() / 1000;
        heap = heap == 0 ? liveHeap(pty.pid()) : heap;
      }
    }
    String name = String.valueOf(file.getFileName());
    table.atMost(
        "s from the start to the whole outline, " + name,
        Table.median(seconds),
        String.format("worst %.2f", Table.quantile(seconds, 1)),
        " s",
        1.5);
    table.atMost("bytes of heap for a byte of " + name, heap / Files.size(file), "", "", 2);
  }

  /** The bytes of the objects that are left after a full collection. */
  private static double liveHeap(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram").start();
    Matcher total = TOTAL.matcher(new String(process.getInputStream().readAllBytes()));
    process.waitFor();
    return total.find() ? Double.parseDouble(total.group(1)) : Double.NaN;
  }

  private void huge(Path small, Path huge) throws IOException, InterruptedException {
    var environment = new HashMap<>(Programs.environment());
    environment.put("JDK_JAVA_OPTIONS", "-Xmx512m");
    var smallMillis = new double[RUNS];
    var hugeMillis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      smallMillis[i] = firstScreen(small, environment);
      hugeMillis[i] = firstScreen(huge, environment);
    }
    table.ratio(
        "ms to the first screen of 1 GB, heap of 512 MB; 6 KB",
        Table.median(hugeMillis),
        Table.median(smallMillis),
        " ms",
        1.3);
    double read;
    try (var pty = new Pty(Programs.juan(huge), environment)) {
      read = pty.until(sent -> READ.matcher(sent).find()).millis() / 1000;
    }
    try (var pty = new Pty(Programs.juan(huge), environment)) {
      pty.until(Sizes::showsText);
      double end = pty.type("G").until(sent -> END.matcher(sent).find()).millis() / 1000;
      table.ratio("s to the end of 1 GB; reading it once", end, read, " s", 1.05);
      table.note(
          "MB of heap when 1 GB is read", Table.format(Math.rint(liveHeap(pty.pid()) / 1e6)), "");
    }
  }
}
