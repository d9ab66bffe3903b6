package juan.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dictionaries of OpenCC (Apache-2.0), as its package has them. */
final class OpenCc {
  private final Path folder;

  OpenCc(Path packages) {
    this.folder = packages.resolve("opencc/package/data/dictionary");
  }

  /** What each character or phrase of dictionaries becomes; the first one that has it decides. */
  Map<String, List<String>> entries(String... names) throws IOException {
    var entries = new LinkedHashMap<String, List<String>>();
    for (String name : names) {
      for (String line : Files.readAllLines(folder.resolve(name + ".txt"))) {
        String[] parts = line.split("\t", 2);
        if (!line.startsWith("#") && parts.length == 2) {
          entries.putIfAbsent(parts[0], List.of(parts[1].strip().split(" ")));
        }
      }
    }
    return entries;
  }

  /** The same with only what is preferred, in the order of the UTF-16 units. */
  TreeMap<String, String> preferred(String... names) throws IOException {
    var preferred = new TreeMap<String, String>();
    entries(names).forEach((from, to) -> preferred.put(from, to.get(0)));
    return preferred;
  }
}
