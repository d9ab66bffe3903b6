package juan.text;

/**
 * A state table of ICU's for one kind of boundary. From a boundary it is run over the characters
 * until it stops; the last place it accepted is the next boundary.
 */
final class BreakTable {
  private static final int STOP = 0;
  private static final int START = 1;

  /** The category of what is behind a text. */
  private static final int END_OF_TEXT = 1;

  // A row of the table: whether its state accepts, what it remembers, a tag, the next states.
  private static final int ACCEPTING = 0;
  private static final int REMEMBERED = 1;
  private static final int NEXT = 3;

  private static final int ALWAYS = 1;

  private final CodePointTable categories;
  private final byte[] low;
  private final byte[] high;
  private final byte[] backward;
  private final int row;
  private final int firstOfWords;
  private final int memories;

  /** What {@code juan.tools.UnicodeTables} has written. */
  BreakTable(byte[][] parts) {
    this.categories = new CodePointTable(parts[0], parts[1]);
    this.low = parts[2];
    this.high = parts[3];
    this.backward = parts[4];
    this.row = parts[5][0];
    this.firstOfWords = parts[5][1];
    this.memories = parts[5][2];
  }

  /**
   * The boundary that follows a boundary, both UTF-16 offsets. It does, since every table accepts
   * what it has read after one character.
   *
   * @param start {@code 0 <= start < length}
   * @return {@link BreakRules#UNKNOWN} where characters between them are divided by words
   */
  int next(String text, int start) {
    int length = text.length();
    int at = start;
    int found = start;
    int state = START;
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
        at += Character.charCount(codePoint);
        if (category >= firstOfWords) {
          return BreakRules.UNKNOWN;
        }
      }
      state = forward(state, NEXT + category);
      int accepting = forward(state, ACCEPTING);
      if (accepting == ALWAYS) {
        found = at;
      } else if (accepting > ALWAYS && remembered != null && remembered[accepting] > 0) {
        return remembered[accepting];
      }
      int memory = forward(state, REMEMBERED);
      if (memory != 0) {
        if (remembered == null) {
          remembered = new int[memories];
        }
        remembered[memory] = at;
      }
    }
    return found;
  }

  private int forward(int state, int column) {
    int at = state * row + column;
    return (high[at] & 0xFF) << 8 | (low[at] & 0xFF);
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
      state = backward[state * row + NEXT + categories.get(codePoint)] & 0xFF;
      if (state == STOP) {
        break;
      }
    }
    return at;
  }
}
