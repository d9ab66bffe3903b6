package juan.heading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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
  /** So many tales make a collection, of which the first line may be the first tale's. */
  private static final int COLLECTION = 10;

  private static final int FEWEST = 3;

  private final List<Candidate> candidates;
  private final TextHabits habits;
  private final Map<Series, List<Candidate>> bySeries = new LinkedHashMap<>();

  /** Those with numbers that stand in the text and not in a table of contents. */
  private final List<Candidate> numbered = new ArrayList<>();

  private final Verdicts verdicts;

  HeadingJudge(List<Candidate> candidates, TextHabits habits) {
    this.candidates = withoutLonePrefixes(candidates);
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
    opening();
    var headings = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      if (verdicts.isHeading(candidate)) {
        headings.add(candidate);
      }
    }
    var levels = new HeadingLevels(headings, verdicts.standing()).levels();
    for (Candidate heading : headings) {
      Series series = heading.series();
      verdicts.level(heading, levels.getOrDefault(series, series.level()));
    }
    return verdicts;
  }

  /** A first line set like the headings of a collection is one of them, and no title. */
  private void opening() {
    for (Candidate first : bySeries.getOrDefault(UnmarkedHeadings.OPENING, List.of())) {
      if (verdicts.count(UnmarkedHeadings.SERIES) >= COLLECTION && first.line().opensProse()) {
        verdicts.accept(first, "is set like the headings of a collection");
      } else {
        verdicts.refuse(first, "is the title");
      }
    }
  }

  /** Gives up numbers behind words of which there are not several alike. */
  private static List<Candidate> withoutLonePrefixes(List<Candidate> candidates) {
    var counts = new HashMap<Series, Integer>();
    for (Candidate candidate : candidates) {
      if (candidate.series().name().equals(PrefixedHeadings.NAME)) {
        counts.merge(candidate.series(), 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return candidates;
    }
    return candidates.stream()
        .map(
            candidate ->
                counts.getOrDefault(candidate.series(), FEWEST) < FEWEST
                    ? UnmarkedHeadings.orRefused(candidate.line())
                    : candidate)
        .toList();
  }

  /** Sorts the candidates by their series, those of a table of contents left out. */
  private void group() {
    var signed = new ArrayList<Candidate>();
    var sequences = new LinkedHashMap<Series, List<Candidate>>();
    for (Candidate candidate : candidates) {
      if (candidate.isRefused()) {
        verdicts.refuse(candidate, candidate.refusal());
        if (candidate.refusal().equals(OrdinalHeadings.PAGED)) {
          signed.add(candidate);
        }
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
    if (series.equals(UnmarkedHeadings.OPENING)) {
      return; // depends on all the others
    }
    if (series.strength() == Strength.SHAPE) {
      new UnmarkedJudge(members, habits, verdicts).judge(hasChapters() || hasSigns(members.size()));
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
  private void marked(List<Candidate> all) {
    var members = withoutContents(all);
    int adjacent = 0;
    for (int i = 1; i < members.size(); i++) {
      adjacent += members.get(i - 1).hasNoTextBefore(members.get(i)) ? 1 : 0;
    }
    boolean list = 3 * adjacent > members.size();
    long placed = members.stream().map(Candidate::line).filter(HeadingJudge::isBetween).count();
    boolean usual = placed >= FEWEST && placed > 0.75 * members.size();
    for (Candidate member : members) {
      if (list) {
        verdicts.refuse(member, "is an item of a list");
      } else if (!usual && !isBetween(member.line())) {
        verdicts.refuse(member, "does not stand between paragraphs");
      } else {
        verdicts.accept(member, "is marked, between paragraphs");
      }
    }
  }

  /** Refuses those without text below that come again further down, and gives the others. */
  private List<Candidate> withoutContents(List<Candidate> all) {
    var last = new HashMap<String, Candidate>();
    all.forEach(member -> last.put(member.title(), member));
    var kept = new ArrayList<Candidate>();
    for (int i = 0; i < all.size(); i++) {
      Candidate member = all.get(i);
      Candidate again = last.getOrDefault(Titles.unpaged(member.title()), member);
      boolean empty = i + 1 < all.size() && member.hasNoTextBefore(all.get(i + 1));
      if (empty && again.block() > member.block()) {
        verdicts.refuse(member, Contents.REASON);
      } else {
        kept.add(member);
      }
    }
    return kept;
  }

  private static boolean isBetween(HeadingLine line) {
    return line.isPlaced() && line.opensProse();
  }

  /** Whether signs mark more headings than could be told from others by their setting alone. */
  private boolean hasSigns(int unmarked) {
    int signs = 0;
    for (Map.Entry<Series, Integer> its : verdicts.standing().entrySet()) {
      signs += its.getKey().name().equals("marked") ? its.getValue() : 0;
    }
    return signs >= FEWEST && 2 * signs > unmarked;
  }

  /** Whether the text has numbered headings, other than those of volumes that hold much. */
  private boolean hasChapters() {
    for (Map.Entry<Series, Integer> its : verdicts.standing().entrySet()) {
      if (its.getKey().isNumbered() && !(its.getKey().isVolume() && areLong(its))) {
        return true;
      }
    }
    return false;
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
