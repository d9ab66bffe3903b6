package juan.heading;

/**
 * A line that is short enough for a heading, and where it stands. Of its neighbours only what the
 * judge asks is kept, so that a long book's candidates do not hold the book.
 *
 * @param order how many candidates came before it
 * @param block index of its block
 * @param text without white space at its ends
 * @param margin what stands round it on the page
 * @param isPlaced whether it stands between paragraphs as a heading does
 * @param opensProse whether sentences follow at once
 * @param opensSentence whether the paragraph below ends with a final stop
 * @param isRunIn whether the paragraph above ends with a mark after which something must follow
 * @param lengthBelow UTF-16 units of the two paragraphs below
 * @param proseAbove how many paragraphs of sentences there are before it
 * @param charactersAbove UTF-16 units before it
 */
public record HeadingLine(
    int order,
    int block,
    String text,
    Margin margin,
    boolean isPlaced,
    boolean opensProse,
    boolean opensSentence,
    boolean isRunIn,
    int lengthBelow,
    int proseAbove,
    long charactersAbove) {

  /**
   * How a line is set off in its source.
   *
   * @param indent the columns of white space before it; a fullwidth space has two
   * @param spaced whether a blank line stands above it
   */
  public record Margin(int indent, boolean spaced) {
    public static final Margin NONE = new Margin(0, false);
  }

  /** A line that nothing is known of but its text. */
  static HeadingLine alone(String text) {
    return new HeadingLine(0, 0, text, Margin.NONE, false, false, false, false, 0, 0, 0);
  }

  /** The paragraphs round a line: one above, two below, each empty where there is none. */
  record Neighbours(String before, String after, String further) {
    HeadingLine of(int order, int block, String text, Margin margin, int prose, long characters) {
      boolean ended = Sentence.isEnded(after);
      return new HeadingLine(
          order,
          block,
          text,
          margin,
          !after.isEmpty() && (before.isEmpty() || Sentence.isEnded(before)),
          Sentence.isProse(after) || (!ended && Sentence.isProse(further)),
          ended,
          Sentence.goesOn(before),
          after.length() + further.length(),
          prose,
          characters);
    }
  }
}
