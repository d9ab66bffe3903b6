package juan.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import juan.dictionary.DictionaryProblem.Kind;

/** A file of a dictionary cannot be used. */
final class UnusableException extends IOException {
  private final transient DictionaryProblem problem;

  UnusableException(Kind kind, Path file) {
    super(kind + " " + file);
    this.problem = new DictionaryProblem(kind, file);
  }

  DictionaryProblem problem() {
    return problem;
  }
}
