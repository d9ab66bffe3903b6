package juan.library;

import java.nio.file.Path;
import juan.source.FileSource;

/**
 * A file that is an article, as a walk finds it.
 *
 * @param folder its folder relative to the shelf's; empty for none
 * @param size in bytes; -1 for what is no regular file
 * @param modified in nanoseconds since 1970
 */
record Found(Path file, String folder, long size, long modified) {

  FileSource source() {
    return new FileSource(file, size < 0 ? null : new FileSource.Seen(size, modified));
  }

  /** Whether nobody has written to the file since it had this size and time. */
  boolean isUnchanged(long thatSize, long thatTime) {
    return size == thatSize && modified == thatTime;
  }
}
