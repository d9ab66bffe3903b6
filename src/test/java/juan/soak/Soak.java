package juan.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Uses the program for a given time as badly as can be: see {@link Round}. Each round has a seed,
 * which is printed, and by which it is done again: {@code -Dsoak.seed=…}.
 */
public final class Soak {
  private static final int STEPS = 400;

  private Soak() {}

  public static void main(String[] arguments) throws Exception {
    long minutes = Long.getLong("soak.minutes", 30);
    long only = Long.getLong("soak.seed", 0);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    var seeds = new SplittableRandom();
    int steps = 0;
    int compared = 0;
    int starts = 0;
    for (int round = 1; System.nanoTime() < end; round++) {
      long seed = only == 0 ? seeds.nextLong(1_000_000_000) : only;
      System.out.println("round " + round + ", seed " + seed);
      Path folder = Files.createTempDirectory("juan-soak");
      try (var its = new Round(folder, seed)) {
        for (int step = 0; step < STEPS && System.nanoTime() < end; step++) {
          its.step();
          steps++;
        }
        compared += its.compared();
        starts += its.starts();
      } catch (AssertionError e) {
        System.out.println(e.getMessage());
        System.out.println("FAILED; again: -Dsoak.seed=" + seed);
        System.exit(1);
      } finally {
        delete(folder);
      }
      System.out.println(
          "clean so far: %d steps, %d screens compared, %d starts"
              .formatted(steps, compared, starts));
    }
    System.exit(0);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
