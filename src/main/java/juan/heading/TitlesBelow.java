package juan.heading;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether below the number of a heading its title stands, or the text at once. What the first
 * headings of a series have decides in doubt about those that follow.
 */
final class TitlesBelow {
  /** In UTF-16 units. */
  private static final int LONGEST = 40;

  /** So many of a series make a habit. */
  private static final int HABIT = 2;

  /** For each series, how many have a title below and how many have not. */
  private final Map<Series, int[]> counts = new HashMap<>();

  /** Whether the line below one that may be a number is its title; asked once of each line. */
  boolean isTitle(String text, String after, String further) {
    Candidate number = after.isEmpty() ? null : HeadingShapes.bareNumber(text);
    if (number == null) {
      return false;
    }
    if (number.series().isVolume()) {
      // 卷一, and below it the first of its tales: a volume's title stands above a chapter.
      return after.length() <= LONGEST
          && HeadingShapes.isNumber(further)
          && UnmarkedHeadings.isShaped(after)
          && !HeadingShapes.isSign(after);
    }
    int[] count = counts.computeIfAbsent(number.series(), series -> new int[2]);
    boolean never = count[0] >= HABIT && count[0] > count[1];
    boolean usual = count[1] >= HABIT && count[1] > count[0];
    boolean titled = !never && mayBeTitle(number, after, further, usual);
    count[titled ? 1 : 0]++;
    return titled;
  }

  private static boolean mayBeTitle(Candidate number, String after, String further, boolean usual) {
    if (after.length() > LONGEST || HeadingShapes.isSign(after)) {
      return false;
    }
    if (usual) {
      return Titles.isTitle(after);
    }
    boolean own = number.series().strength() != Series.Strength.LISTED;
    return UnmarkedHeadings.isShaped(after)
        && (own ? !further.isEmpty() && !HeadingShapes.isSign(further) : Sentence.isProse(further));
  }
}
