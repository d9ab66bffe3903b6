package juan.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** An article in a file. */
public final class FileSource implements Source {
  private final Path path;
  private final @Nullable Seen seen;

  /** What came out of a file that can be read only once. */
  private @Nullable KeptBytes kept;

  private @Nullable HeadStart begun;

  /**
   * What a file was like.
   *
   * @param size in bytes
   * @param modified in nanoseconds since 1970
   */
  public record Seen(long size, long modified) {}

  public FileSource(Path path) {
    this(path, null);
  }

  /**
   * An article in a file.
   *
   * @param seen what the file was like when it was found, if it is a regular one; null when nobody
   *     has looked
   */
  public FileSource(Path path, @Nullable Seen seen) {
    this.path = path;
    this.seen = seen;
  }

  public Path path() {
    return path;
  }

  /** What the file was like when it was found; null when nobody has looked. */
  public @Nullable Seen seen() {
    return seen;
  }

  /** Begins to read it already, once, for whoever is going to read it; a regular file only. */
  public synchronized void begin() {
    if (Files.isRegularFile(path)) {
      begun = HeadStart.of(this);
    }
  }

  /** What has been begun, for one to go on with. */
  synchronized @Nullable HeadStart headStart() {
    HeadStart its = begun;
    begun = null;
    return its;
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
    try {
      // A pipe (bash's <(…)) must say how much it holds at the moment.
      if (Files.isRegularFile(path)) {
        return new FileStream(path);
      }
      if (Files.notExists(path)) {
        throw new UnreadableException(Reason.MISSING, path.toString());
      }
      if (Files.isDirectory(path)) {
        throw new UnreadableException(Reason.FOLDER, path.toString());
      }
      kept = new KeptBytes(new FileInputStream(path.toFile()));
      return kept.open();
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException(Reason.NO_PERMISSION, path.toString(), e);
    }
  }
}
