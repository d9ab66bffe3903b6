package juan.cli;

import java.util.List;

/** A command line that is wrong, of which the reader is told in one sentence. */
final class UsageException extends RuntimeException {
  private final String key;
  private final transient List<Object> arguments;

  /**
   * The exception.
   *
   * @param key of the sentence, in {@link HelpText}
   */
  UsageException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** That an option has a value it cannot have; the sentence names the nearest right one. */
  static UsageException value(String option, String value, List<String> right) {
    return Nearest.to(value, right)
        .map(near -> new UsageException("error.near", option, value, near))
        .orElseGet(
            () -> new UsageException("error.value", option, value, String.join(", ", right)));
  }

  String sentence(HelpText text) {
    return text.get(key, arguments.toArray());
  }
}
