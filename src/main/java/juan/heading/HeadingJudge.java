package juan.heading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import juan.heading.Series.Strength;

/**
 * Decides which candidates are headings, all series of a text together: tables of contents go, a
 * series stands when its numbers make a sequence, and lines that nothing marks count only where
 * there are no numbered chapters. The surer series are judged first, since the others depend on
 * them.
 */
final class HeadingJudge {
  private final List<Candidate> candidates;
  private final TextHabits habits;
  private final Map<Series, List<Candidate>> bySeries = new LinkedHashMap<>();

  /** Those with numbers that stand in the text and not in a table of contents. */
  private final List<Candidate> numbered = new ArrayList<>();

  private final Verdicts verdicts;

  HeadingJudge(List<Candidate> candidates, TextHabits habits) {
    this.candidates = candidates;
    this.habits = habits;
    int last = candidates.isEmpty() ? -1 : candidates.get(candidates.size() - 1).line().order();
    verdicts = new Verdicts(last + 1);
    group();
  }

  /** What is decided about each candidate. */
  Verdicts verdicts() {
    for (Strength strength : Strength.values()) {
      bySeries.forEach(
          (series, members) -> {
            if (series.strength() == strength) {
              judge(series, members);
            }
          });
    }
    var headings = candidates.stream().filter(verdicts::isHeading).toList();
    verdicts.levels(new HeadingLevels(headings, verdicts.standing()).levels());
    return verdicts;
  }

  /** Sorts the candidates by their series, those of a table of contents left out. */
  private void group() {
    var signed = new ArrayList<Candidate>();
    var sequences = new LinkedHashMap<Series, List<Candidate>>();
    for (Candidate candidate : candidates) {
      if (candidate.isRefused()) {
        verdicts.refuse(candidate, candidate.refusal());
        continue;
      }
      if (candidate.series().strength() != Strength.SHAPE) {
        signed.add(candidate);
      }
      if (candidate.isNumbered()) {
        sequences.computeIfAbsent(candidate.series(), s -> new ArrayList<>()).add(candidate);
      }
    }
    BitSet contents = new Contents(signed).entries(sequences.values());
    for (Candidate candidate : candidates) {
      if (contents.get(candidate.line().order())) {
        verdicts.refuse(candidate, Contents.REASON);
      } else if (!candidate.isRefused()) {
        bySeries.computeIfAbsent(candidate.series(), s -> new ArrayList<>()).add(candidate);
        if (candidate.isNumbered()) {
          numbered.add(candidate);
        }
      }
    }
  }

  private void judge(Series series, List<Candidate> members) {
    if (series.strength() == Strength.SHAPE) {
      new UnmarkedJudge(members, habits, verdicts).judge(hasChapters());
    } else if (members.get(0).isNumbered()) {
      new SequenceJudge(series, members, volumesBefore(series, members), verdicts).judge();
    } else if (series.strength() == Strength.STRONG) {
      named(members);
    } else {
      marked(members);
    }
  }

  /** For each of a series, how many volumes or the like begin above it. */
  private int[] volumesBefore(Series series, List<Candidate> members) {
    var volumes = new int[members.size()];
    int count = 0;
    int next = 0;
    for (Candidate candidate : numbered) {
      if (next < members.size() && candidate.block() == members.get(next).block()) {
        volumes[next++] = count;
      } else if (candidate.series().isAbove(series)) {
        count++;
      }
    }
    return volumes;
  }

  private void named(List<Candidate> members) {
    var last = new LinkedHashMap<String, Integer>();
    members.forEach(member -> last.put(Titles.folded(member.title()), member.block()));
    for (Candidate member : members) {
      boolean again = last.getOrDefault(Titles.folded(member.title()), 0) > member.block();
      if (again && !member.line().opensProse()) {
        verdicts.refuse(member, Contents.REASON);
      } else {
        verdicts.accept(member, "has the name or the mark of a heading");
      }
    }
  }

  /** Lines with a sign before them or brackets round them, unless they are a list. */
  private void marked(List<Candidate> members) {
    int adjacent = 0;
    for (int i = 1; i < members.size(); i++) {
      adjacent += members.get(i - 1).hasNoTextBefore(members.get(i)) ? 1 : 0;
    }
    boolean list = 3 * adjacent > members.size();
    for (Candidate member : members) {
      if (list) {
        verdicts.refuse(member, "is an item of a list");
      } else if (!member.line().isPlaced() || !member.line().opensProse()) {
        verdicts.refuse(member, "does not stand between paragraphs");
      } else {
        verdicts.accept(member, "is marked, between paragraphs");
      }
    }
  }

  /** Whether the text has numbered headings, other than those of volumes that hold much. */
  private boolean hasChapters() {
    return verdicts.standing().entrySet().stream()
        .anyMatch(s -> s.getKey().isNumbered() && !(s.getKey().isVolume() && areLong(s)));
  }

  /** Whether volumes are so long that what stands in them has headings of its own. */
  private boolean areLong(Map.Entry<Series, Integer> series) {
    return habits.prose() > 20 * series.getValue()
        && bySeries.getOrDefault(series.getKey(), List.of()).stream()
                .filter(member -> member.form() == Candidate.Form.BARE)
                .count()
            > series.getValue() / 2;
  }
}
