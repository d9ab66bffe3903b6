package juan.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** From the start of the process to the last byte of the first screen with text on it. */
final class Startup {
  private static final int RUNS = 21;
  private static final int FEW = 9;

  /** Not counted: meanwhile this JVM is compiling itself, on the same processors. */
  private static final int FIRST = 8;

  private static final String TITLE = "長沙";

  private Startup() {}

  static void measure(Table table, Jdk jdk) throws IOException, InterruptedException {
    var environment = Programs.environment(jdk);
    var hello = HelloWorld.command(jdk);
    var juan = Programs.juan(Programs.SEED);
    for (int i = 0; i < FIRST; i++) {
      hello(hello, environment);
      start(juan, environment); // builds the program and makes its archive where they are missing
    }
    var juanMillis = new double[RUNS];
    var helloMillis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      helloMillis[i] = hello(hello, environment);
      juanMillis[i] = start(juan, environment);
    }
    table.ratio(
        "to the first screen; Hello World, JDK " + jdk.version(),
        Table.median(juanMillis),
        Table.median(helloMillis),
        " ms",
        2.5);
  }

  /** The same of other programs, which need no JVM. */
  static void others(Table table) throws IOException, InterruptedException {
    beside(table, "less", Programs.less(Programs.SEED));
    beside(table, "vim", Programs.vim(Programs.SEED));
  }

  private static void beside(Table table, String name, List<String> other)
      throws IOException, InterruptedException {
    if (!Programs.has(name)) {
      return;
    }
    var juanMillis = new double[FEW];
    var otherMillis = new double[FEW];
    for (int i = 0; i < FEW; i++) {
      juanMillis[i] = start(Programs.juan(Programs.SEED), Programs.environment());
      try (var pty = new Pty(other, Programs.environment())) {
        otherMillis[i] = pty.until(text -> text.contains(TITLE)).millis();
      }
    }
    table.ratio(
        "to the first screen; " + name,
        Table.median(juanMillis),
        Table.median(otherMillis),
        " ms",
        Double.NaN);
  }

  static boolean showsFrame(String sent) {
    return sent.contains("\033[?2026l");
  }

  static boolean showsText(String sent) {
    return sent.lastIndexOf("\033[?2026l") > sent.indexOf(TITLE) && sent.contains(TITLE);
  }

  private static double start(List<String> juan, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var pty = new Pty(juan, environment)) {
      return pty.until(Startup::showsText).millis();
    }
  }

  private static double hello(List<String> hello, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var pty = new Pty(hello, environment)) {
      return pty.until(text -> text.contains(HelloWorld.GREETING)).millis();
    }
  }
}
