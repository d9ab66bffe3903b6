package juan.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short soak with the same keys, sizes, signals and files each time; {@link Soak} is a long one.
 */
class SoakTest {
  private static final int STEPS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theScreenIsAlwaysWhatItIsWhenItIsDrawnAnew(long seed) throws Exception {
    assumeTrue(Busyness.isKnown(), "nothing tells here whether a program waits");
    assumeTrue(isInstalled("bash") && isInstalled("mkfifo"), "bash is not installed");
    try (var round = new Round(folder, seed)) {
      for (int step = 0; step < STEPS; step++) {
        round.step();
      }
      assertTrue(round.compared() > STEPS / 3, () -> "compared only " + round.compared());
    }
  }

  private static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }
}
