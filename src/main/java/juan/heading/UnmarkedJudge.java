package juan.heading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides about short lines that nothing marks. They are headings where no chapters are numbered,
 * and where they stand out from the paragraphs of the text, or between them.
 */
final class UnmarkedJudge {
  private final List<Candidate> members;
  private final TextHabits habits;
  private final Verdicts verdicts;

  /** The last block with a text; empty until one is asked for. */
  private final Map<String, Integer> last = new HashMap<>();

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
    boolean outstanding = members.stream().filter(this::standsOut).limit(2).count() == 2;
    for (Candidate member : members) {
      if (!(outstanding ? standsOut(member) : !habits.isBroken() && isBetween(member))) {
        verdicts.refuse(member, outstanding ? "is set like a paragraph" : "does not stand alone");
      } else if (!isBetween(member) && comesAgain(member)) {
        verdicts.refuse(member, Contents.REASON);
      } else {
        verdicts.accept(member, "is short and no sentence, and stands between paragraphs");
      }
    }
  }

  private boolean comesAgain(Candidate member) {
    if (last.isEmpty()) {
      members.forEach(candidate -> last.put(candidate.title(), candidate.block()));
    }
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
