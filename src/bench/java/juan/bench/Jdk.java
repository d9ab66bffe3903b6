package juan.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;

/** An installed JDK. */
record Jdk(Path home) {
  private static final Path USUAL = Path.of("/usr/lib/jvm");

  /**
   * The one this runs on, those that the system property bench.jdks names, and one with an AOT
   * cache where Debian has it.
   */
  static List<Jdk> installed() throws IOException {
    var homes = new LinkedHashSet<Path>();
    homes.add(Path.of(System.getProperty("java.home")).toRealPath());
    for (String home : System.getProperty("bench.jdks", "").split(File.pathSeparator)) {
      if (!home.isBlank()) {
        homes.add(Path.of(home).toRealPath());
      }
    }
    if (Files.isDirectory(USUAL)) {
      try (var all = Files.newDirectoryStream(USUAL)) {
        for (Path home : all) {
          if (Files.exists(home.resolve("release")) && new Jdk(home).hasAotCache()) {
            homes.add(home.toRealPath());
          }
        }
      }
    }
    return homes.stream().map(Jdk::new).toList();
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  String version() throws IOException {
    var release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    }
    return release.getProperty("JAVA_VERSION").replace("\"", "");
  }

  /** Whether a program's own run makes a cache of its classes (JEP 514). */
  boolean hasAotCache() throws IOException {
    return Integer.parseInt(version().split("\\.", 2)[0]) >= 25;
  }

  /** Runs its java to the end. */
  void run(List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }
}
