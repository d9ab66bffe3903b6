package juan.heading;

/**
 * A line that is short enough for a heading, and where it stands. All texts are without white space
 * at their ends.
 *
 * @param block index of its block
 * @param margin what stands round it on the page
 * @param before the paragraph above, empty at the start and below another heading
 * @param after the paragraph below, empty at the end
 * @param further the one below that, empty at the end
 * @param proseAbove how many paragraphs of sentences there are before it
 * @param charactersAbove UTF-16 units before it
 */
public record HeadingLine(
    int block,
    String text,
    Margin margin,
    String before,
    String after,
    String further,
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

  /** Whether it stands between paragraphs as a heading does. */
  boolean isPlaced() {
    return !after.isEmpty() && (before.isEmpty() || Sentence.isEnded(before));
  }

  /** Whether sentences follow at once. */
  boolean opensProse() {
    return Sentence.isProse(after) || (Sentence.isProse(further) && !Sentence.isEnded(after));
  }
}
