package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** The Java runtime that is shipped: as little of a JDK as Juan needs. */
final class JavaRuntime {
  /**
   * The modules, beside those they need themselves: jdk.charsets for the charsets of East Asia,
   * jdk.unsupported for signals, jdk.management since Lucene logs where it is missing.
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.xml",
          "jdk.charsets",
          "jdk.management",
          "jdk.unsupported");

  private static final Pattern NEEDED = Pattern.compile("GLIBC_2\\.([0-9]{1,3})\\b");

  private JavaRuntime() {}

  /** Makes it from the JDK that runs this. */
  static void write(Path folder) throws IOException, InterruptedException {
    int code =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IOException("this JDK has no jlink"))
            .run(
                System.out,
                System.err,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=2",
                "--output",
                folder.toString());
    if (code != 0) {
      throw new IOException("jlink ends with " + code);
    }
    Files.deleteIfExists(folder.resolve("bin/keytool"));
    strip(folder);
  }

  /** Takes the names of functions out, 4 MB, where there is a program for that. */
  private static void strip(Path folder) throws IOException, InterruptedException {
    Tool.run(
        folder,
        "sh",
        "-c",
        "command -v strip || exit 0; chmod -R u+w ."
            + " && exec strip --strip-unneeded bin/java lib/jspawnhelper lib/*.so lib/server/*.so");
  }

  /** The oldest glibc 2 that all of it runs with: its minor version. */
  static int glibc(Path folder) throws IOException {
    int newest = 0;
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.filter(its -> its.toString().matches(".*/bin/java|.*[.]so")).toList()) {
        var names =
            NEEDED.matcher(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        while (names.find()) {
          newest = Math.max(newest, Integer.parseInt(names.group(1)));
        }
      }
    }
    return newest;
  }
}
