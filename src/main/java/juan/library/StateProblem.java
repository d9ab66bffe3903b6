package juan.library;

import java.nio.file.Path;

/**
 * Why what was chosen for an article is not used, or not remembered.
 *
 * @param file the file it should be in
 */
public record StateProblem(Kind kind, String file) {
  /** What is wrong. */
  public enum Kind {
    /** It was no such file, and has been renamed so that a new one can be written. */
    DAMAGED,
    /** It is a link, or too large, or of another article. */
    UNUSABLE,
    /** A later version wrote it, and may need it as it is. */
    NEWER,
    /** The disk is full, or the folder may not be written to. */
    UNWRITABLE
  }

  StateProblem(Kind kind, Path file) {
    this(kind, file.toString());
  }
}
