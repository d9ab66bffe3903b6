package juan.article;

import java.util.List;

/**
 * A piece of an article that has arrived.
 *
 * @param from index of the first of these blocks; those that stood from there on are replaced, as
 *     when a line that was shown half read is whole
 * @param complete true when nothing more will come
 * @param corrections of blocks before {@code from}; each stays until another takes its place
 */
public record Batch(
    int from,
    List<Block> blocks,
    Metadata metadata,
    boolean complete,
    List<Correction> corrections) {
  public Batch {
    blocks = List.copyOf(blocks);
    corrections = List.copyOf(corrections);
  }

  /** A piece that corrects nothing. */
  public Batch(int from, List<Block> blocks, Metadata metadata, boolean complete) {
    this(from, blocks, metadata, complete, List.of());
  }

  /** The same piece with other blocks in place of its own, and other corrections. */
  public Batch with(List<Block> newBlocks, List<Correction> newCorrections) {
    return new Batch(from, newBlocks, metadata, complete, newCorrections);
  }
}
