package juan.heading;

import org.jspecify.annotations.Nullable;

/**
 * One way in which unmarked text shows that a line is a heading. A family goes by the line's shape
 * alone; whether the numbers make a sequence is asked when all of them are known.
 */
interface HeadingFamily {
  /**
   * The characters that its headings begin with, each at least once. Only lines that begin so are
   * looked at more closely: of nearly all lines no more than the first character is ever asked.
   */
  String beginnings();

  /** The heading that a line looks like, or why it only looks like one; null when it does not. */
  @Nullable Candidate candidate(HeadingLine line);
}
