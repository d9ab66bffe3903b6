package juan.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whether a program of the JVM has something to do, by what Linux says of its threads: the time
 * that each has run, and whether it waits. The JVM's own threads do not count.
 */
final class Busyness {
  private static final Pattern OF_JVM =
      Pattern.compile(
          "(VM |GC|G1 |C1 |C2 |Common-Clean|Finalizer|Reference Ha|Service Thr|Monitor Def|Sweeper|Notification|Attach Lis|process reaper).*");

  private static final int SIGWINCH = 28;

  private Busyness() {}

  static boolean isKnown() {
    return Files.isReadable(Path.of("/proc/self/task"));
  }

  /** What changes whenever the program does something; null while it does. */
  static String of(long pid) {
    var threads = new TreeMap<String, String>();
    try (var tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path task : tasks) {
        String name = Files.readString(task.resolve("comm")).strip();
        if (OF_JVM.matcher(name).matches()) {
          continue;
        }
        String stat = Files.readString(task.resolve("stat"));
        char state = stat.charAt(stat.lastIndexOf(')') + 2);
        if (state == 'R' || state == 'D') {
          return name + " runs " + System.nanoTime();
        }
        String ran = Files.readString(task.resolve("schedstat")).split(" ")[0];
        threads.put(task.getFileName() + " " + name, state + ran);
      }
    } catch (IOException e) {
      return "a thread came or went " + System.nanoTime();
    }
    return threads.toString();
  }

  /**
   * Whether a program listens for changes of its window. Before that it has no ear for them, and
   * looks by itself whether one has gone unheard.
   */
  static boolean hearsResizes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith("SigCgt:")) {
          long caught = Long.parseUnsignedLong(line.substring("SigCgt:".length()).strip(), 16);
          return (caught >> (SIGWINCH - 1) & 1) != 0;
        }
      }
    } catch (IOException e) {
      return false; // it has ended
    }
    return false;
  }

  /** The group of processes that a process is in. */
  static String job(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2];
  }

  /** Whether the process has been stopped, or has ended. */
  static boolean isStopped(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state == 'T' || state == 't' || state == 'Z' || state == 'X';
    } catch (IOException e) {
      return true;
    }
  }
}
