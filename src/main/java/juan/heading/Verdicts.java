package juan.heading;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is decided about the candidates of a text, while it is judged and after. */
final class Verdicts {
  /** So many in a series that others could not shake are proof of it. */
  private static final int CLEARLY = 50;

  private static final int FEWEST = 3;

  private final @Nullable String[] reasons;
  private final BitSet headings = new BitSet();

  /** The series that stand, in the order in which they were judged, with the count of each. */
  private final Map<Series, Integer> standing = new LinkedHashMap<>();

  private final byte[] levels;

  /**
   * Nothing decided yet.
   *
   * @param size one more than the largest {@link HeadingLine#order}
   */
  Verdicts(int size) {
    reasons = new String[size];
    levels = new byte[size];
  }

  void accept(Candidate candidate, String why) {
    int order = candidate.line().order();
    headings.set(order);
    reasons[order] = why;
    standing.merge(candidate.series(), 1, Integer::sum);
  }

  void refuse(Candidate candidate, String why) {
    reasons[candidate.line().order()] = why;
  }

  void refuseAll(List<Candidate> candidates, String why) {
    candidates.forEach(candidate -> refuse(candidate, why));
  }

  boolean isHeading(Candidate candidate) {
    return headings.get(candidate.line().order());
  }

  /** How many headings a series has. */
  int count(Series series) {
    return standing.getOrDefault(series, 0);
  }

  /** How many headings there are. */
  int count() {
    return headings.cardinality();
  }

  /** The series that have headings. */
  Map<Series, Integer> standing() {
    return standing;
  }

  /** Whether chapters or sections are numbered. */
  boolean hasChapters() {
    return mostNumbered(true) >= FEWEST;
  }

  /** Whether chapters are numbered, and so many that nothing later can make it doubtful. */
  boolean isClearlyNumbered() {
    return mostNumbered(false) >= CLEARLY;
  }

  /** How many headings the series of chapters or sections has that has most. */
  private int mostNumbered(boolean listed) {
    int most = 0;
    for (Map.Entry<Series, Integer> its : standing.entrySet()) {
      Series series = its.getKey();
      boolean may = listed || series.strength() != Series.Strength.LISTED;
      if (may && series.isNumbered() && !series.isVolume()) {
        most = Math.max(most, its.getValue());
      }
    }
    return most;
  }

  /** Says on which level a heading is, 1 the highest. */
  void level(Candidate heading, int level) {
    levels[heading.line().order()] = (byte) level;
  }

  /** The level of a candidate; 0 when it is no heading. */
  int level(Candidate candidate) {
    return levels[candidate.line().order()];
  }

  Finding finding(Candidate candidate) {
    Series series = candidate.series();
    String reason = reasons[candidate.line().order()];
    return new Finding(
        candidate.block(),
        candidate.line().text(),
        series.family(),
        level(candidate),
        reason == null ? "" : reason);
  }
}
