package juan.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * One terminal on which the program is used, started again and again, as badly as can be. After
 * each step, when the program waits, the screen must be what it is when all of it is drawn anew.
 */
final class Round implements AutoCloseable {
  private static final int REMEMBERED = 50;

  /** So long after a change of a file the shelf may notice it at any moment, in seconds. */
  private static final int NOTICING = 20;

  private final long seed;
  private final Scene scene;
  private final Deque<String> last = new ArrayDeque<>();
  private final Set<Integer> codes = new TreeSet<>();
  private Console console;
  private ProcessHandle juan;
  private int step;
  private long changed;
  private boolean stoppedFromOutside;
  private boolean killed;
  private int compared;
  private int starts;

  Round(Path folder, long seed) throws IOException, InterruptedException {
    this.seed = seed;
    this.scene = new Scene(folder, seed);
    this.console = new Console(folder, "commands", scene.environment, 80, 24);
  }

  /** So many times the screen has been compared with what is drawn anew. */
  int compared() {
    return compared;
  }

  int starts() {
    return starts;
  }

  /** Does the next step. */
  void step() throws Exception {
    step++;
    stoppedFromOutside = false;
    // Each step has its own numbers: it does the same whatever became of those before.
    var random = new SplittableRandom(seed * 1_000_003 + step);
    try {
      if (!isRunning()) {
        start(random);
      } else {
        act(random);
      }
      settle(random);
      console.forget();
    } catch (AssertionError | RuntimeException | IOException e) {
      throw new AssertionError(report(e), e);
    }
  }

  private String report(Throwable e) throws IOException, InterruptedException {
    var report = new StringBuilder();
    report.append("seed ").append(seed).append(", step ").append(step).append(": ");
    report.append(e.getMessage()).append("\nwindow ").append(console.size());
    report.append("\nthe last steps:\n");
    last.forEach(action -> report.append("  ").append(action).append('\n'));
    report.append("the screen:\n").append(console.text());
    report.append("sent last:\n").append(console.tail(600)).append('\n');
    report.append("standard error:\n").append(scene.complaints());
    if (juan != null && juan.isAlive()) {
      var stack =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
                  Long.toString(juan.pid()))
              .redirectErrorStream(true)
              .start();
      if (!Busyness.isStopped(juan.pid())) {
        report.append(new String(stack.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
      stack.destroy();
    }
    return report.toString();
  }

  private boolean isRunning() {
    return juan != null && juan.isAlive() && console.ready().isEmpty();
  }

  private void did(String what) {
    if (last.size() == REMEMBERED) {
      last.removeFirst();
    }
    last.addLast(step + ": " + what);
  }

  private void start(SplittableRandom random) throws Exception {
    codes.clear();
    codes.add(0);
    killed = false;
    String command = scene.command(random);
    did("starts " + command);
    int frames = console.frames();
    console.command(command);
    starts++;
    changed = System.nanoTime(); // the shelf is being looked at
    if (random.nextInt(6) == 0) {
      String signal = random.nextBoolean() ? "TERM" : "HUP";
      did(signal + " while it starts");
      codes.add(signal.equals("TERM") ? 143 : 129);
      console.await("a process", () -> console.juan().isPresent() || console.ready().isPresent());
      console.juan().ifPresent(its -> signal(its, signal));
    }
    console.await("a first frame", () -> console.frames() > frames || console.ready().isPresent());
    juan = console.juan().orElse(null);
  }

  private void act(SplittableRandom random) throws Exception {
    switch (random.nextInt(34)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> type("types", Typing.keys(random));
      case 9, 10 -> type("holds", Typing.held(random));
      case 11, 12, 13, 14 -> type("asks", Typing.prompt(random));
      case 15 -> type("reports", Typing.report(random));
      case 16 -> {
        byte[] garbage = Typing.garbage(random);
        did("sends " + quoted(new String(garbage, StandardCharsets.ISO_8859_1)));
        console.send(garbage);
        console.type(Typing.END);
      }
      case 17 -> torn(random);
      case 18 -> {
        type("pastes", Typing.paste(random));
        console.type(Typing.END);
      }
      case 19, 20, 21 -> resize(1, random);
      case 22 -> resize(2 + random.nextInt(12), random);
      case 23 -> {
        int times = 1 + random.nextInt(30);
        did(times + " WINCH");
        for (int i = 0; i < times; i++) {
          signal(juan, "WINCH");
        }
      }
      case 24 -> {
        did("TSTP");
        stoppedFromOutside = true;
        signalJob("TSTP");
        console.await("a stop", () -> console.ready().isPresent());
      }
      case 25 -> {
        did("STOP, CONT");
        stoppedFromOutside = true;
        signalJob("STOP");
        console.await("a stop", () -> console.ready().isPresent());
        signalJob("CONT");
      }
      case 26, 27, 28 -> {
        did(scene.changeArticle(random));
        changed = System.nanoTime();
      }
      case 29 -> {
        did(scene.changeMemory(random));
        changed = System.nanoTime();
      }
      case 30 -> second(random);
      case 31 -> type("suspends", "\032");
      case 32 -> type("leaves", random.nextInt(3) == 0 ? "\003" : random.nextBoolean() ? "q" : "Q");
      default -> end(random);
    }
  }

  private void type(String what, String keys) throws IOException {
    did(what + " " + quoted(keys));
    // A second Escape tells at once that the first is not the beginning of a sequence.
    console.type(keys.endsWith("\033") ? keys + "\033\030" : keys);
  }

  /** Sends keys byte by byte. */
  private void torn(SplittableRandom random) throws IOException {
    String keys = Typing.report(random) + Typing.keys(random) + Typing.prompt(random);
    did("sends in bytes " + quoted(keys));
    for (byte b : keys.getBytes(StandardCharsets.UTF_8)) {
      console.send(new byte[] {b});
    }
    console.type(Typing.END);
  }

  private void resize(int times, SplittableRandom random) {
    for (int i = 0; i < times; i++) {
      int columns = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 1 + random.nextInt(200);
      int rows = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1 + random.nextInt(60);
      did("resizes to " + columns + "x" + rows);
      console.resize(columns, rows);
    }
  }

  private void end(SplittableRandom random) throws Exception {
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        did("TERM");
        codes.add(143);
        signal(juan, "TERM");
      }
      case 2 -> {
        did("HUP");
        codes.add(129);
        signal(juan, "HUP");
      }
      case 3 -> {
        did("KILL");
        codes.add(137);
        killed = true;
        signal(juan, "KILL");
      }
      default -> {
        did("closes the window");
        var its = juan;
        console.hangUp();
        its.onExit().get(30, TimeUnit.SECONDS);
        complaints();
        console.close();
        console = new Console(scene.folder, "commands", scene.environment, 80, 24);
        juan = null;
        console.command("true");
        return;
      }
    }
    console.await("an end", () -> console.ready().isPresent());
  }

  /** Another session reads what may be the same article. */
  private void second(SplittableRandom random) throws Exception {
    String command = scene.command(random).replace("2>>err", "2>>err2");
    did("a second session: " + command);
    changed = System.nanoTime();
    try (var other = new Console(scene.folder, "second", scene.environment, 60, 20)) {
      other.command(command);
      other.await("a first frame of it", () -> other.frames() > 0 || other.ready().isPresent());
      for (int i = 0; i < 5 && other.ready().isEmpty(); i++) {
        other.type(Typing.key(random));
      }
      // One ^C may end a question, a second what asked it.
      other.type(Typing.END + "\003".repeat(5));
      other.await("the second's end", () -> other.ready().isPresent());
    }
  }

  /** Signals the program and whoever pipes into it: a job is stopped when all of it is. */
  private void signalJob(String name) throws IOException {
    kill(name, "-" + Busyness.job(juan.pid()));
  }

  private static void signal(ProcessHandle process, String name) {
    kill(name, Long.toString(process.pid()));
  }

  private static void kill(String name, String whom) {
    try {
      new ProcessBuilder("kill", "-" + name, "--", whom)
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the program waits, and looks at what it shows; or at what it leaves behind. */
  private void settle(SplittableRandom random) throws Exception {
    for (int look = 0; ; look++) {
      if (!rest()) {
        leave(random);
        return;
      }
      long[] before = console.cells();
      String text = console.text();
      if (!redraw() || !rest()) {
        leave(random);
        return;
      }
      console.settled();
      long[] anew = console.cells();
      compared++;
      var wrong = console.wrong();
      if (!wrong.isEmpty()) {
        throw new AssertionError("what was sent is wrong: " + wrong);
      }
      if (Arrays.equals(before, anew)) {
        return;
      }
      boolean noticing = System.nanoTime() - changed < TimeUnit.SECONDS.toNanos(NOTICING);
      if (look > (noticing ? 5 : 0)) {
        throw new AssertionError("drawn anew it is another screen; before it was\n" + text);
      }
      did("(the screen changed by itself)");
    }
  }

  /** Waits until the program waits; false when it has ended or been stopped. */
  private boolean rest() throws InterruptedException {
    if (juan == null) {
      console.await("ready", () -> console.ready().isPresent());
      return false;
    }
    var seen = new String[] {""};
    console.await(
        "at rest",
        () -> {
          if (console.ready().isPresent()) {
            return true;
          }
          String now = console.sent() + " " + Busyness.of(juan.pid());
          boolean same = now.equals(seen[0]) && !console.isPainting();
          seen[0] = now;
          if (!same) {
            pause();
          }
          return same && Busyness.hearsResizes(juan.pid()) && !Busyness.isStopped(juan.pid());
        });
    return console.ready().isEmpty();
  }

  /** Between two looks at threads; nothing is taken for certain because of it. */
  private void pause() {
    try {
      console.wait(15);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean redraw() throws InterruptedException {
    int redrawn = console.redrawn();
    signal(juan, "WINCH");
    console.await("drawn anew", () -> console.redrawn() > redrawn || console.ready().isPresent());
    return console.ready().isEmpty();
  }

  /** The program has ended, or been stopped: the terminal must be as it was. */
  private void leave(SplittableRandom random) throws Exception {
    var ready = console.ready().orElseThrow();
    boolean outside = stoppedFromOutside && ready.stopped();
    if (!killed && !outside) {
      if (!ready.restored()) {
        throw new AssertionError("the line is not set as it was: " + ready);
      }
      if (!console.leftBehind().isEmpty()) {
        throw new AssertionError("left behind: " + console.leftBehind());
      }
    }
    if (ready.stopped()) {
      if (random.nextInt(3) == 0) {
        resize(1, random);
      }
      did("fg");
      int redrawn = console.redrawn();
      // As an interactive shell does, which sets the line for itself.
      console.command("stty \"$before\"; fg");
      console.await(
          "drawn after fg", () -> console.redrawn() > redrawn || console.ready().isPresent());
      settle(random);
      return;
    }
    juan = null;
    String said = complaints();
    if (ready.code() == 1 ? said.isEmpty() : !codes.contains(ready.code())) {
      throw new AssertionError("ended with " + ready + " and said: " + said);
    }
    if (killed) {
      console.command("stty \"$before\"; printf '\\033[?1049l\\033[?25h\\033[?7h\\033[?2026l'");
      console.await("a terminal again", () -> console.ready().isPresent());
    }
  }

  /** What the program has said: sentences to a reader, not to a programmer. */
  private String complaints() throws IOException {
    String said = scene.complaints();
    for (String line : said.lines().toList()) {
      boolean fine =
          (line.startsWith("juan: ") || line.startsWith("cat: "))
              && line.length() < 500
              && !line.contains("inside Juan")
              && line.chars().noneMatch(Character::isISOControl);
      if (!fine) {
        throw new AssertionError("on standard error: " + said);
      }
    }
    return said;
  }

  private static String quoted(String keys) {
    var text = new StringBuilder("“");
    keys.chars()
        .forEach(
            c -> {
              if (c < 0x20 || c >= 0x7F && c < 0xA0) {
                text.append("\\x%02x".formatted(c));
              } else {
                text.append((char) c);
              }
            });
    return text.append('”').toString();
  }

  @Override
  public void close() throws IOException {
    console.close();
  }
}
