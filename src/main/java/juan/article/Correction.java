package juan.article;

/**
 * What a block that was handed on before has turned out to be: whether a line is a heading can
 * depend on the numbers of the whole book.
 *
 * @param block index of the block
 * @param level of the heading it is, 1 the highest; 0 when it is none
 */
public record Correction(int block, int level) {
  /** The block as it was, but for being a heading or not. */
  public Block of(Block before) {
    boolean heading = before.kind() == Block.Kind.HEADING;
    if (level == 0 && !heading) {
      return before;
    }
    var kind = level == 0 ? Block.Kind.PARAGRAPH : Block.Kind.HEADING;
    return new Block(
        kind, level, before.marker(), before.text(), before.spans(), before.language());
  }
}
