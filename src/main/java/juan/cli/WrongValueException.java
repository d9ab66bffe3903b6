package juan.cli;

/** A value that a {@link Choice} cannot have. */
final class WrongValueException extends IllegalArgumentException {
  private final String right;

  /**
   * The exception.
   *
   * @param right the values it can have, with commas between them
   */
  WrongValueException(Choice choice, String value, String right) {
    super(choice.key() + ": '" + value + "' is not one of " + right);
    this.right = right;
  }

  String right() {
    return right;
  }
}
