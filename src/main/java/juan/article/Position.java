package juan.article;

/**
 * A place in an article. It names text and not a line, so it stays where it is when the window, the
 * measure or the font of the terminal change.
 *
 * @param block index of the block
 * @param offset UTF-16 offset in the block's text; below zero, the blank line that many lines above
 *     the block
 */
public record Position(int block, int offset) implements Comparable<Position> {
  public static final Position START = new Position(0, 0);

  @Override
  public int compareTo(Position other) {
    int byBlock = Integer.compare(block, other.block);
    return byBlock != 0 ? byBlock : Integer.compare(offset, other.offset);
  }
}
