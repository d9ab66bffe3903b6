package juan.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** The Unicode Han Database (Unicode licence), as {@code src/tools/fetch-texts} unpacks it. */
final class Unihan {
  private final Path folder;

  Unihan(Path packages) {
    this.folder = packages;
  }

  /**
   * Takes each character with what a field says of it.
   *
   * @param file {@code Readings} or {@code Variants}
   */
  void each(String file, String field, BiConsumer<Integer, String> taker) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("Unihan_" + file + ".txt"), UTF_8)) {
      String[] parts = line.split("\t");
      if (parts.length == 3 && parts[1].equals(field)) {
        taker.accept(Integer.parseInt(parts[0].substring(2), 16), parts[2]);
      }
    }
  }
}
