package juan.tools;

/**
 * How often runs of one to four characters come. Keys are the numbers of the characters, the last
 * in the lowest 16 bits.
 */
final class Ngrams {
  static final int LONGEST = 4;

  private final Alphabet alphabet;
  private final NgramCounts[] counts = new NgramCounts[LONGEST];

  Ngrams(Alphabet alphabet) {
    this.alphabet = alphabet;
    for (int i = 0; i < LONGEST; i++) {
      counts[i] = new NgramCounts();
    }
  }

  /** Runs by their length. */
  NgramCounts of(int length) {
    return counts[length - 1];
  }

  /** Counts all runs of a text. */
  void add(String text, double weight) {
    add(text, text.length(), 0, weight);
  }

  /** Counts the runs that begin before one place and end behind another. */
  void add(String text, int beginBefore, int endBehind, double weight) {
    char[] ids = alphabet.ids(text);
    for (int end = endBehind + 1; end <= ids.length; end++) {
      long key = 0;
      for (int i = end - 1; i >= 0 && end - i <= LONGEST && ids[i] != 0; i--) {
        key |= (long) ids[i] << (16 * (end - 1 - i));
        if (i < beginBefore) {
          counts[end - 1 - i].add(key, weight);
        }
      }
    }
  }

  /** Adds others, less what their rare ones are likely to be too high by (absolute discounting). */
  void add(Ngrams others, double weight, double discount) {
    for (int i = 0; i < LONGEST; i++) {
      NgramCounts into = counts[i];
      double less = i == 0 ? 0 : discount;
      others.counts[i].forEach((key, count) -> into.add(key, weight * Math.max(0, count - less)));
    }
  }

  /** Makes runs with marks in them come so often that marks are a share of all characters. */
  void scaleMarks(double share) {
    double[] sums = new double[2];
    counts[0].forEach((key, count) -> sums[hasMark(key) ? 1 : 0] += count);
    double factor = share / (1 - share) * sums[0] / sums[1];
    for (NgramCounts each : counts) {
      each.replaceAll((key, count) -> hasMark(key) ? count * factor : count);
    }
  }

  private boolean hasMark(long key) {
    for (long rest = key; rest != 0; rest >>= 16) {
      if (!Character.isIdeographic(alphabet.character((int) (rest & 0xFFFF)))) {
        return true;
      }
    }
    return false;
  }
}
