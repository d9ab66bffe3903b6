package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher of the packages: a beginning of its own, and the end of the one in the sources. */
final class Launcher {
  private static final String SHARED = "# The launcher of the packages ends in the same lines";

  private Launcher() {}

  static String script() throws IOException {
    String own = Files.readString(Path.of("juan"));
    int shared = own.indexOf(SHARED);
    if (shared < 0) {
      throw new IOException("the launcher does not say from where on packages share it");
    }
    return Files.readString(Path.of("src/dist/launcher"))
        + flags()
        + '\n'
        + own.substring(own.indexOf('\n', shared)).stripLeading();
  }

  /** The line that sets the options of the JVM. */
  private static String flags() throws IOException {
    return Files.readAllLines(Path.of("juan")).stream()
            .filter(line -> line.startsWith("flags="))
            .findFirst()
            .orElseThrow(() -> new IOException("the launcher sets no flags"))
        + '\n';
  }
}
