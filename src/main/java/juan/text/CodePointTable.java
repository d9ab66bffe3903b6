package juan.text;

/** A small number for each code point, in blocks of which equal ones are kept once. */
final class CodePointTable {
  private static final int SHIFT = 7;
  private static final int MASK = (1 << SHIFT) - 1;

  private final char[] index;
  private final char[] blocks;

  /**
   * A table.
   *
   * @param index the number of the block that each 128 code points have
   * @param blocks the blocks, one behind the other
   */
  CodePointTable(char[] index, char[] blocks) {
    this.index = index;
    this.blocks = blocks;
  }

  int get(int codePoint) {
    return blocks[(index[codePoint >> SHIFT] << SHIFT) + (codePoint & MASK)];
  }
}
