package juan.source;

import java.util.OptionalInt;

/**
 * One way in which unmarked text shows that a line is a heading. A family sees the line and the
 * paragraphs around it, all stripped of white space, and gives the heading's level: 1 is the
 * highest.
 */
interface HeadingFamily {
  /**
   * The level of a line that is a heading of this family.
   *
   * @param before the paragraph above, empty at the start and below another heading
   * @param after the paragraph below, empty at the end
   * @param further the one below that, empty at the end
   */
  OptionalInt level(String before, String line, String after, String further);
}
