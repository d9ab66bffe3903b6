package juan.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import juan.reader.Window;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the controlling terminal's line, by way of stty(1). The launcher asks everything
 * that must be known at the start and sets what must be set, where it sees that an article or a
 * shelf is to be read: a process that Java starts takes five times as long. Else one process does.
 */
public final class Stty {
  /** No echo, no line editing, and the keys that make signals read like any other. */
  private static final String RAW = "stty -icanon -echo -isig -iexten -ixon -icrnl min 1 time 0";

  private static final String ASK =
      "exec 3>&2 2>/dev/null; [ -t 0 ] && echo stdin=yes >&3; [ -t 1 ] && echo stdout=yes >&3 &&"
          + " exec </dev/tty && s=$(stty -g) && echo saved=$s >&3 && echo size=$(stty size) >&3 && "
          + RAW;

  /** What the launcher has asked and set already, in the same lines. */
  private static @Nullable String launched = System.getenv("JUAN_TTY");

  /** The descriptors of the standard streams. */
  public static final int STDIN = 0;

  public static final int STDOUT = 1;
  public static final int STDERR = 2;

  private static final Window DEFAULT = new Window(80, 24);

  private static final File TTY = new File("/dev/tty");

  private final boolean stdin;
  private final boolean stdout;
  private final String saved;
  private final Window window;
  private boolean restored;

  private Stty(Map<String, String> answers) {
    this.stdin = answers.containsKey("stdin");
    this.stdout = answers.containsKey("stdout");
    this.saved = answers.getOrDefault("saved", "");
    this.window = window(answers.getOrDefault("size", ""));
  }

  /**
   * Asks what standard input and output are. When standard output is a terminal, its settings are
   * remembered and it is made raw: {@link #restore} must follow.
   */
  public static Stty ask() {
    var its = launched == null ? askProcess() : answered(launched);
    // Whoever ends Juan from here on: it is raw already.
    Runtime.getRuntime().addShutdownHook(new Thread(its::restore, "line"));
    return its;
  }

  /** Whether something may be read on a terminal: a launcher that knows has not said no. */
  public static boolean mayBeOutput() {
    return launched == null || launched.startsWith("stdout=yes");
  }

  /** Gives the line back, if the launcher has made it raw: it took a command for a path. */
  public static void refuse() {
    if (launched != null) {
      answered(launched).restore();
      launched = null;
    }
  }

  private static Stty answered(String text) {
    var answers = new TreeMap<String, String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', start);
      if (equals > 0 && equals < end) {
        answers.put(text.substring(start, equals), text.substring(equals + 1, end));
      }
      start = end + 1;
    }
    return new Stty(answers);
  }

  private static Stty askProcess() {
    try {
      var process =
          new ProcessBuilder("sh", "-c", ASK)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
      return answered(
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // Without sh there is no terminal to be had either.
      return answered("");
    }
  }

  /**
   * Whether a stream of the process is a terminal, whose settings stay what they are.
   *
   * @param descriptor of the stream: 0, 1 or 2
   */
  public static boolean isTerminal(int descriptor) {
    if (isSurelyNone(descriptor)) {
      return false;
    }
    try {
      return new ProcessBuilder("sh", "-c", "[ -t " + descriptor + " ]")
              .inheritIO()
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether Linux says so at once: a process that is asked takes longer than a short search. */
  private static boolean isSurelyNone(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String name = Files.readSymbolicLink(link).toString();
      return name.equals("/dev/null") || name.startsWith("pipe:") || Files.isRegularFile(link);
    } catch (IOException e) {
      return false;
    }
  }

  public boolean stdinIsTerminal() {
    return stdin;
  }

  public boolean stdoutIsTerminal() {
    return stdout;
  }

  /** Whether there is a terminal to read keys from. */
  public boolean hasTerminal() {
    return !saved.isEmpty();
  }

  /** The window's size when it was asked. */
  public Window window() {
    return window;
  }

  /** The window's size now. */
  public static Window currentWindow() {
    return window(run("stty size"));
  }

  /** Makes the line raw again, unless it has been given back. */
  synchronized void raw() {
    if (!restored) {
      run(RAW);
    }
  }

  /** Sets the line as it was found, once and for good. */
  public synchronized void restore() {
    if (hasTerminal() && !restored) {
      restored = true;
      run("stty " + saved);
    }
  }

  /**
   * Stops the program's whole job, as the terminal driver's own suspend key would, with the line as
   * the shell wants it; returns when the shell has continued it, or at once where nobody could.
   */
  void suspend() {
    run("stty " + saved + "; kill -TSTP 0; " + RAW);
  }

  private static String run(String script) {
    try {
      var process =
          new ProcessBuilder("sh", "-c", script)
              .redirectInput(TTY)
              .redirectError(Redirect.DISCARD)
              .start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      process.waitFor();
      return output;
    } catch (IOException e) {
      return ""; // the terminal is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static Window window(String size) {
    // By hand: a pattern would be all that a start needs of java.util.regex.
    String trimmed = size.trim();
    int space = trimmed.indexOf(' ');
    int rows = number(trimmed, 0, Math.max(0, space));
    int columns = number(trimmed, space + 1, trimmed.length());
    return rows > 0 && columns > 0 ? new Window(columns, rows) : DEFAULT;
  }

  /** A number of one to five digits; 0 for anything else, as a line says that does not know. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || end - start > 5) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
