package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code juan cat} of a novel of 30 MB: start, reading, layout, printing. */
final class Printing {
  private static final int RUNS = 3;

  private Printing() {}

  static void measure(Table table, Path novel) throws IOException, InterruptedException {
    var speeds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      double seconds =
          Batch.seconds(Programs.juan("cat", novel.toString()), Programs.environment());
      speeds[i] = Files.size(novel) / 1e6 / seconds;
    }
    table.atLeast("juan cat of a novel of 30 MB", Table.median(speeds), " MB/s", 10);
  }
}
