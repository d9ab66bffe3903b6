package juan.text;

/**
 * Where a line may end: UAX #14 as ICU tailors it to a language, less the places that the
 * language's prohibition rules refuse and ICU does not. Not safe for use by several threads at
 * once.
 */
public final class LineBreaks {
  private final BreakRules rules;
  private final EdgeRule edges;
  private final boolean neutral;
  private String text = "";
  private Breaks opportunities;

  public LineBreaks(Language language, LineBreakLevel level) {
    this(EdgeRule.of(language, level), false);
  }

  private LineBreaks(EdgeRule edges, boolean neutral) {
    this.edges = edges;
    this.neutral = neutral;
    this.rules = edges.rules();
    this.opportunities = new Breaks(rules, text);
  }

  /** UAX #14 itself, for no language. */
  static LineBreaks untailored() {
    return new LineBreaks(EdgeRule.of(Language.OTHER, LineBreakLevel.AUTO), true);
  }

  /** Goes over to another text. */
  public void setText(String newText) {
    text = newText;
    opportunities = new Breaks(rules, newText);
  }

  /**
   * Whether a line may end, and the next begin, at a UTF-16 offset: always at the text's own ends.
   */
  public boolean allows(int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return true;
    }
    if (edges.between() == EdgeRule.Between.ALL) {
      return !isWithinWord(offset) || opportunities.isBoundary(offset);
    }
    return opportunities.isBoundary(offset) && (neutral || edges.allows(text, offset));
  }

  /**
   * The last place where a line may end that is after {@code start} and not after {@code limit};
   * {@code start} when there is none.
   */
  public int last(int start, int limit) {
    int offset = limit;
    while (offset > start && !allows(offset)) {
      offset =
          edges.between() == EdgeRule.Between.ALL ? offset - 1 : opportunities.preceding(offset);
    }
    return Math.max(start, offset);
  }

  /**
   * Whether a line that has no place to end may be cut at an offset for want of a better one: no
   * mark that closes then begins a line, none that opens ends one.
   */
  public boolean mayCut(int offset) {
    return offset <= 0
        || offset >= text.length()
        || edges.between() == EdgeRule.Between.ALL
        || (edges.allowsMarks(text, offset)
            && !Marks.opens(text, offset)
            && !Marks.closes(text, offset));
  }

  /**
   * Whether an offset is inside a word or number of narrow letters, or before a mark or a space.
   */
  private boolean isWithinWord(int offset) {
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    int type = Character.getType(after);
    return (isNarrow(before) && isNarrow(after))
        || after == ' '
        || Character.isSurrogate(after)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /** A letter, digit or mark of the blocks before General Punctuation, or an apostrophe. */
  private static boolean isNarrow(char c) {
    return (c > ' ' && c <= 0x1FFF) || c == '’';
  }
}
