package juan.source;

import java.util.OptionalInt;

/**
 * Finds the headings of text that does not mark them, one line at a time. Where headings are
 * numbered, a short line is not taken for one.
 */
final class HeadingDetector {
  private final HeadingFamily numbered = new NumberedHeadings();
  private final HeadingFamily unmarked = new UnmarkedHeadings();
  private boolean foundNumbered;
  private boolean marked;

  /** Says that the text marks its headings itself, so that no other line is one. */
  void areMarked() {
    marked = true;
  }

  /** The level of a line that is a heading; the arguments are those of {@link HeadingFamily}. */
  OptionalInt level(String before, String line, String after, String further) {
    if (marked) {
      return OptionalInt.empty();
    }
    OptionalInt level = numbered.level(before, line, after, further);
    if (level.isPresent()) {
      foundNumbered = true;
      return level;
    }
    return foundNumbered ? level : unmarked.level(before, line, after, further);
  }
}
