package juan.heading;

import java.util.List;

/** Numbers in sequence whose shape says little: of sections, of a list, or of pages. */
final class Outline {
  /** Sections are more than these, on average, where their numbers begin again. */
  private static final int SHORT_LIST = 3;

  private static final int LONG = 5;

  private final List<Candidate> members;

  /**
   * An outline.
   *
   * @param members of one series, in sequence, at least one
   */
  Outline(List<Candidate> members) {
    this.members = members;
  }

  /**
   * Whether they head sections: text stands below nearly each, and above nearly each a paragraph
   * ends, as above the number of a page it does not.
   *
   * @param hasChapters whether the text has others with numbers
   * @param upper how many headings there are that they may begin again under
   */
  boolean isOfSections(boolean hasChapters, int upper) {
    int length = members.size();
    int placed = 0;
    int texts = 0;
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      Candidate member = members.get(i);
      first = Math.min(first, member.number());
      placed += member.line().isPlaced() ? 1 : 0;
      texts += i + 1 == length || !member.hasNoTextBefore(members.get(i + 1)) ? 1 : 0;
    }
    boolean bare = members.get(0).series().name().startsWith("bare");
    boolean pages = bare && ((hasChapters && runsOn()) || (length > 5 && isEven()));
    // The first may have been taken with the line below it for its title.
    boolean begins = first <= 1 || (first == 2 && length > LONG);
    return begins && !isOfLists(upper) && placed >= 0.5 * length && texts >= 0.8 * length && !pages;
  }

  /** Whether numbers soon begin again and again, with nothing above them. */
  private boolean isOfLists(int upper) {
    int starts = 1;
    for (int i = 1; i < members.size(); i++) {
      starts += members.get(i).number() <= members.get(i - 1).number() ? 1 : 0;
    }
    return starts > 1 && starts > 2 * upper && members.size() < SHORT_LIST * starts;
  }

  /** Whether numbers go on from one chapter to the next, as those of sections do not. */
  private boolean runsOn() {
    int before = 0;
    for (Candidate member : members) {
      if (member.number() <= before) {
        return false;
      }
      before = member.number();
    }
    return true;
  }

  /** Pages are of one length: the deviation is less than a twelfth of the mean. */
  private boolean isEven() {
    var distances = new long[members.size() - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] =
          members.get(i + 1).line().charactersAbove() - members.get(i).line().charactersAbove();
    }
    double mean = java.util.Arrays.stream(distances).average().orElse(0);
    double variance =
        java.util.Arrays.stream(distances)
            .mapToDouble(d -> (d - mean) * (d - mean))
            .average()
            .orElse(0);
    return Math.sqrt(variance) < mean / 12;
  }
}
