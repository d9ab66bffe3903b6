package juan.search;

import java.util.List;

/**
 * What was found in a text.
 *
 * @param ranges in the order of the text, without overlaps
 * @param isComplete whether the whole text was searched; a pattern may be given up
 */
public record Hits(List<Range> ranges, boolean isComplete) {
  /** The hits of a text in which there are none. */
  public static final Hits NONE = new Hits(List.of(), true);

  static Hits of(List<Range> ranges) {
    return ranges.isEmpty() ? NONE : new Hits(ranges, true);
  }
}
