package juan.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was written where a filter's insertion split a character of GBK, so that a crawler
 * read the bytes behind it shifted by one.
 *
 * <p>The search goes from left to right over what was read and keeps the likeliest {@link
 * Hypothesis hypotheses}: which bytes were read, which the crawler lost (a lone lead byte with the
 * ASCII byte behind it, pairs that are no character), and which the filter put in. All that a
 * hypothesis writes gives what was read when it is damaged again.
 */
final class ShiftSearch {
  private static final double OUT_OF_REACH = 45;

  /** The same for one of another sort, of which more is known at the place. */
  private static final double FAR_OUT_OF_REACH = 60;

  /** About how many hypotheses come of one. */
  private static final int COST_OF_EXPANDING = 16;

  /** How much sound text behind a passage has a say in it. */
  private static final int LOOK_BEHIND = 6;

  /** The longest stretch that is searched at once; what is longer is left as it is. */
  private static final int LONGEST = 200;

  /** How many hypotheses are made for one line at most; a passage takes some 10,000. */
  private static final int MOST = 5_000_000;

  /** Where there are more signs of loss than one in so many characters, there is no text left. */
  private static final int FEWEST_BETWEEN = 6;

  private static final int MANY = 8;

  private final ShiftSteps steps;

  /** How many hypotheses may still be made: a line that is nothing but damage is left as it is. */
  private int left;

  private long work;

  ShiftSearch(DocumentModel model, Map<String, String> glosses) {
    steps = new ShiftSteps(model, glosses);
  }

  /** The passages of a line. */
  List<Passage> find(String line) {
    var passages = new ArrayList<Passage>();
    if (isNothingButDamage(line)) {
      return passages;
    }
    left = MOST;
    int quotes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (left > 0 && Loss.mayBegin(line, i)) {
        // A comma before it may have been put in before a mark whose first byte is lost.
        int from = i > 0 && line.charAt(i - 1) == ',' ? i - 1 : i;
        Hypothesis best = search(line, from, quotes, passages);
        if (best != null) {
          i = Math.max(i, best.end() - 1);
          quotes = best.quotes();
          continue;
        }
        i = Math.min(line.length(), i + LONGEST) - 1;
      }
      quotes = Math.max(0, quotes + (c == '“' ? 1 : c == '”' ? -1 : 0));
    }
    work += MOST - left;
    return passages;
  }

  /** How many hypotheses have been made. */
  long work() {
    return work;
  }

  private static boolean isNothingButDamage(String line) {
    int suspects = 0;
    for (int i = 0; i < line.length(); i++) {
      suspects += Loss.mayBegin(line, i) ? 1 : 0;
    }
    return suspects > MANY && suspects * FEWEST_BETWEEN > line.length();
  }

  /** Searches from a place on; gives the end of what was decided, null when nothing was. */
  private @Nullable Hypothesis search(String line, int from, int quotes, List<Passage> passages) {
    char zeroth = from > 2 ? Han.widened(line.charAt(from - 3)) : '\n';
    char first = from > 1 ? Han.widened(line.charAt(from - 2)) : '\n';
    char second = from > 0 ? Han.widened(line.charAt(from - 1)) : '\n';
    int limit = Math.min(line.length(), from + LONGEST);
    var beams = new ArrayList<List<Hypothesis>>();
    for (int i = from; i <= limit; i++) {
      beams.add(new ArrayList<>());
    }
    beams.get(0).add(Hypothesis.start(from, zeroth, first, second, quotes));
    int lastShifted = from;
    for (int i = from; i < limit; i++) {
      List<Hypothesis> beam = beams.get(i - from);
      if (i > lastShifted + LOOK_BEHIND && allAligned(beams, i - from)) {
        return decided(beam, passages);
      }
      List<Hypothesis> kept = pruned(beam);
      for (Hypothesis h : kept) {
        if (!h.isAligned() || h.wantsStop()) {
          lastShifted = i;
        }
      }
      kept = steps.withVanished(kept, i);
      left -= kept.size() * COST_OF_EXPANDING;
      for (Hypothesis h : kept) {
        for (Hypothesis next : steps.next(h, line, i)) {
          if (next.end() <= limit) {
            beams.get(next.end() - from).add(next);
          }
        }
      }
    }
    return limit < line.length() ? null : decided(beams.get(limit - from), passages);
  }

  private static boolean allAligned(List<List<Hypothesis>> beams, int at) {
    for (int i = at; i < beams.size() && i < at + LOOK_BEHIND; i++) {
      for (Hypothesis h : beams.get(i)) {
        if (!h.isAligned() || h.wantsStop()) {
          return false;
        }
      }
      if (i > at && !beams.get(i).isEmpty()) {
        return false;
      }
    }
    return !beams.get(at).isEmpty();
  }

  /** The likeliest, none like another, of those that are aligned, that wait and that are vague. */
  private static List<Hypothesis> pruned(List<Hypothesis> beam) {
    if (beam.size() < 2) {
      return beam;
    }
    beam.sort(Comparator.comparingDouble(Hypothesis::bits));
    var kept = new ArrayList<Hypothesis>();
    int[] counts = new int[3];
    double[] best = new double[3];
    double hopeless = beam.get(0).bits() + FAR_OUT_OF_REACH;
    for (Hypothesis h : beam) {
      if (h.bits() > hopeless) {
        break;
      }
      int sort = h.isAligned() ? 0 : h.pending() < Hypothesis.ANY ? 1 : 2;
      if (counts[sort] == 0) {
        best[sort] = h.bits();
      }
      if (counts[sort] < ShiftSteps.KEPT
          && h.bits() < best[sort] + OUT_OF_REACH
          && kept.stream().noneMatch(h::isLike)) {
        counts[sort]++;
        kept.add(h);
      }
    }
    return kept;
  }

  /** Takes the likeliest hypothesis when it is likely enough, and adds its passages. */
  private static @Nullable Hypothesis decided(List<Hypothesis> beam, List<Passage> passages) {
    Hypothesis best = null;
    Hypothesis second = null;
    Hypothesis read = null;
    var sorted = new ArrayList<>(beam);
    sorted.removeIf(h -> !h.isAligned() || h.wantsStop() || h.stopLead() > 0);
    sorted.sort(Comparator.comparingDouble(Hypothesis::bits));
    for (Hypothesis h : sorted) {
      boolean isRead = h.isAsRead();
      if (isRead && read == null) {
        read = h;
      } else if (!isRead && best == null) {
        best = h;
      } else if (!isRead && second == null) {
        second = h;
      }
    }
    if (best == null || (read != null && read.bits() < best.bits())) {
      return read;
    }
    double ahead = second == null ? OUT_OF_REACH : second.bits() - best.bits();
    passages.addAll(Passage.of(best, 1 / (1 + Math.pow(2, -ahead))));
    return best;
  }
}
