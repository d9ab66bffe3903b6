package juan.repair;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely a character is behind two others in one document: what the document itself says where
 * it is sound, smoothed by the model of all Chinese text (Dirichlet priors). Names come again.
 */
final class DocumentModel {
  /** How many characters of the document are counted at most. */
  private static final int MOST = 200_000;

  /** What the shorter context is worth, as if it had been seen so many times. */
  private static final double PRIOR_OF_PAIR = Double.parseDouble(System.getProperty("k1", "20"));

  private static final double PRIOR_OF_TRIPLE = Double.parseDouble(System.getProperty("k2", "6"));

  /** What a character of the script costs that the document is not in, in bits. */
  private static final double OTHER_SCRIPT = 8;

  private final Map<Long, Integer> counts = new HashMap<>();
  private int counted;
  private int traditional;
  private int simplified;

  /** Counts a text that is sound. */
  void add(String text) {
    counted += text.length();
    if (counted > MOST) {
      return;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      counts.merge(context(before), 1, Integer::sum);
      traditional += CharacterModel.get().isTraditional(c) ? 1 : 0;
      simplified += CharacterModel.get().isSimplified(c) ? 1 : 0;
      counts.merge(pair(before, c), 1, Integer::sum);
      if (i > 1) {
        counts.merge(triple(text.charAt(i - 2), before, c), 1, Integer::sum);
      }
    }
  }

  private static long context(char c) {
    return c;
  }

  private static long pair(char a, char b) {
    return (1L << 32) | ((long) a << 16) | b;
  }

  private static long triple(char a, char b, char c) {
    return (1L << 48) | ((long) a << 32) | ((long) b << 16) | c;
  }

  /** What a character costs behind two others, in bits. */
  double bits(char first, char second, char third) {
    CharacterModel model = CharacterModel.get();
    double bits = model.bits(first, second, third);
    boolean other =
        traditional > simplified ? model.isSimplified(third) : model.isTraditional(third);
    if (other && count(context(third)) == 0) {
      bits += OTHER_SCRIPT;
    }
    int single = count(context(second));
    if (single == 0) {
      return bits;
    }
    double share = Math.pow(2, -bits);
    share = (count(pair(second, third)) + PRIOR_OF_PAIR * share) / (single + PRIOR_OF_PAIR);
    int pair = count(pair(first, second));
    if (pair > 0) {
      share =
          (count(triple(first, second, third)) + PRIOR_OF_TRIPLE * share)
              / (pair + PRIOR_OF_TRIPLE);
    }
    return -Math.log(share) / Math.log(2);
  }

  private int count(long key) {
    Integer count = counts.get(key);
    return count == null ? 0 : count;
  }
}
