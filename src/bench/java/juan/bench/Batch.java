package juan.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;

/** A program run to its end, its output thrown away. */
final class Batch {
  private Batch() {}

  /**
   * How long it took, in seconds.
   *
   * @throws IOException when it says that it failed; 1, for nothing found, is no failure
   */
  static double seconds(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    if (builder.start().waitFor() > 1) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
