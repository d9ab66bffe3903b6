package juan.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import juan.heading.Series.Strength;

/**
 * The levels of the series that stand in a text: volumes above chapters above sections, and below
 * them what is listed, in the order in which each way of listing first appears.
 */
final class HeadingLevels {
  private final List<Candidate> headings;
  private final Map<Series, Integer> standing;

  /**
   * The levels.
   *
   * @param headings in order
   * @param standing how many headings each series has
   */
  HeadingLevels(List<Candidate> headings, Map<Series, Integer> standing) {
    this.headings = headings;
    this.standing = standing;
  }

  Map<Series, Integer> levels() {
    var levels = new HashMap<Series, Integer>();
    var first = new LinkedHashSet<Series>();
    headings.forEach(heading -> first.add(heading.series()));
    var ordered = new ArrayList<>(first);
    ordered.removeIf(series -> series.equals(NamedHeadings.SERIES));
    ordered.sort((one, other) -> Integer.compare(one.level(), other.level()));
    int above = 0;
    Series upper = null;
    for (Series series : ordered) {
      boolean under = upper != null && (upper.level() < series.level() || isUnder(series, upper));
      int level = under ? Math.max(series.level(), above + 1) : Math.max(series.level(), above);
      levels.put(series, level);
      above = level;
      upper = series;
    }
    levels.put(NamedHeadings.SERIES, named(levels));
    return levels;
  }

  /** Whether one of two series of the same rank lies below the other: it starts again under it. */
  private boolean isUnder(Series series, Series upper) {
    if (series.strength() == Strength.LISTED && upper.strength() == Strength.LISTED) {
      return true;
    }
    int restarts = 0;
    int before = Integer.MAX_VALUE;
    boolean upperSeen = false;
    for (Candidate candidate : headings) {
      upperSeen |= candidate.series().equals(upper);
      if (candidate.series().equals(series) && candidate.isNumbered()) {
        restarts += candidate.number() <= before && upperSeen ? 1 : 0;
        before = candidate.number();
      }
    }
    return restarts > 1 && standing.getOrDefault(series, 0) > standing.getOrDefault(upper, 0);
  }

  /** A preface stands beside the chapters, so that it does not hold what follows. */
  private static int named(Map<Series, Integer> levels) {
    int highest = Integer.MAX_VALUE;
    for (var entry : levels.entrySet()) {
      highest = entry.getKey().isVolume() ? highest : Math.min(highest, entry.getValue());
    }
    return highest == Integer.MAX_VALUE ? NamedHeadings.SERIES.level() : highest;
  }
}
