package juan.heading;

/**
 * What was found out about a line that looks like a heading.
 *
 * @param block index of its block
 * @param family the way in which it looks like one, with what it is numbered by: {@code "ordinal
 *     回"}
 * @param level of the heading it is, 1 the highest; 0 when it was refused
 * @param reason why, in English
 */
public record Finding(int block, String line, String family, int level, String reason) {
  /** The reason of a finding that says that a rule is not asked any more. */
  public static final String TOO_SLOW = "the rule took too long here, and is not used further on";

  /** This finding when its family has been turned off. */
  public Finding turnedOff() {
    return level == 0
        ? this
        : new Finding(block, line, family, 0, "its family is turned off for this article");
  }

  /** What is to be said of a line that has been decided about by hand. */
  public static Finding marked(int block, HeadingMark mark) {
    String reason = mark.level() > 0 ? "marked by hand" : "unmarked by hand";
    return new Finding(block, mark.text(), "mark", mark.level(), reason);
  }
}
