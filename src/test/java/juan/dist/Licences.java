package juan.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The licences and notices of all that is shipped, and the list of it. */
final class Licences {
  /** The list's file. */
  static final String LIST = "README";

  private final List<Library> libraries = new ArrayList<>();

  /** Those of the jars in a folder. */
  Licences(Path jars) throws IOException {
    try (var files = Files.list(jars)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        libraries.add(Library.of(jar));
      }
    }
  }

  /** All files, by their paths in a folder of their own. */
  Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    files.put("LICENSE", Files.readString(Path.of("LICENSE")));
    files.put(
        "juan/SOURCES.pinyin",
        Files.readString(Path.of("src/main/resources/juan/pronunciation/SOURCES")));
    try (var texts = Files.list(Path.of("src/dist/licenses"))) {
      for (Path text : texts.toList()) {
        files.put("juan/" + text.getFileName(), Files.readString(text));
      }
    }
    for (Library library : libraries) {
      library.texts().forEach((name, text) -> files.put(library.name() + "/" + name, text));
    }
    files.put(LIST, list());
    return files;
  }

  /** Writes them all. */
  void write(Path folder) throws IOException {
    for (var file : files().entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.getValue());
    }
  }

  private String list() throws IOException {
    var list =
        new StringBuilder(
            """
            Copyright 2026 the authors of Juan.

            Juan is under the Apache License 2.0, see LICENSE. With it come these libraries, each with its
            licence and notices in the folder of its name:

            """);
    for (Library library : libraries) {
      list.append("  %-38s %s%n".formatted(library.name(), library.licence()));
    }
    list.append(
        """

        Lanterna is under the GNU Lesser General Public License 3: another build of it may stand in the
        place of its jar in the folder lib, or of its classes in a jar that holds everything. Its sources
        are at https://github.com/mabe02/lanterna.

        Where a Java runtime comes with Juan it is OpenJDK, under the GNU General Public License 2 with the
        Classpath Exception; its licences are in runtime/legal.

        """);
    // What the README says of tables is said once.
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("The tables of characters in");
    if (start < 0) {
      throw new IOException("README.md does not say whose the tables are");
    }
    return list.append(readme.substring(start))
        .append("\nTheir licences are in the folder juan.\n")
        .toString();
  }
}
