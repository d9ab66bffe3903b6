package juan.text;

import com.ibm.icu.text.BreakIterator;

/**
 * Where a line may end: UAX #14 as ICU tailors it to a language, less the places that the
 * language's prohibition rules refuse and ICU does not. Not safe for use by several threads at
 * once.
 */
public final class LineBreaks {
  /** Returned when there is no further opportunity. */
  public static final int DONE = BreakIterator.DONE;

  private final BreakIterator rules;
  private final EdgeRule edges;
  private final boolean neutral;
  private String text = "";
  private int at;
  private int ruled;

  public LineBreaks(Language language, LineBreakLevel level) {
    this(EdgeRule.of(language, level), false);
  }

  private LineBreaks(EdgeRule edges, boolean neutral) {
    this.edges = edges;
    this.neutral = neutral;
    this.rules = edges.rules().iterator();
  }

  /** UAX #14 itself, for no language. */
  static LineBreaks untailored() {
    return new LineBreaks(EdgeRule.of(Language.OTHER, LineBreakLevel.AUTO), true);
  }

  /** Starts over at offset 0 of a text. */
  public void setText(String newText) {
    text = newText;
    rules.setText(newText);
    at = 0;
    ruled = 0;
  }

  /**
   * The next opportunity, a UTF-16 offset after which a line may end; the end of the text is always
   * one. Then {@link #DONE}.
   */
  public int next() {
    if (edges.between() == EdgeRule.Between.ALL) {
      return nextAnywhere();
    }
    int offset = rules.next();
    while (!neutral && offset != DONE && offset < text.length() && !edges.allows(text, offset)) {
      offset = rules.next();
    }
    return offset;
  }

  private int nextAnywhere() {
    if (at >= text.length()) {
      return DONE;
    }
    do {
      at += Character.charCount(text.codePointAt(at));
      while (ruled != DONE && ruled < at) {
        ruled = rules.next();
      }
    } while (at < text.length() && at != ruled && isWithinWord(text, at));
    return at;
  }

  /** Whether an offset is inside a word or number of narrow letters, or before a mark on one. */
  private static boolean isWithinWord(String text, int offset) {
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    boolean joined = before > ' ' && before < 0x2000 && after > ' ' && after < 0x2000;
    int type = Character.getType(after);
    return joined
        || Character.isSurrogate(after)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /** Whether the prohibition rules let a line end, and the next begin, at this offset. */
  public boolean mayBreakAt(int offset) {
    return offset <= 0 || offset >= text.length() || edges.allows(text, offset);
  }

  /** The last opportunity before an offset; 0 when there is none. Starts over from there. */
  public int before(int offset) {
    int found = edges.between() == EdgeRule.Between.ALL ? offset - 1 : rules.preceding(offset);
    while (found > 0
        && (!mayBreakAt(found)
            || (edges.between() == EdgeRule.Between.ALL && isWithinWord(text, found)))) {
      found = edges.between() == EdgeRule.Between.ALL ? found - 1 : rules.previous();
    }
    return Math.max(0, found);
  }
}
