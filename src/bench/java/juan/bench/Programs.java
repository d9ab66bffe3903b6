package juan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The programs that are measured, and what they read. */
final class Programs {
  static final Path NOVEL = Path.of("../shared/data/intake/novel/sanguo.txt");
  static final Path SEED = Path.of("../shared/data/seed/article.txt");

  /** The flags of the launcher, which a Hello World is given too. */
  static final List<String> FLAGS = flags();

  private Programs() {}

  static List<String> juan(Path article) {
    return juan(article.toString());
  }

  static List<String> juan(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of("juan").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  static List<String> vim(Path article) {
    return List.of("vim", "-u", "NONE", "-N", article.toString());
  }

  /** Whether a program is installed. */
  static boolean has(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  static List<String> less(Path article) {
    return List.of("less", "-R", article.toString());
  }

  /** The environment of this process, as far as what is measured does not depend on it. */
  static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("LESS") || name.startsWith("LC_"));
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("LESSCHARSET", "utf-8");
    environment.put("LESSHISTFILE", "-");
    return environment;
  }

  static Map<String, String> environment(Jdk jdk) {
    var environment = environment();
    environment.put("JAVA_HOME", jdk.home().toString());
    return environment;
  }

  private static List<String> flags() {
    try {
      String line =
          Files.readAllLines(Path.of("juan")).stream()
              .filter(l -> l.startsWith("flags="))
              .findFirst()
              .orElseThrow();
      return List.of(line.substring("flags=".length()).replace("\"", "").split(" "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
