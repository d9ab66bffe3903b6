package juan.tools;

import java.util.HashMap;
import java.util.Map;

/**
 * How often characters, pairs and triples of characters come, by weights that need not be whole.
 */
final class Ngrams {
  /** The counts of each order, by their characters, the last in the lowest 16 bits. */
  private final Map<Long, Double> singles = new HashMap<>();

  private final Map<Long, Double> pairs = new HashMap<>();
  private final Map<Long, Double> triples = new HashMap<>();

  /** Counts the n-grams of a text that end at or behind a place. */
  void add(String text, int from, double weight) {
    for (int i = from; i < text.length(); i++) {
      long single = text.charAt(i);
      singles.merge(single, weight, Double::sum);
      if (i >= 1) {
        long pair = ((long) text.charAt(i - 1) << 16) | single;
        pairs.merge(pair, weight, Double::sum);
        if (i >= 2) {
          triples.merge(((long) text.charAt(i - 2) << 32) | pair, weight, Double::sum);
        }
      }
    }
  }

  /** Counts those that cross from one word to the next; what is within them is counted already. */
  void cross(String first, String second, double weight) {
    String end = first.substring(Math.max(0, first.length() - 2));
    String text = end + second.substring(0, Math.min(2, second.length()));
    int border = end.length();
    pairs.merge(key(text, border - 1, border + 1), weight, Double::sum);
    if (border == 2) {
      triples.merge(key(text, 0, 3), weight, Double::sum);
    }
    if (text.length() > border + 1) {
      triples.merge(key(text, border - 1, border + 2), weight, Double::sum);
    }
  }

  private static long key(String text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = (key << 16) | text.charAt(i);
    }
    return key;
  }

  Map<Long, Double> singles() {
    return singles;
  }

  Map<Long, Double> pairs() {
    return pairs;
  }

  Map<Long, Double> triples() {
    return triples;
  }
}
