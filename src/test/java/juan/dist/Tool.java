package juan.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another program. */
final class Tool {
  private Tool() {}

  /**
   * Runs it to its end, without input, in an environment of its own.
   *
   * @return all that it printed
   * @throws IOException when it fails, with what it printed
   */
  static String run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ":\n" + printed);
    }
    return printed;
  }

  static String run(Path folder, String... command) throws IOException, InterruptedException {
    return run(folder, Map.of(), List.of(command));
  }
}
