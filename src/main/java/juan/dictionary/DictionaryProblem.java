package juan.dictionary;

import java.nio.file.Path;
import juan.text.Sanitizer;

/**
 * Why a dictionary is not used, or not all of it.
 *
 * @param file its name, without control characters
 */
public record DictionaryProblem(Kind kind, String file) {
  /** What is wrong. */
  public enum Kind {
    /** It is larger than Juan reads, or unpacks to more. */
    TOO_LARGE,
    /** It is not what its name says, or breaks off. */
    DAMAGED,
    /** It is a link that leads out of the folder of dictionaries. */
    OUTSIDE,
    /** One of its files is not there, or may not be read. */
    UNREADABLE,
    /** There are more dictionaries than are opened. */
    TOO_MANY
  }

  public DictionaryProblem {
    file = Sanitizer.clean(file);
  }

  DictionaryProblem(Kind kind, Path file) {
    this(kind, String.valueOf(file.getFileName()));
  }
}
