package juan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.library.ContentHash;
import juan.library.Part;
import juan.source.FileSource;
import juan.source.Source;

/** Articles in files of their own that go with the program: a shelf is of files. */
final class TemporaryFiles implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("#[0-9]+$");

  private final Path folder;
  private final Map<Path, Part> files = new LinkedHashMap<>();
  private final Thread atExit = new Thread(this::delete, "temporary files");

  private TemporaryFiles(Path folder) {
    this.folder = folder;
  }

  static TemporaryFiles of(List<Source> sources) throws IOException {
    var its = new TemporaryFiles(Files.createTempDirectory("juan"));
    Runtime.getRuntime().addShutdownHook(its.atExit);
    for (Source source : sources) {
      // The ending of what it comes from may tell the format.
      String from = NUMBER.matcher(source.name()).replaceFirst("");
      int dot = from.lastIndexOf('.');
      String ending = from.substring(dot < 0 ? from.length() : dot);
      boolean plain = ending.matches("\\.[a-zA-Z0-9]{1,8}");
      Path file = its.folder.resolve((its.files.size() + 1) + (plain ? ending : ""));
      its.files.put(file, new Part("", "")); // to be deleted, whatever comes
      try (var in = source.open()) {
        Files.copy(in, file);
      }
      its.files.put(file, part(source));
    }
    return its;
  }

  private static Part part(Source source) throws IOException {
    String name = Invocation.place(source);
    Matcher number = NUMBER.matcher(name);
    boolean numbered = !(source instanceof FileSource) && number.find();
    String from = numbered ? name.substring(0, number.start()) : name;
    if (from.equals(Invocation.PIPE)) {
      return new Part(ContentHash.of(source), numbered ? name : "");
    }
    String place = Path.of(from).toRealPath() + (numbered ? number.group() : "");
    return new Part(place, place);
  }

  List<String> paths() {
    return files.keySet().stream().map(Path::toString).toList();
  }

  /** What each of them stands for. */
  Map<Path, Part> parts() {
    return files;
  }

  @Override
  public void close() {
    delete();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void delete() {
    try {
      for (Path file : files.keySet()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      return; // the system clears its temporary folder
    }
  }
}
