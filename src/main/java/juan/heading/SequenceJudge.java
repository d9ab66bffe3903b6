package juan.heading;

import java.util.ArrayList;
import java.util.List;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;

/**
 * Decides about the headings of a numbered series: those of its heaviest sequence stand, if it is
 * most of the series; of few, each must look like a heading too.
 */
final class SequenceJudge {
  private static final int FEWEST = 3;

  private final Series series;
  private final List<Candidate> members;
  private final Verdicts verdicts;

  /** Which of the members are in sequence. */
  private final boolean[] chain;

  /**
   * A judge of one series.
   *
   * @param members in the order of the text
   * @param volumes for each, how many headings of volumes lie before it
   */
  SequenceJudge(Series series, List<Candidate> members, int[] volumes, Verdicts verdicts) {
    this.series = series;
    this.members = members;
    this.verdicts = verdicts;
    chain = new Sequence(members, volumes).chain();
  }

  void judge() {
    dropSingles();
    int length = 0;
    int plain = 0;
    int joined = 0;
    int doubted = 0;
    for (int i = 0; i < chain.length; i++) {
      boolean doubtful = members.get(i).form() == Form.DOUBTFUL;
      boolean isJoined = doubtful || members.get(i).form() == Form.JOINED;
      length += chain[i] ? 1 : 0;
      joined += chain[i] && isJoined ? 1 : 0;
      doubted += chain[i] && doubtful ? 1 : 0;
      plain += doubtful ? 0 : 1;
    }
    if (length < FEWEST) {
      few(length);
    } else if (2 * length < plain) {
      verdicts.refuseAll(members, "the numbers of most like it make no sequence");
    } else if (series.strength() == Strength.LISTED && !isOutline()) {
      verdicts.refuseAll(members, "numbers a list or pages, not sections");
    } else {
      take(2 * joined > length && 2 * doubted < length);
    }
  }

  private boolean isOutline() {
    var outline = new ArrayList<Candidate>();
    for (int i = 0; i < chain.length; i++) {
      if (chain[i]) {
        outline.add(members.get(i));
      }
    }
    return new Outline(outline).isOfSections(verdicts.hasChapters(), verdicts.count());
  }

  private void take(boolean joinedIsUsual) {
    for (int i = 0; i < chain.length; i++) {
      Candidate member = members.get(i);
      if (chain[i] && (member.form() != Form.DOUBTFUL || joinedIsUsual)) {
        verdicts.accept(member, "in sequence");
      } else if (chain[i]) {
        verdicts.refuse(member, "is joined to prose, unlike the others");
      } else if (isOddNumeral(i)) {
        verdicts.accept(member, "has the form of those in sequence, though not its number");
      } else {
        verdicts.refuse(member, "is out of sequence");
      }
    }
  }

  /** A heading whose number is wrong or comes twice: between two of the chain, unlike them. */
  private boolean isOddNumeral(int index) {
    Candidate odd = members.get(index);
    if (odd.form() == Form.DOUBTFUL
        || odd.form() == Form.JOINED
        || series.strength() != Strength.STRONG
        || !odd.line().isPlaced()) {
      return false;
    }
    int below = index - 1;
    while (below >= 0 && !chain[below]) {
      below--;
    }
    int above = index + 1;
    while (above < chain.length && !chain[above]) {
      above++;
    }
    boolean gap =
        below >= 0
            && above < chain.length
            && members.get(above).number() - members.get(below).number() > 1;
    boolean same =
        (below >= 0 && isTwin(odd, members.get(below)))
            || (above < chain.length && isTwin(odd, members.get(above)));
    return !same && (gap || odd.form() == Form.APART);
  }

  /** Whether two are one heading that the text has twice, as novels of the web do. */
  private static boolean isTwin(Candidate one, Candidate other) {
    return one.number() == other.number()
        && Titles.folded(one.title()).equals(Titles.folded(other.title()));
  }

  /** Of few members each must look and stand like a heading, and the series begin at its start. */
  private void few(int length) {
    boolean chaptered = false;
    for (int count : verdicts.standing().values()) {
      chaptered |= count >= FEWEST;
    }
    boolean enough =
        switch (series.strength()) {
          case STRONG -> true;
          case SERIAL -> series.isVolume() && length > 1;
          default -> !chaptered && isFirstOutline();
        };
    boolean sequence = members.size() == 1 || (members.size() == length && rises());
    for (Candidate member : members) {
      boolean clean = member.form() == Form.BARE || member.form() == Form.APART;
      boolean joined = member.form() == Form.JOINED && !chaptered && !series.isVolume() && isWord();
      if (!enough || !(sequence || series.strength() == Strength.STRONG)) {
        verdicts.refuse(member, "no others like it make a sequence");
      } else if (!(clean || joined) || !standsAlone(member)) {
        verdicts.refuse(member, "too few are like it, and it does not stand like a heading");
      } else {
        verdicts.accept(member, "few are like it, but it stands like a heading");
      }
    }
  }

  /** Whether prose seldom has a number with this word at the start of a short line. */
  private boolean isWord() {
    return OrdinalHeadings.JOINABLE.contains(series.unit());
  }

  private boolean rises() {
    return members.get(1).number() - members.get(0).number() <= 1;
  }

  private boolean isFirstOutline() {
    return series.unit().endsWith("、") || series.unit().startsWith("（");
  }

  private boolean standsAlone(Candidate member) {
    var line = member.line();
    return line.isPlaced()
        && (series.strength() != Strength.LISTED
            || (member.form() == Form.APART
                && member.number() <= 2
                && line.opensProse()
                && line.lengthBelow() > line.text().length()));
  }

  /**
   * Leaves out of the chain what neither follows nor is followed by its neighbour, where the shape
   * says little: 第一节课 in each chapter is no sequence.
   */
  private void dropSingles() {
    var in = new ArrayList<Integer>();
    for (int i = 0; i < chain.length; i++) {
      if (chain[i]) {
        in.add(i);
      }
    }
    for (int k = 0; k < in.size(); k++) {
      int number = members.get(in.get(k)).number();
      boolean follows = k > 0 && members.get(in.get(k - 1)).number() < number;
      boolean followed = k + 1 < in.size() && members.get(in.get(k + 1)).number() > number;
      var form = members.get(in.get(k)).form();
      boolean sure =
          series.strength() != Strength.LISTED && (form == Form.BARE || form == Form.APART);
      chain[in.get(k)] = sure || follows || followed;
    }
  }
}
