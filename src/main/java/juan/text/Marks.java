package juan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/** Marks that open and close, by the Line_Break property (UAX #14). */
final class Marks {
  private Marks() {}

  /** Whether the character before an offset opens something, so that it should not end a line. */
  static boolean opens(String text, int offset) {
    int before = text.codePointBefore(offset);
    return lineBreak(before) == LineBreak.OPEN_PUNCTUATION
        || UCharacter.getType(before) == UCharacterCategory.INITIAL_PUNCTUATION;
  }

  /** Whether the character after an offset closes something, so that it should not begin a line. */
  static boolean closes(String text, int offset) {
    int after = text.codePointAt(offset);
    return switch (lineBreak(after)) {
      case LineBreak.CLOSE_PUNCTUATION,
          LineBreak.CLOSE_PARENTHESIS,
          LineBreak.EXCLAMATION,
          LineBreak.INFIX_NUMERIC ->
          true;
      default -> UCharacter.getType(after) == UCharacterCategory.FINAL_PUNCTUATION;
    };
  }

  private static int lineBreak(int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK);
  }
}
