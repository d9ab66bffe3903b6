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

  /** In UTF-16 units: as much of a name as every file system takes, with what is added. */
  private static final int LONGEST = 60;

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
      Path file = its.file(source);
      its.files.put(file, new Part("", "")); // to be deleted, whatever comes
      try (var in = source.open()) {
        Files.copy(in, file);
      }
      its.files.put(file, part(source));
    }
    return its;
  }

  /**
   * The file for a source. It is called like it, since texts without a title are; the ending of
   * what it comes from may tell the format.
   */
  private Path file(Source source) {
    String place = Invocation.place(source);
    String name = place.substring(place.lastIndexOf('/') + 1);
    Matcher part = NUMBER.matcher(source instanceof FileSource ? "" : name);
    String number = part.find() ? part.group() : "";
    String from = name.substring(0, name.length() - number.length());
    int dot = from.lastIndexOf('.') < 0 ? from.length() : from.lastIndexOf('.');
    String ending = from.substring(dot).matches("\\.[a-zA-Z0-9]{1,8}") ? from.substring(dot) : "";
    String stem = from.substring(0, from.length() - ending.length());
    Path file = folder.resolve(stem + number + ending);
    boolean free = stem.length() <= LONGEST && !files.containsKey(file);
    return free ? file : folder.resolve((files.size() + 1) + ending);
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
