package juan.reader;

/**
 * A key that was pressed.
 *
 * @param name the character it types; or {@code Space Enter Tab Esc Backspace Up Down Left Right
 *     Home End PgUp PgDn Insert Delete F1}…; with Control {@code ^F}, with Alt {@code M-x}
 */
public record Key(String name) {

  /** Whether it types a character, and which is in its name. */
  public boolean isText() {
    return !name.isEmpty() && name.codePointCount(0, name.length()) == 1;
  }

  /** Whether it is one of the digits 0 to 9. */
  public boolean isDigit() {
    return name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9';
  }

  /** The text it adds to a line being typed; empty for a key that adds none. */
  public String text() {
    return name.equals("Space") ? " " : isText() ? name : "";
  }
}
