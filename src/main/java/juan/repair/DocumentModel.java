package juan.repair;

/**
 * How likely a character is behind two others in one document: what the document itself says where
 * it is sound, smoothed by the model of all Chinese text (Dirichlet priors). Names come again.
 */
final class DocumentModel {
  /** What the shorter context is worth, as if it had been seen so many times. */
  private static final double PRIOR_OF_PAIR = 80;

  private static final double PRIOR_OF_TRIPLE = 24;

  /** How much less likely a character is of the script that the document is not in. */
  private static final double OTHER_SCRIPT = 1.0 / 256;

  private final TextCounts counts = new TextCounts();
  private boolean isTraditional;

  /** Counts a text that is sound. */
  void add(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      counts.add(context(before));
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

  /** What a character costs behind three others, in bits. */
  double bits(char zeroth, char first, char second, char third) {
    CharacterModel model = CharacterModel.get();
    double share = model.share(zeroth, first, second, third);
    boolean other = isTraditional ? model.isSimplified(third) : model.isTraditional(third);
    if (other && counts.of(context(third)) == 0) {
      share *= OTHER_SCRIPT;
    }
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
