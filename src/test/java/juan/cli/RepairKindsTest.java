package juan.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RepairKindsTest {
  @Test
  void theReadmeHasEachKind() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (String kind : RepairKinds.names().split(", ", 0)) {
      assertTrue(readme.contains("\n| `" + kind + "` |"), kind);
    }
  }
}
