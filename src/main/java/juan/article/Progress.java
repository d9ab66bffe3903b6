package juan.article;

/**
 * How much of an article has arrived.
 *
 * @param read bytes of its source that have been read
 * @param of bytes its source has; 0 when nobody knows
 * @param complete whether nothing more will come
 */
public record Progress(long read, long of, boolean complete) {
  public static final Progress BEGUN = new Progress(0, 0, false);
  public static final Progress DONE = new Progress(0, 0, true);
}
