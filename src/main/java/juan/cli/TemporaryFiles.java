package juan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.source.Source;

/** Articles in files of their own that go with the program: a shelf is of files. */
final class TemporaryFiles implements AutoCloseable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final Thread atExit = new Thread(this::delete, "temporary files");

  private TemporaryFiles(Path folder) {
    this.folder = folder;
  }

  static TemporaryFiles of(List<Source> sources) throws IOException {
    var its = new TemporaryFiles(Files.createTempDirectory("juan"));
    Runtime.getRuntime().addShutdownHook(its.atExit);
    for (Source source : sources) {
      // The ending of what it comes from may tell the format.
      String from = source.name().replaceFirst("#[0-9]+$", "");
      int dot = from.lastIndexOf('.');
      String ending = from.substring(dot < 0 ? from.length() : dot);
      boolean plain = ending.matches("\\.[a-zA-Z0-9]{1,8}");
      Path file = its.folder.resolve((its.files.size() + 1) + (plain ? ending : ""));
      its.files.add(file);
      try (var in = source.open()) {
        Files.copy(in, file);
      }
    }
    return its;
  }

  List<String> paths() {
    return files.stream().map(Path::toString).toList();
  }

  @Override
  public void close() {
    delete();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void delete() {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      return; // the system clears its temporary folder
    }
  }
}
