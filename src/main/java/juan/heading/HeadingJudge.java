package juan.heading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;

/**
 * Decides which candidates are headings, all series of a text together: tables of contents go, a
 * series stands when its numbers make a sequence, and lines that nothing marks count only where
 * there are no numbered chapters.
 */
final class HeadingJudge {
  private static final int FEWEST = 3;

  private static final String IN_SEQUENCE = "in sequence";
  private static final String CONTENTS = "an entry of a table of contents, or of a list";

  private final List<Candidate> candidates;
  private final TextHabits habits;
  private final Map<Series, List<Candidate>> bySeries = new LinkedHashMap<>();
  private final Set<Integer> contents;

  /** The reasons for those that are headings and for those that are not, by block. */
  private final Map<Integer, String> accepted = new LinkedHashMap<>();

  private final Map<Integer, String> refused = new LinkedHashMap<>();

  /** The series that stand, in the order of their first headings, with the count of these. */
  private final Map<Series, Integer> standing = new LinkedHashMap<>();

  HeadingJudge(List<Candidate> candidates, TextHabits habits) {
    this.candidates = candidates;
    this.habits = habits;
    var all = new ArrayList<Candidate>();
    var numbered = new LinkedHashMap<Series, List<Candidate>>();
    for (Candidate candidate : candidates) {
      if (candidate.isRefused()) {
        continue;
      }
      if (candidate.series().strength() != Strength.SHAPE) {
        all.add(candidate);
      }
      if (candidate.isNumbered()) {
        numbered.computeIfAbsent(candidate.series(), s -> new ArrayList<>()).add(candidate);
      }
    }
    contents = Contents.blocks(numbered.values(), all);
    for (Candidate candidate : candidates) {
      if (candidate.isRefused()) {
        refused.put(candidate.block(), candidate.refusal());
      } else if (contents.contains(candidate.block())) {
        refused.put(candidate.block(), CONTENTS);
      } else {
        bySeries.computeIfAbsent(candidate.series(), s -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** What is to be said of each candidate, in the order of the text. */
  List<Finding> findings() {
    judge(Strength.STRONG);
    judge(Strength.SERIAL);
    judge(Strength.LISTED);
    judge(Strength.SHAPE);
    var levels = new HeadingLevels(candidates, accepted.keySet(), standing).levels();
    var findings = new ArrayList<Finding>(candidates.size());
    for (Candidate candidate : candidates) {
      var series = candidate.series();
      String reason = accepted.get(candidate.block());
      int level = reason == null ? 0 : levels.getOrDefault(series, series.level());
      findings.add(
          new Finding(
              candidate.block(),
              candidate.line().text(),
              (series.name() + " " + series.unit()).strip(),
              level,
              reason != null ? reason : refused.getOrDefault(candidate.block(), "")));
    }
    return findings;
  }

  private void judge(Strength strength) {
    bySeries.forEach(
        (series, members) -> {
          if (series.strength() != strength) {
            return;
          }
          int before = accepted.size();
          if (strength == Strength.SHAPE) {
            unmarked(members);
          } else if (members.get(0).isNumbered()) {
            numbered(series, members);
          } else if (strength == Strength.STRONG) {
            named(members);
          } else {
            marked(members);
          }
          if (accepted.size() > before) {
            standing.put(series, accepted.size() - before);
          }
        });
  }

  private void named(List<Candidate> members) {
    var last = new LinkedHashMap<String, Integer>();
    members.forEach(member -> last.put(Titles.folded(member.title()), member.block()));
    for (Candidate member : members) {
      boolean again = last.getOrDefault(Titles.folded(member.title()), 0) > member.block();
      if (again && !member.line().opensProse()) {
        refuse(member, CONTENTS);
      } else {
        accept(member, "has the name or the mark of a heading");
      }
    }
  }

  private void accept(Candidate candidate, String why) {
    accepted.put(candidate.block(), why);
  }

  private void refuse(Candidate candidate, String why) {
    refused.put(candidate.block(), why);
  }

  private void refuseAll(List<Candidate> members, String why) {
    members.forEach(member -> refuse(member, why));
  }

  private void numbered(Series series, List<Candidate> members) {
    boolean[] chain = new Sequence(members, volumesBefore(members)).chain();
    dropSingles(members, chain);
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
      few(series, members, chain);
    } else if (2 * length < plain) {
      refuseAll(members, "the numbers of most like it make no sequence");
    } else if (series.strength() == Strength.LISTED && !isOutline(series, members, chain)) {
      refuseAll(members, "numbers a list or pages, not sections");
    } else {
      take(members, chain, 2 * joined > length && 2 * doubted < length);
    }
  }

  private void take(List<Candidate> members, boolean[] chain, boolean joinedIsUsual) {
    for (int i = 0; i < chain.length; i++) {
      Candidate member = members.get(i);
      if (chain[i] && (member.form() != Form.DOUBTFUL || joinedIsUsual)) {
        accept(member, IN_SEQUENCE);
      } else if (chain[i]) {
        refuse(member, "is joined to prose, unlike the others");
      } else if (isOddNumeral(members, chain, i)) {
        accept(member, "has the form of those in sequence, though not its number");
      } else {
        refuse(member, "is out of sequence");
      }
    }
  }

  /** A heading whose number is wrong or comes twice: between two of the chain, unlike them. */
  private static boolean isOddNumeral(List<Candidate> members, boolean[] chain, int index) {
    Candidate odd = members.get(index);
    if (odd.form() == Form.DOUBTFUL
        || odd.form() == Form.JOINED
        || odd.series().strength() != Strength.STRONG
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
        below >= 0 && Titles.folded(members.get(below).title()).equals(Titles.folded(odd.title()));
    return gap || (odd.form() == Form.APART && !same);
  }

  /** Of few members each must look and stand like a heading, and the series begin at its start. */
  private void few(Series series, List<Candidate> members, boolean[] chain) {
    int length = 0;
    for (boolean in : chain) {
      length += in ? 1 : 0;
    }
    boolean chaptered = standing.values().stream().anyMatch(count -> count >= FEWEST);
    boolean enough =
        switch (series.strength()) {
          case STRONG -> true;
          case SERIAL -> series.isVolume() && length > 1;
          default -> !chaptered && isFirstOutline(series);
        };
    boolean sequence = members.size() == 1 || (members.size() == length && rises(members));
    for (Candidate member : members) {
      boolean clean = member.form() == Form.BARE || member.form() == Form.APART;
      boolean joined =
          member.form() == Form.JOINED && !chaptered && !series.isVolume() && isWord(series);
      if (!enough || !(sequence || series.strength() == Strength.STRONG)) {
        refuse(member, "no others like it make a sequence");
      } else if (!(clean || joined) || !standsAlone(series, member)) {
        refuse(member, "too few are like it, and it does not stand like a heading");
      } else {
        accept(member, "few are like it, but it stands like a heading");
      }
    }
  }

  /** Whether prose seldom has a number with this word at the start of a short line. */
  private static boolean isWord(Series series) {
    return OrdinalHeadings.JOINABLE.contains(series.unit());
  }

  private static boolean rises(List<Candidate> members) {
    return members.get(1).number() - members.get(0).number() <= 1;
  }

  private static boolean isFirstOutline(Series series) {
    return series.unit().endsWith("、") || series.unit().startsWith("（");
  }

  private static boolean standsAlone(Series series, Candidate member) {
    if (series.strength() != Strength.LISTED) {
      return member.line().isPlaced();
    }
    var line = member.line();
    return line.isPlaced()
        && member.form() == Form.APART
        && member.number() <= 2
        && line.opensProse()
        && line.after().length() + line.further().length() > line.text().length();
  }

  /**
   * Leaves out of the chain what neither follows nor is followed by its neighbour, where the shape
   * says little: 第一节课 in each chapter is no sequence.
   */
  private static void dropSingles(List<Candidate> members, boolean[] chain) {
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
          members.get(in.get(k)).series().strength() != Strength.LISTED
              && (form == Form.BARE || form == Form.APART);
      chain[in.get(k)] = sure || follows || followed;
    }
  }

  /**
   * Whether a series of bare or listed numbers heads sections: text stands below nearly each, and
   * above nearly each a paragraph ends, as above the number of a page it does not.
   */
  private boolean isOutline(Series series, List<Candidate> members, boolean[] chain) {
    int length = 0;
    int placed = 0;
    int texts = 0;
    int first = Integer.MAX_VALUE;
    var distances = new ArrayList<Long>();
    Candidate above = null;
    for (int i = 0; i < chain.length; i++) {
      if (chain[i]) {
        Candidate member = members.get(i);
        length++;
        first = Math.min(first, member.number());
        placed += member.line().isPlaced() ? 1 : 0;
        boolean text = i + 1 == chain.length || !member.hasNoTextBefore(members.get(i + 1));
        texts += text ? 1 : 0;
        if (above != null) {
          distances.add(member.line().charactersAbove() - above.line().charactersAbove());
        }
        above = member;
      }
    }
    boolean pages =
        series.name().startsWith("bare")
            && (isRunningOn(members, chain) || (length > 5 && areEven(distances)));
    return first <= 1 && placed >= 0.7 * length && texts >= 0.8 * length && !pages;
  }

  /** Whether numbers go on from one chapter to the next, as those of sections do not. */
  private boolean isRunningOn(List<Candidate> members, boolean[] chain) {
    int restarts = 0;
    int before = 0;
    for (int i = 0; i < chain.length; i++) {
      if (chain[i]) {
        restarts += members.get(i).number() <= before ? 1 : 0;
        before = members.get(i).number();
      }
    }
    return restarts == 0
        && standing.entrySet().stream()
            .anyMatch(
                s -> isNumbered(s.getKey()) && !s.getKey().isVolume() && s.getValue() >= FEWEST);
  }

  /** Pages are of one length: the deviation is less than a twelfth of the mean. */
  private static boolean areEven(List<Long> distances) {
    double mean = distances.stream().mapToLong(d -> d).average().orElse(0);
    double variance =
        distances.stream().mapToDouble(d -> (d - mean) * (d - mean)).average().orElse(0);
    return Math.sqrt(variance) < mean / 12;
  }

  private int[] volumesBefore(List<Candidate> members) {
    var volumes = new int[members.size()];
    int count = 0;
    int next = 0;
    for (Candidate candidate : candidates) {
      if (next < members.size() && candidate.block() == members.get(next).block()) {
        volumes[next++] = count;
      }
      boolean above =
          candidate.series().level() < members.get(0).series().level()
              || (candidate.series().isVolume()
                  && !candidate.series().equals(members.get(0).series()));
      if (candidate.isNumbered() && above && !contents.contains(candidate.block())) {
        count++;
      }
    }
    return volumes;
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
        refuse(member, "is an item of a list");
      } else if (!member.line().isPlaced() || !member.line().opensProse()) {
        refuse(member, "does not stand between paragraphs");
      } else {
        accept(member, "is marked, between paragraphs");
      }
    }
  }

  private void unmarked(List<Candidate> members) {
    boolean chapters =
        standing.entrySet().stream()
            .anyMatch(s -> isNumbered(s.getKey()) && !(s.getKey().isVolume() && areLong(s)));
    if (chapters) {
      refuseAll(members, "is not numbered, and others are");
      return;
    }
    long outstanding = members.stream().filter(this::standsOut).count();
    var last = new LinkedHashMap<String, Integer>();
    members.forEach(member -> last.put(member.title(), member.block()));
    for (Candidate member : members) {
      boolean again = last.getOrDefault(member.title(), 0) > member.block();
      if (outstanding >= 2 ? standsOut(member) : !habits.isBroken() && isBetween(member)) {
        if (again && !isBetween(member)) {
          refuse(member, CONTENTS);
        } else {
          accept(member, "is short and no sentence, and stands between paragraphs");
        }
      } else {
        refuse(member, outstanding >= 2 ? "is set like a paragraph" : "does not stand alone");
      }
    }
  }

  private static boolean isNumbered(Series series) {
    return !series.equals(NamedHeadings.SERIES) && !series.name().equals("marked");
  }

  /** Whether volumes are so long that what stands in them has headings of its own. */
  private boolean areLong(Map.Entry<Series, Integer> series) {
    return habits.prose() > 20 * series.getValue()
        && bySeries.getOrDefault(series.getKey(), List.of()).stream()
                .filter(member -> member.form() == Form.BARE)
                .count()
            > series.getValue() / 2;
  }

  private boolean standsOut(Candidate member) {
    return habits.standsOut(member.line().margin())
        && member.line().opensProse()
        && !Sentence.goesOn(member.line().before());
  }

  private static boolean isBetween(Candidate member) {
    var line = member.line();
    return line.isPlaced()
        && Sentence.isEnded(line.after())
        && line.after().length() + line.further().length() >= 2 * line.text().length();
  }
}
