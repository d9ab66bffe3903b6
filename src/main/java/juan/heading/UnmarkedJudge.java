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
    Map<String, Integer> last = new HashMap<>();
    members.forEach(member -> last.put(member.title(), member.block()));
    for (Candidate member : members) {
      boolean again = last.getOrDefault(member.title(), 0) > member.block();
      if (outstanding >= 2 ? standsOut(member) : !habits.isBroken() && isBetween(member)) {
        if (again && !isBetween(member)) {
          verdicts.refuse(member, Contents.REASON);
        } else {
          verdicts.accept(member, "is short and no sentence, and stands between paragraphs");
        }
      } else {
        verdicts.refuse(
            member, outstanding >= 2 ? "is set like a paragraph" : "does not stand alone");
      }
    }
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
