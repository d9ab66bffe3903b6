package juan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program shows. */
class ReadmeTest {
  private static final Path SCREEN = Path.of("src/test/resources/screens/report-80x24.screen");

  @Test
  void itsScreenIsTheProgrammes() throws IOException {
    String shown =
        Files.readString(SCREEN)
            .lines()
            .dropWhile(line -> !line.equals("screen"))
            .skip(1)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> ("    " + line.substring(1)).stripTrailing())
            .dropWhile(String::isEmpty)
            .collect(Collectors.joining("\n"));
    assertTrue(Files.readString(Path.of("README.md")).contains(shown), shown);
  }
}
