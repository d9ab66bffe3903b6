package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import juan.screen.AmbiguousWide;
import org.jline.utils.ScreenTerminal;

/**
 * A shell script in a pseudo-terminal, and what a terminal would show of it. Tests wait for states
 * of the screen, never for time.
 */
public final class PtyScreen implements AutoCloseable {
  /** What kind of terminal it is. */
  enum Kind {
    /** Draws characters of ambiguous width in one cell. */
    NARROW,
    /** Draws them in two. */
    WIDE,
    /** Draws them in one, and answers no question. */
    MUTE
  }

  private final PtyProcess process;
  private final Kind kind;
  private ScreenTerminal screen;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader = new Thread(this::read, "pty");
  private boolean ended;

  private PtyScreen(Kind kind, PtyProcess process, int columns, int rows) {
    this.kind = kind;
    this.process = process;
    this.screen = new ScreenTerminal(columns, rows);
  }

  static {
    // ICU's tables take a while to load, and no answer is to be late for that.
    AmbiguousWide.sent('①');
  }

  /**
   * Starts a script, in which juan is a command, in a terminal.
   *
   * @param folder where it runs
   * @param arguments the script's $1, $2 …
   */
  public static PtyScreen start(
      Path folder, int columns, int rows, String script, String... arguments) throws IOException {
    return start(Kind.NARROW, folder, columns, rows, script, arguments);
  }

  /** The same in a terminal of another kind. */
  static PtyScreen start(
      Kind kind, Path folder, int columns, int rows, String script, String... arguments)
      throws IOException {
    var process =
        new PtyProcessBuilder(Program.shell(script, arguments))
            .setEnvironment(Program.environment())
            .setDirectory(folder.toString())
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .setUnixOpenTtyToPreserveOutputAfterTermination(true)
            .start();
    var pty = new PtyScreen(kind, process, columns, rows);
    pty.reader.setDaemon(true);
    pty.reader.start();
    return pty;
  }

  /** Starts the program alone, on one article. */
  public static PtyScreen open(int columns, int rows, Path article) throws IOException {
    return start(article.getParent(), columns, rows, "exec juan \"$1\"", article.toString());
  }

  private void read() {
    var buffer = new char[4096];
    try (var in = new InputStreamReader(process.getInputStream(), UTF_8)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        take(new String(buffer, 0, n));
      }
    } catch (IOException e) {
      // The pseudo-terminal is closed: the same as its end.
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void take(String text) throws IOException {
    output.append(text);
    var answers = new StringBuilder();
    // The terminal keeps one answer at a time.
    text.codePoints()
        .map(c -> kind == Kind.WIDE ? AmbiguousWide.sent(c) : c)
        .mapToObj(Character::toString)
        .forEach(
            sent -> {
              screen.write(sent);
              answers.append(screen.read());
            });
    if (kind != Kind.MUTE && answers.length() > 0) {
      type(answers.toString());
    }
    notifyAll();
  }

  /** Types keys, or sends what a terminal would send for them. */
  public void type(String keys) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(keys.getBytes(UTF_8));
    keyboard.flush();
  }

  /** Gives the window another size, and blanks it: all that it shows then is newly drawn. */
  public void resize(int columns, int rows) {
    synchronized (this) {
      screen = new ScreenTerminal(columns, rows);
    }
    process.setWinSize(new WinSize(columns, rows));
  }

  /** Waits until the screen's text is as wanted, and gives it. */
  public String await(String wanted, Predicate<String> state) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Program.DEADLINE);
    synchronized (this) {
      for (String text = text(); ; text = text()) {
        if (!screen.isSynchronizedOutput() && state.test(text)) {
          return text;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (ended || left <= 0) {
          throw new AssertionError((ended ? "ended before " : "never ") + wanted + ":\n" + text);
        }
        wait(left);
      }
    }
  }

  /** Waits until the screen shows a text. */
  public String await(String shown) throws InterruptedException {
    return await("“" + shown + "”", text -> text.contains(shown));
  }

  /** Waits until the whole output, control sequences included, has a text. */
  public void awaitOutput(String sent) throws InterruptedException {
    await("output " + sent.replace("\033", "ESC "), text -> output.indexOf(sent) >= 0);
  }

  /** What the screen shows, a line a row, blanks at the ends left out. */
  public synchronized String text() {
    var cells = new long[screen.getColumns() * screen.getRows()];
    screen.dump(cells, new int[2]);
    var text = new StringBuilder();
    for (int row = 0; row < screen.getRows(); row++) {
      var line = new StringBuilder();
      for (int column = 0; column < screen.getColumns(); column++) {
        long cell = cells[row * screen.getColumns() + column];
        int codePoint = AmbiguousWide.meant(ScreenTerminal.cellCodePoint(cell));
        line.append(codePoint == 0 ? "" : Character.toString(codePoint));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** All that has been sent to the terminal so far. */
  public synchronized String output() {
    return output.toString();
  }

  /** The process of the program. */
  public ProcessHandle juan() {
    return processes()
        .filter(p -> p.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("juan does not run:\n" + text()));
  }

  /** Sends the program a signal. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(juan().pid())).start().waitFor();
  }

  /** Closes the terminal's window. */
  public void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  /** Waits for the end and gives the exit code; all output is there then. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(Program.DEADLINE, TimeUnit.SECONDS)) {
      throw new AssertionError("does not end:\n" + text());
    }
    reader.join(TimeUnit.SECONDS.toMillis(Program.DEADLINE));
    return process.exitValue();
  }

  @Override
  public void close() {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  private Stream<ProcessHandle> processes() {
    return ProcessHandle.of(process.pid()).stream()
        .flatMap(all -> Stream.concat(all.descendants(), Stream.of(all)));
  }

  /** The row of a screen's text, from 0, blanks around it left out. */
  static String row(String text, int row) {
    return text.lines().skip(row).findFirst().orElse("").strip();
  }

  /** The rows of a screen's text from one to another, exclusive, without any blanks. */
  static String rows(String text, int start, int end) {
    return unspaced(text.lines().skip(start).limit(end - start).collect(Collectors.joining()));
  }

  static String unspaced(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }
}
