package juan.article;

/**
 * Blocks whose text is not kept: it is read again from where it came when it is asked for. Those
 * that were asked for last are at hand.
 */
public interface Recall {
  /** How many blocks it has. */
  int size();

  /**
   * A block as it was handed on; when its source is no longer what it was, with what is to be had.
   */
  Block block(int index);

  /** Whether the source was found to be no longer what it was. */
  boolean isChanged();
}
