package juan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.source.UnreadableException.Reason;

/** An article in a file. */
public record FileSource(Path path) implements Source {

  @Override
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  @Override
  public boolean mayWait() {
    return !Files.isRegularFile(path); // a named pipe, a terminal
  }

  @Override
  public InputStream open() throws IOException {
    if (Files.notExists(path)) {
      throw new UnreadableException(Reason.MISSING, path.toString());
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableException(Reason.FOLDER, path.toString());
    }
    try {
      // A name that is not in the locale's charset survives only as a Path; but a pipe (bash's
      // <(…))
      // must say how much it holds at the moment, which only a FileInputStream does.
      return Files.isRegularFile(path)
          ? Files.newInputStream(path)
          : new java.io.FileInputStream(path.toFile());
    } catch (IOException e) {
      throw new UnreadableException(Reason.NO_PERMISSION, path.toString(), e);
    }
  }
}
