package juan.text;

import java.util.Arrays;

/**
 * A state table of ICU's for one kind of boundary. From a boundary it is run over the characters
 * until it stops; the last place it accepted is the next boundary.
 */
final class BreakTable {
  private static final int STOP = 0;
  private static final int START = 1;

  /** The categories of what is before and behind a text. */
  private static final int END_OF_TEXT = 1;

  private static final int START_OF_TEXT = 2;

  // A row of the table: whether its state accepts, what it remembers, a tag, the next states.
  private static final int ACCEPTING = 0;
  private static final int REMEMBERED = 1;
  private static final int NEXT = 3;

  private static final int ALWAYS = 1;

  private final CodePointTable categories;
  private final char[] forward;
  private final char[] backward;
  private final int row;
  private final int firstOfWords;
  private final boolean startsBefore;
  private final int memories;

  /** What {@code juan.tools.UnicodeTables} has written. */
  BreakTable(char[][] parts) {
    this.categories = new CodePointTable(parts[0], parts[1]);
    this.forward = parts[2];
    this.backward = parts[3];
    this.row = parts[4][0];
    this.firstOfWords = parts[4][1];
    this.startsBefore = parts[4][2] != 0;
    this.memories = parts[4][3];
  }

  /**
   * The boundary that follows a boundary, both UTF-16 offsets.
   *
   * @return {@link BreakRules#UNKNOWN} where characters between them are divided by words
   */
  int next(String text, int start) {
    int length = text.length();
    int at = start;
    int found = start;
    int state = startsBefore ? forward[START * row + NEXT + START_OF_TEXT] : START;
    int[] remembered = null;
    boolean ended = false;
    while (state != STOP && !ended) {
      int category;
      if (at >= length) {
        category = END_OF_TEXT;
        ended = true;
      } else {
        char c = text.charAt(at);
        int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
        category = categories.get(codePoint);
        at += codePoint > 0xFFFF ? 2 : 1;
        if (category >= firstOfWords) {
          return BreakRules.UNKNOWN;
        }
      }
      state = forward[state * row + NEXT + category];
      int accepting = forward[state * row + ACCEPTING];
      if (accepting == ALWAYS) {
        found = at;
      } else if (accepting > ALWAYS && remembered != null && remembered[accepting] >= 0) {
        return remembered[accepting];
      }
      int memory = forward[state * row + REMEMBERED];
      if (memory != 0) {
        if (remembered == null) {
          remembered = new int[memories];
          Arrays.fill(remembered, -1);
        }
        remembered[memory] = at;
      }
    }
    return found > start ? found : start + Character.charCount(text.codePointAt(start));
  }

  /**
   * A place at or before which nothing changes where boundaries after it are, though it need be
   * none itself: 0, or before two characters that are parted in any company.
   *
   * @param limit farther than this is not looked, if it is met first it is returned
   */
  int safeBefore(String text, int offset, int limit) {
    int state = START;
    int at = offset;
    while (at > limit) {
      int codePoint = text.codePointBefore(at);
      at -= Character.charCount(codePoint);
      state = backward[state * row + NEXT + categories.get(codePoint)];
      if (state == STOP) {
        break;
      }
    }
    return at;
  }
}
