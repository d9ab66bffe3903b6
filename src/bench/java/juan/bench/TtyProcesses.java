package juan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes that a start has the terminal's line asked and set by. */
final class TtyProcesses {
  private TtyProcesses() {}

  static void measure(Table table) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("juan-bench");
    Path log = folder.resolve("log");
    for (String program : List.of("sh", "stty")) {
      Path wrapper = folder.resolve(program);
      String script = "#!/bin/sh\necho %s >>'%s'\nexec '%s' \"$@\"\n";
      Files.writeString(wrapper, script.formatted(program, log, find(program)));
      wrapper.toFile().setExecutable(true);
    }
    var environment = Programs.environment();
    environment.merge("PATH", folder + File.pathSeparator, (path, first) -> first + path);
    try (var juan = new Pty(Programs.juan(Programs.SEED), environment)) {
      juan.until(Startup::showsText);
      var calls = Files.readAllLines(log);
      table.atMost(
          "processes started for the tty",
          calls.stream().filter("sh"::equals).count(),
          "(it runs stty " + calls.stream().filter("stty"::equals).count() + "x)",
          "",
          1);
    }
  }

  private static Path find(String program) throws IOException {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IOException("no " + program);
  }
}
