package juan.article;

/**
 * What a block that was handed on before has turned out to be: whether a line is a heading can
 * depend on the numbers of the whole book.
 *
 * @param index of the block
 * @param block what it is now
 */
public record Correction(int index, Block block) {}
