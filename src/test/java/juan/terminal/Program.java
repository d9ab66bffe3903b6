package juan.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program as a command named juan, for tests that start it as a reader does. */
public final class Program {
  /** How long anything that must happen is waited for, in seconds. */
  static final int DEADLINE = 30;

  private static final Path COMMAND = install();

  /**
   * What a script came to.
   *
   * @param out in UTF-8
   */
  public record Result(int code, String out, String err) {}

  private Program() {}

  /** An article that comes with the program. */
  public static Path article(String name) {
    return Path.of("articles", name).toAbsolutePath();
  }

  /** An environment in which juan is a command; nothing is inherited but where commands are. */
  public static Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PATH", COMMAND.getParent() + File.pathSeparator + System.getenv("PATH"));
    environment.put("HOME", String.valueOf(COMMAND.getParent()));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    // What one test has read is not gone on with by another.
    environment.put("XDG_STATE_HOME", fresh("state"));
    environment.put("XDG_CACHE_HOME", fresh("cache"));
    return environment;
  }

  private static String fresh(String name) {
    try {
      Path homes = Files.createDirectories(Path.of("target", "home").toAbsolutePath());
      return Files.createTempDirectory(homes, name).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a shell script that has no terminal.
   *
   * @param folder where it runs; what it writes is kept there too
   * @param arguments the script's $1, $2 …
   */
  public static Result run(Path folder, String script, String... arguments) throws Exception {
    File out = folder.resolve("script.out").toFile();
    File err = folder.resolve("script.err").toFile();
    var builder =
        new ProcessBuilder(shell(script, arguments))
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().clear();
    builder.environment().putAll(environment());
    var process = builder.start();
    if (!process.waitFor(DEADLINE, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running: " + script);
    }
    return new Result(
        process.exitValue(),
        Files.readString(out.toPath(), UTF_8),
        Files.readString(err.toPath(), UTF_8));
  }

  static String[] shell(String script, String... arguments) {
    var command = new String[4 + arguments.length];
    command[0] = "sh";
    command[1] = "-c";
    command[2] = script;
    command[3] = "sh";
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    return command;
  }

  private static Path install() {
    Path target = Path.of("target").toAbsolutePath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // As the launcher does.
    String path = Runtime.version().feature() < 25 ? "-cp " : "-Xbootclasspath/a:";
    String script =
        """
        #!/bin/sh
        classes=%1$s/classes
        for library in %1$s/lib/*.jar; do
          classes=$classes:$library
        done
        exec %2$s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %3$s"$classes" juan.cli.Main "$@"
        """
            .formatted(quoted(target.toString()), quoted(java), path);
    try {
      Path command = Files.createDirectories(target.resolve("pty")).resolve("juan");
      Files.writeString(command, script);
      Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
      return command;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
