package juan.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * A terminal with a shell that does what it is told by way of a file, never what is typed: keys
 * that come when the program has just ended run no commands. After each command it says how many
 * jobs are stopped, the exit code, and whether the line is set as it was.
 */
final class Console implements AutoCloseable {
  /** How long anything is waited for, in seconds, before it counts as hanging. */
  private static final int DEADLINE = 60;

  // Not a loop that reads commands: a job that is stopped breaks bash out of it.
  private static final String BEGINNING =
      """
      set -m
      trap : INT QUIT TSTP
      while [ "$(stty size)" = '0 0' ]; do :; done
      before=$(stty -g)
      tell() {
        jobs -ps >"$0.stopped"
        [ "$(stty -g)" = "$before" ] && line=same || line=other
        [ -s "$0.stopped" ] && its=stopped || its=none
        printf '[ready %s %s %s]\\n' "$its" "$1" "$line"
      }
      """;

  private static final Pattern READY = Pattern.compile("\\[ready (\\w+) (\\d+) (\\w+)\\]");

  /**
   * What the shell says after a command.
   *
   * @param stopped whether the program waits to be continued
   * @param code the exit code
   * @param restored whether the terminal's line is as it was
   */
  record Ready(boolean stopped, int code, boolean restored) {}

  private final PtyProcess process;
  private final OutputStream commands;
  private final SentFrames frames = new SentFrames();
  private final StringBuilder output = new StringBuilder();
  private ScreenTerminal screen;
  private int told;
  private int columns;
  private int rows;
  private boolean ended;

  /**
   * A console.
   *
   * @param name of the file by which the shell is told, in the folder where it runs
   */
  Console(Path folder, String name, Map<String, String> environment, int columns, int rows)
      throws IOException, InterruptedException {
    this.columns = columns;
    this.rows = rows;
    this.screen = screen();
    frames.resized(columns, rows);
    Path fifo = folder.resolve(name);
    if (!Files.exists(fifo)) {
      new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
    }
    process =
        new PtyProcessBuilder(new String[] {"bash", fifo.toString()})
            .setEnvironment(environment)
            .setDirectory(folder.toString())
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .start();
    commands = Files.newOutputStream(fifo);
    commands.write(BEGINNING.getBytes(UTF_8));
    var reader = new Thread(this::read, "console");
    reader.setDaemon(true);
    reader.start();
  }

  private ScreenTerminal screen() {
    return new ScreenTerminal(
        Math.max(columns, ScreenTerminal.MIN_SIZE), Math.max(rows, ScreenTerminal.MIN_SIZE));
  }

  private void read() {
    var buffer = new char[1 << 14];
    int kept = 0;
    try (var in = new InputStreamReader(process.getInputStream(), UTF_8)) {
      for (int n = in.read(buffer, kept, buffer.length - kept);
          n >= 0;
          n = in.read(buffer, kept, buffer.length - kept)) {
        int end = kept + n;
        kept = Character.isHighSurrogate(buffer[end - 1]) ? 1 : 0;
        take(new String(buffer, 0, end - kept));
        buffer[0] = buffer[end - 1];
      }
    } catch (IOException e) {
      // The pseudo-terminal is closed: the same as its end.
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void take(String sent) throws IOException {
    output.append(sent);
    frames.take(sent);
    // It gives a combining mark a cell of its own: see juan.screen.Emulator.
    var drawn = new StringBuilder();
    sent.codePoints()
        .filter(c -> Character.isISOControl(c) || WCWidth.wcwidth(c) > 0)
        .forEach(drawn::appendCodePoint);
    if (sent.contains("\033[6n") || sent.contains("\033[c")) {
      var answers = new StringBuilder();
      for (int i = 0; i < drawn.length(); i++) {
        screen.write(drawn.substring(i, i + 1));
        answers.append(screen.read());
      }
      send(answers.toString().getBytes(UTF_8));
    } else {
      screen.write(drawn);
    }
    notifyAll();
  }

  /** Gives the shell a command. */
  void command(String line) throws IOException {
    synchronized (this) {
      told = output.length();
    }
    commands.write((line + "\ntell $?\n").getBytes(UTF_8));
    commands.flush();
  }

  /** What the shell says after the last command, when that has ended or been stopped. */
  synchronized Optional<Ready> ready() {
    var ready = READY.matcher(output).region(told, output.length());
    return ready.find()
        ? Optional.of(
            new Ready(
                ready.group(1).equals("stopped"),
                Integer.parseInt(ready.group(2)),
                ready.group(3).equals("same")))
        : Optional.empty();
  }

  /** Types keys, or sends what a terminal would. */
  void send(byte[] bytes) throws IOException {
    try {
      process.getOutputStream().write(bytes);
      process.getOutputStream().flush();
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  void type(String keys) throws IOException {
    send(keys.getBytes(UTF_8));
  }

  synchronized void resize(int newColumns, int newRows) {
    columns = newColumns;
    rows = newRows;
    screen = screen();
    // Modes stay; what is shown need not.
    for (String mode : new String[] {"?7", "?25", "?1049"}) {
      int on = output.lastIndexOf("\033[" + mode + "h");
      int off = output.lastIndexOf("\033[" + mode + "l");
      if (on != off) {
        screen.write("\033[" + mode + (on > off ? "h" : "l"));
      }
    }
    frames.resized(newColumns, newRows);
    process.setWinSize(new WinSize(newColumns, newRows));
  }

  /** The process of the program, when it runs. */
  Optional<ProcessHandle> juan() {
    return ProcessHandle.of(process.pid()).stream()
        .flatMap(ProcessHandle::descendants)
        .filter(p -> p.info().command().orElse("").endsWith("/java"))
        .findFirst();
  }

  /** The size of the window, in cells. */
  String size() {
    return columns + "x" + rows;
  }

  /** What each cell shows. */
  synchronized long[] cells() {
    var cells = new long[screen.getColumns() * screen.getRows()];
    screen.dump(cells, new int[2]);
    return cells;
  }

  /** The text on the screen, a line a row. */
  synchronized String text() {
    var cells = cells();
    var text = new StringBuilder();
    for (int row = 0; row < screen.getRows(); row++) {
      var line = new StringBuilder();
      for (int column = 0; column < screen.getColumns(); column++) {
        int c = ScreenTerminal.cellCodePoint(cells[row * screen.getColumns() + column]);
        line.append(c == 0 ? "" : Character.toString(c));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  synchronized int redrawn() {
    return frames.redrawn();
  }

  synchronized int frames() {
    return frames.frames();
  }

  synchronized void settled() {
    frames.settled();
  }

  synchronized List<String> wrong() {
    return frames.wrong();
  }

  /** Whether the program has the screen. */
  synchronized boolean isEntered() {
    return output.lastIndexOf("\033[?1049h") > output.lastIndexOf("\033[?1049l");
  }

  /** What is amiss with a terminal that has been given back, or nothing. */
  synchronized String leftBehind() {
    var left = new StringBuilder();
    for (String pair : new String[] {"?1049l ?1049h", "?25h ?25l", "?7h ?7l", "?2026l ?2026h"}) {
      var its = pair.split(" ");
      if (output.lastIndexOf("\033[" + its[0]) < output.lastIndexOf("\033[" + its[1])) {
        left.append(its[1]).append(' ');
      }
    }
    return left.toString();
  }

  synchronized boolean isPainting() {
    return screen.isSynchronizedOutput();
  }

  synchronized int sent() {
    return output.length();
  }

  /** The end of all that was sent. */
  synchronized String tail(int length) {
    return output.substring(Math.max(0, output.length() - length)).replace("\033", "ESC ");
  }

  /** Forgets what was sent long ago: a soak lasts. */
  synchronized void forget() {
    if (told > 1 << 20) {
      // The modes that have been set must still be found.
      String modes = "";
      for (String mode : new String[] {"?7", "?25", "?1049", "?2026"}) {
        int on = output.lastIndexOf("\033[" + mode + "h");
        int off = output.lastIndexOf("\033[" + mode + "l");
        modes += on == off ? "" : "\033[" + mode + (on > off ? "h" : "l");
      }
      output.replace(0, told, modes);
      told = modes.length();
    }
  }

  /** Waits until something holds. */
  void await(String what, BooleanSupplier state) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE);
    synchronized (this) {
      while (!state.getAsBoolean()) {
        if (ended || System.nanoTime() > deadline) {
          throw new AssertionError((ended ? "ended before " : "never ") + what);
        }
        wait(10);
      }
    }
  }

  /** Closes the window: the shell and the program lose their terminal. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  @Override
  public void close() throws IOException {
    commands.close();
    ProcessHandle.of(process.pid()).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
