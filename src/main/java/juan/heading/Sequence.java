package juan.heading;

import java.util.Arrays;
import java.util.List;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;

/**
 * The heaviest chain of a series' numbers that rises, or begins again. What lies outside is out of
 * sequence: a chapter that prose only speaks of, a running title. One wrong numeral costs nothing
 * but itself, since a chain may leave numbers out.
 */
final class Sequence {
  private static final float FAR = 2.5f;
  private static final float MISSING = 0.3f;
  private static final float RESTART = 1.5f;
  private static final float RESTART_IN_VOLUME = 0.2f;
  private static final float SAME = 0.5f;
  private static final float NOT_FROM_ONE = 1;

  /** How many numbers may be missing where the shape alone says little. */
  private static final int SMALL_GAP = 3;

  private final List<Candidate> candidates;
  private final int[] volumes;
  private final boolean strong;
  private final float[] best;
  private final int[] previous;

  /** For each number, the last candidate of the best chain that ends with it, or -1. */
  private final int[] ends;

  /** A Fenwick tree over the numbers: the best chain that ends with a number up to one. */
  private final int[] upTo;

  /**
   * A sequence.
   *
   * @param candidates of one series, in order, all with numbers
   * @param volumes for each, how many headings of volumes lie before it
   */
  Sequence(List<Candidate> candidates, int[] volumes) {
    this.candidates = candidates;
    this.volumes = volumes;
    this.strong = !candidates.isEmpty() && candidates.get(0).series().strength() != Strength.LISTED;
    int count = candidates.size();
    int largest = 0;
    for (Candidate candidate : candidates) {
      largest = Math.max(largest, candidate.number());
    }
    best = new float[count];
    previous = new int[count];
    ends = filled(largest + 1);
    upTo = filled(largest + 2);
  }

  private static int[] filled(int length) {
    var array = new int[length];
    Arrays.fill(array, -1);
    return array;
  }

  /** Which of the candidates are in the chain. */
  boolean[] chain() {
    int heaviest = -1;
    for (int i = 0; i < candidates.size(); i++) {
      int number = candidates.get(i).number();
      float start = strong || number <= 1 ? 0 : -NOT_FROM_ONE;
      set(i, -1, start);
      for (int gap = 1; gap <= SMALL_GAP && number - gap >= 0; gap++) {
        offer(i, ends[number - gap], MISSING * (gap - 1));
      }
      if (strong) {
        offer(i, lowerThan(number), FAR);
      }
      if (ends[number] >= 0 && differ(candidates.get(ends[number]), candidates.get(i))) {
        offer(i, ends[number], candidates.get(i).series().isVolume() ? MISSING : SAME);
      }
      boolean plain =
          candidates.get(i).form() == Form.BARE || candidates.get(i).form() == Form.APART;
      if (number <= 1
          && heaviest >= 0
          && mayRestart(heaviest, i)
          && (plain || volumes[heaviest] < volumes[i])) {
        boolean inVolume = volumes[heaviest] < volumes[i] || !strong;
        offer(i, heaviest, inVolume ? RESTART_IN_VOLUME : RESTART);
      }
      best[i] += weight(candidates.get(i));
      if (ends[number] < 0 || best[i] >= best[ends[number]]) {
        ends[number] = i;
        enter(number, i);
      }
      if (heaviest < 0 || best[i] >= best[heaviest]) {
        heaviest = i;
      }
    }
    var chain = new boolean[candidates.size()];
    for (int i = heaviest; i >= 0; i = previous[i]) {
      chain[i] = true;
    }
    return chain;
  }

  /** Whether one may begin again after another, which it is not if it only says it twice. */
  private boolean mayRestart(int from, int to) {
    Candidate before = candidates.get(from);
    Candidate after = candidates.get(to);
    return before.number() != after.number()
        || volumes[from] < volumes[to]
        || differ(before, after);
  }

  private void set(int i, int from, float score) {
    best[i] = score;
    previous[i] = from;
  }

  private void offer(int i, int from, float penalty) {
    if (from >= 0 && best[from] - penalty > best[i]) {
      set(i, from, best[from] - penalty);
    }
  }

  private static boolean differ(Candidate one, Candidate other) {
    return !one.title().isEmpty()
        && !other.title().isEmpty()
        && !Titles.folded(one.title()).equals(Titles.folded(other.title()));
  }

  private static float weight(Candidate candidate) {
    float weight =
        switch (candidate.form()) {
          case APART, BARE -> 2;
          case JOINED -> 1.5f;
          case DOUBTFUL -> 0.75f;
        };
    return candidate.line().isPlaced() || candidate.form() == Form.DOUBTFUL
        ? weight
        : weight - 0.5f;
  }

  private void enter(int number, int candidate) {
    for (int n = number + 1; n < upTo.length; n += n & -n) {
      if (upTo[n] < 0 || best[upTo[n]] <= best[candidate]) {
        upTo[n] = candidate;
      }
    }
  }

  private int lowerThan(int number) {
    int found = -1;
    for (int n = number; n > 0; n -= n & -n) {
      if (upTo[n] >= 0 && (found < 0 || best[upTo[n]] > best[found])) {
        found = upTo[n];
      }
    }
    return found;
  }
}
