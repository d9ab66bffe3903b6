package juan.heading;

/**
 * A line that a reader has made a heading, or none. It is known by its text, so that it is found in
 * an article that has been edited elsewhere, or is in another charset now.
 *
 * @param text of its block
 * @param occurrence how many blocks with the same text come before it
 * @param level of the heading, 1 the highest; 0 for none
 */
public record HeadingMark(String text, int occurrence, int level) {
  boolean isOf(HeadingMark other) {
    return occurrence == other.occurrence && text.equals(other.text);
  }
}
