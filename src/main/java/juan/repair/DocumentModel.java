package juan.repair;

/**
 * How likely a character is behind two others in one document: what the document itself says where
 * it is sound, smoothed by the model of all Chinese text (Dirichlet priors). Names come again.
 */
final class DocumentModel {
  /** What the shorter context is worth, as if it had been seen so many times. */
  private static final double PRIOR_OF_PAIR = 80;

  private static final double PRIOR_OF_TRIPLE = 24;

  /** The same for a character by itself. */
  private static final double PRIOR_OF_SINGLE = 2000;

  /** How far the document's own use of a character scales what is likely elsewhere: 0 to 1. */
  private static final double TRUST = 0.5;

  /** How much is decided by nothing but how often a character comes. */
  private static final double SHARE_OF_OWN = 0.3;

  /** How much less likely a character is of the script that the document is not in. */
  private static final double OTHER_SCRIPT = 1.0 / 256;

  private final TextCounts counts = new TextCounts();
  private boolean isTraditional;
  private int total;

  /** Counts a text that is sound. */
  void add(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      counts.add(context(before));
      total++;
      counts.add(pair(before, c));
      if (i > 1) {
        counts.add(triple(text.charAt(i - 2), before, c));
      }
    }
  }

  /** Tells the script of what was counted. */
  void tellScript() {
    CharacterModel model = CharacterModel.get();
    int traditional = 0;
    for (char c = 0x4E00; c < 0xA000; c++) {
      int count = counts.of(context(c));
      traditional += model.isTraditional(c) ? count : model.isSimplified(c) ? -count : 0;
    }
    isTraditional = traditional > 0;
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

  /**
   * A likelihood in all Chinese text as it is in one that has its own favourite characters: scaled
   * by how much more often the character comes in it (Kneser, Peters and Klakow 1997), and mixed
   * with how often that is.
   */
  private double adapted(double share, char c) {
    if (total == 0) {
      return share;
    }
    double own = counts.of(context(c));
    double general = CharacterModel.get().share(c);
    double ratio = (own + PRIOR_OF_SINGLE * general) / (total + PRIOR_OF_SINGLE) / general;
    return (1 - SHARE_OF_OWN) * share * Math.pow(ratio, TRUST) + SHARE_OF_OWN * own / total;
  }

  /** What a character costs behind three others, in bits. */
  double bits(char zeroth, char first, char second, char third) {
    CharacterModel model = CharacterModel.get();
    double share = model.share(zeroth, first, second, third);
    boolean other = isTraditional ? model.isSimplified(third) : model.isTraditional(third);
    if (other && counts.of(context(third)) == 0) {
      share *= OTHER_SCRIPT;
    }
    share = adapted(share, third);
    int single = counts.of(context(second));
    if (single == 0) {
      return -Math.log(share) / Math.log(2);
    }
    share = (counts.of(pair(second, third)) + PRIOR_OF_PAIR * share) / (single + PRIOR_OF_PAIR);
    int pair = counts.of(pair(first, second));
    if (pair > 0) {
      share =
          (counts.of(triple(first, second, third)) + PRIOR_OF_TRIPLE * share)
              / (pair + PRIOR_OF_TRIPLE);
    }
    return -Math.log(share) / Math.log(2);
  }
}
