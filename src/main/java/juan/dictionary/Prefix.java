package juan.dictionary;

/** The beginning of a text as headwords are compared: without case, fullwidth letters as others. */
final class Prefix {
  /** In code points: no headword that is longer is looked for. */
  static final int LONGEST = 40;

  private final int[] letters;
  private final int length;
  private final int hash;

  /**
   * The first letters of several.
   *
   * @param letters their code points
   * @param length how many are its own
   * @param hash of its own
   */
  Prefix(int[] letters, int length, int hash) {
    this.letters = letters;
    this.length = length;
    this.hash = hash;
  }

  int letter(int i) {
    return letters[i];
  }

  int length() {
    return length;
  }

  int hash() {
    return hash;
  }

  /** The whole of a word. */
  static Prefix of(String word) {
    int[] letters = word.codePoints().limit(LONGEST).map(Prefix::folded).toArray();
    int hash = 0;
    for (int letter : letters) {
      hash = hash(hash, letter);
    }
    return new Prefix(letters, letters.length, hash);
  }

  /** The hash of what is longer by one code point. */
  static int hash(int hash, int letter) {
    return (hash * 31 + letter) * 0x9E3779B1;
  }

  static int folded(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 0x20 : codePoint;
    }
    if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
      return folded(codePoint - 0xFEE0);
    }
    return codePoint < 0x2E80 ? Character.toLowerCase(codePoint) : codePoint;
  }
}
