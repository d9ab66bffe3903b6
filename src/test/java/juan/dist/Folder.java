package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import juan.manual.Shell;

/** Juan in a folder with all it needs, a Java runtime too: what the archive unpacks to. */
final class Folder {
  private final Path home;
  private final Instant time;

  Folder(Path home, Instant time) {
    this.home = home;
    this.time = time;
  }

  /** Fills it. */
  void write(Path jar, Path libraries, Licences licences) throws IOException, InterruptedException {
    Files.createDirectories(home.resolve("lib"));
    Files.copy(jar, home.resolve("juan.jar"));
    copyAll(libraries, home.resolve("lib"));
    copyAll(Path.of("articles"), home.resolve("articles"));
    for (String file : List.of("README.md", "LICENSE", "src/CHANGELOG.md")) {
      Files.copy(Path.of(file), home.resolve(Path.of(file).getFileName()));
    }
    licences.write(home.resolve("licenses"));
    JavaRuntime.write(home.resolve("runtime"));
    Path launcher = home.resolve("juan");
    Files.writeString(launcher, Launcher.script());
    Tool.run(home, "chmod", "-R", "u=rwX,go=rX", ".");
    Tool.run(home, "chmod", "755", "juan");
    writePrinted("share/man/man1/juan.1", "juan.cli.Manual", time.toString().substring(0, 10));
    for (Shell shell : Shell.values()) {
      writePrinted(completion(shell), "juan.cli.Main", "completion", shell.id());
    }
    archiveClasses();
    setTimes();
  }

  /** Where the completion for a shell is. */
  static String completion(Shell shell) {
    return switch (shell) {
          case BASH -> "share/bash-completion/completions/";
          case ZSH -> "share/zsh/vendor-completions/";
          case FISH -> "share/fish/vendor_completions.d/";
        }
        + shell.file();
  }

  private void writePrinted(String file, String... command)
      throws IOException, InterruptedException {
    Path place = home.resolve(file);
    Files.createDirectories(place.getParent());
    var words = new java.util.ArrayList<>(List.of("runtime/bin/java", "-cp", "juan.jar"));
    words.addAll(List.of(command));
    Files.writeString(place, Tool.run(home, Map.of(), words));
  }

  /**
   * Makes the class-data archive. It holds for the jars' times, so that these are set before, and
   * for the class path, which the launcher keeps the same wherever the folder is.
   */
  private void archiveClasses() throws IOException, InterruptedException {
    setTimes();
    Path rehearsed = Files.createTempDirectory("juan");
    var environment =
        Map.of("HOME", rehearsed.toString(), "XDG_CACHE_HOME", "", "XDG_STATE_HOME", "");
    String java = beginning() + "exec \"$java\" $flags ";
    String list = rehearsed.resolve("classes").toString();
    Tool.run(
        home,
        environment,
        List.of(
            "sh",
            "-c",
            java
                + "-XX:DumpLoadedClassList=\"$1\" -cp \"$jar\" juan.cli.Rehearsal"
                + " articles/report-tianxin.txt articles/guide-zh.md",
            "./juan",
            list));
    Tool.run(
        home,
        environment,
        List.of(
            "sh",
            "-c",
            java
                + "-Xshare:dump -XX:SharedClassListFile=\"$1\" -XX:SharedArchiveFile=\"$archive\""
                + " -cp \"$jar\"",
            "./juan",
            list));
    Tool.run(home, "rm", "-rf", rehearsed.toString());
  }

  /** The launcher as far as it sets its variables. */
  private static String beginning() throws IOException {
    String script = Launcher.script();
    int flags = script.indexOf("\nflags=");
    return script.substring(0, script.indexOf('\n', flags + 1) + 1);
  }

  private void setTimes() throws IOException {
    try (var files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
