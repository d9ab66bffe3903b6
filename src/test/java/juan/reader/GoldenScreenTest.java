package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is on the screen, case by case, in src/test/resources/screens. To change them all to what is
 * shown now: {@code mvn test -Dtest=GoldenScreenTest -Dgolden.update=true}, then read the diff. A
 * new case is a file with only its first lines.
 */
class GoldenScreenTest {
  private static final Path SCREENS = Path.of("src/test/resources/screens");

  static List<Path> screens() throws IOException {
    try (var files = Files.list(SCREENS)) {
      return files.filter(file -> file.toString().endsWith(".screen")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void isShownAsBefore(Path file) throws IOException {
    var golden = Golden.read(file);
    Path needed = golden.needs();
    assumeTrue(needed == null || Files.exists(needed), () -> needed + " is not here");
    String shown = golden.play();
    if (updates(System.getProperty("golden.update"), System.getenv("CI"))) {
      Golden.rewrite(file, shown);
    } else {
      assertEquals(golden.expected(), shown, file.toString());
    }
  }

  /** Whether golden files are to be rewritten. A build machine must never agree with itself. */
  private static boolean updates(String asked, String ci) {
    boolean update = "true".equals(asked) || "".equals(asked);
    if (update && ci != null && !ci.isEmpty()) {
      throw new IllegalStateException("golden screens are not rewritten where CI is set");
    }
    return update;
  }

  @Test
  void goldensAreRewrittenOnlyWhereSomebodyLooks() {
    assertTrue(updates("true", null));
    assertFalse(updates("false", null));
    assertFalse(updates("false", "true"));
    assertThrows(IllegalStateException.class, () -> updates("true", "true"));
  }
}
