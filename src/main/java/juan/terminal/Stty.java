package juan.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.reader.Window;

/**
 * The settings of the controlling terminal's line, by way of stty(1). One process asks everything
 * that must be known at the start and sets what must be set.
 */
public final class Stty {
  /** No echo, no line editing, and the keys that make signals read like any other. */
  private static final String RAW = "stty -icanon -echo -isig -iexten -ixon -icrnl min 1 time 0";

  private static final String ASK =
      "exec 3>&2 2>/dev/null; [ -t 0 ] && echo stdin=yes >&3; [ -t 1 ] && echo stdout=yes >&3 &&"
          + " exec </dev/tty && s=$(stty -g) && echo saved=$s >&3 && echo size=$(stty size) >&3 && "
          + RAW;

  /** The descriptors of the standard streams. */
  public static final int STDIN = 0;

  public static final int STDOUT = 1;
  public static final int STDERR = 2;

  private static final Window DEFAULT = new Window(80, 24);

  /** Rows and columns; a line that does not know its window says 0. */
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})");

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
    var answers = new TreeMap<String, String>();
    try {
      var process =
          new ProcessBuilder("sh", "-c", ASK)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
      String text = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : text.lines().toList()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          answers.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      // Without sh there is no terminal to be had either; the answers stay empty.
      answers.clear();
    }
    return new Stty(answers);
  }

  /**
   * Whether a stream of the process is a terminal, whose settings stay what they are.
   *
   * @param descriptor of the stream: 0, 1 or 2
   */
  public static boolean isTerminal(int descriptor) {
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
  static Window currentWindow() {
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
    Matcher numbers = SIZE.matcher(size.trim());
    return numbers.matches()
        ? new Window(Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1)))
        : DEFAULT;
  }
}
