package juan.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** An article in a file. */
public final class FileSource implements Source {
  private final Path path;

  /** What came out of a file that can be read only once. */
  private @Nullable KeptBytes kept;

  public FileSource(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

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
  public synchronized Rereadable open() throws IOException {
    if (kept != null) {
      return kept.open();
    }
    if (Files.notExists(path)) {
      throw new UnreadableException(Reason.MISSING, path.toString());
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableException(Reason.FOLDER, path.toString());
    }
    try {
      // A name that is not in the locale's charset survives only as a Path; but a pipe (bash's
      // <(…)) must say how much it holds at the moment, which only a FileInputStream does.
      if (Files.isRegularFile(path)) {
        return new FileStream(FileChannel.open(path));
      }
      kept = new KeptBytes(new FileInputStream(path.toFile()));
      return kept.open();
    } catch (IOException e) {
      throw new UnreadableException(Reason.NO_PERMISSION, path.toString(), e);
    }
  }
}
