package juan.cli;

/** A value that a {@link Choice} cannot have. */
final class WrongValueException extends IllegalArgumentException {
  private final Choice choice;
  private final String value;
  private final String right;

  /**
   * The exception.
   *
   * @param right the values it can have, with commas between them
   */
  WrongValueException(Choice choice, String value, String right) {
    super(choice.key() + ": '" + value + "' is not one of " + right);
    this.choice = choice;
    this.value = value;
    this.right = right;
  }

  Choice choice() {
    return choice;
  }

  String value() {
    return value;
  }

  String right() {
    return right;
  }
}
