package juan.text;

/** A number from 0 to 255 for each code point, in blocks of which equal ones are kept once. */
final class CodePointTable {
  private static final int SHIFT = 7;
  private static final int MASK = (1 << SHIFT) - 1;

  private final byte[] index;
  private final byte[] blocks;

  /**
   * A table.
   *
   * @param index the number of the block that each 128 code points have
   * @param blocks the blocks, one behind the other
   */
  CodePointTable(byte[] index, byte[] blocks) {
    this.index = index;
    this.blocks = blocks;
  }

  int get(int codePoint) {
    int block = index[codePoint >> SHIFT] & 0xFF;
    return blocks[(block << SHIFT) + (codePoint & MASK)] & 0xFF;
  }
}
