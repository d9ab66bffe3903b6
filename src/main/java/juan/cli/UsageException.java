package juan.cli;

import java.util.List;

/** A command line that is wrong, of which the reader is told in one sentence. */
final class UsageException extends RuntimeException {
  private static final int MOST_LISTED = 8;
  private static final int EXAMPLES = 4;

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
        .orElseGet(() -> far(option, value, right));
  }

  /** Of many right values the first are examples. */
  private static UsageException far(String option, String value, List<String> right) {
    boolean many = right.size() > MOST_LISTED;
    String listed = String.join(", ", many ? right.subList(0, EXAMPLES) : right);
    return new UsageException(many ? "error.value-many" : "error.value", option, value, listed);
  }

  String sentence(HelpText text) {
    return text.get(key, arguments.toArray());
  }
}
