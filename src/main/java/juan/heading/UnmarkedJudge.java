package juan.heading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides about short lines that nothing marks. They are headings where no chapters are numbered,
 * and where they stand out from the paragraphs of the text, or between them.
 */
final class UnmarkedJudge {
  /** What comes more often is no title: 此致, a line of advertisement. */
  private static final int MOST_TIMES = 3;

  private final List<Candidate> members;
  private final TextHabits habits;
  private final Verdicts verdicts;

  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  UnmarkedJudge(List<Candidate> members, TextHabits habits, Verdicts verdicts) {
    this.members = members;
    this.habits = habits;
    this.verdicts = verdicts;
  }

  void judge(boolean hasChapters) {
    if (hasChapters) {
      verdicts.refuseAll(members, "is not numbered, and others are");
      return;
    }
    long outstanding = members.stream().filter(this::standsOut).count();
    long between = members.stream().filter(UnmarkedJudge::isBetween).count();
    boolean setOff = outstanding >= 2 && 2 * outstanding >= between;
    for (Candidate member : members) {
      if (!(setOff ? standsOut(member) : mayBeSetAlike() && isBetween(member))) {
        verdicts.refuse(member, setOff ? "is set like a paragraph" : "does not stand alone");
      } else if (times(member) > MOST_TIMES) {
        verdicts.refuse(member, "comes again and again");
      } else if (!isBetween(member) && comesAgain(member)) {
        verdicts.refuse(member, Contents.REASON);
      } else {
        verdicts.accept(member, "is short and no sentence, and stands between paragraphs");
      }
    }
  }

  /** Whether headings may be set like paragraphs: these are long, and each is a sentence. */
  private boolean mayBeSetAlike() {
    return !habits.isBroken() && habits.hasLongParagraphs();
  }

  private int times(Candidate member) {
    if (times.isEmpty()) {
      for (Candidate candidate : members) {
        last.put(candidate.title(), candidate.block());
        times.merge(candidate.title(), 1, Integer::sum);
      }
    }
    return times.getOrDefault(member.title(), 0);
  }

  private boolean comesAgain(Candidate member) {
    return last.getOrDefault(member.title(), 0) > member.block();
  }

  private boolean standsOut(Candidate member) {
    var line = member.line();
    return habits.standsOut(line.margin()) && line.opensProse() && !line.isRunIn();
  }

  private static boolean isBetween(Candidate member) {
    var line = member.line();
    return line.isPlaced()
        && line.opensSentence()
        && line.lengthBelow() >= 2 * line.text().length();
  }
}
