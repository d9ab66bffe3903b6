package juan.library;

import java.nio.file.Path;

/**
 * A file that is an article, as a walk finds it.
 *
 * @param folder its folder relative to the shelf's; empty for none
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 */
record Found(Path file, String folder, long size, long modified) {

  /** Whether nobody has written to the file since it had this size and time. */
  boolean isUnchanged(long thatSize, long thatTime) {
    return size == thatSize && modified == thatTime;
  }
}
