package juan.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The conformance data beside the project; a test that needs it is skipped where it is absent. */
public final class SharedData {
  private static final Path ROOT = Path.of("../shared/data");

  private SharedData() {}

  /** The lines of a file of UTF-8 text. */
  public static List<String> lines(String file) {
    Path path = ROOT.resolve(file);
    assumeTrue(Files.isReadable(path), () -> "no " + path + " here");
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a Unicode data file, comments and blank lines left out. */
  public static List<String> entries(String file) {
    return lines(file).stream()
        .map(line -> line.replaceFirst("\\s*#.*", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The paragraphs of a text: its lines, without those that are blank. */
  public static List<String> paragraphs(String file) {
    return lines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
