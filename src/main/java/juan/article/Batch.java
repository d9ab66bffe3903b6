package juan.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that has arrived.
 *
 * @param from index of the first of these blocks; those that stood from there on are replaced, as
 *     when a line that was shown half read is whole
 * @param corrections of blocks before {@code from}; each stays until another takes its place
 * @param recall has the first of the blocks again, so that they need not be kept; or null
 */
public record Batch(
    int from,
    List<Block> blocks,
    Metadata metadata,
    Progress progress,
    List<Correction> corrections,
    @Nullable Recall recall) {
  public Batch {
    blocks = List.copyOf(blocks);
    corrections = List.copyOf(corrections);
  }

  /** A piece that corrects nothing and is kept. */
  public Batch(int from, List<Block> blocks, Metadata metadata, boolean complete) {
    this(from, blocks, metadata, complete ? Progress.DONE : Progress.BEGUN, List.of(), null);
  }

  /** Whether nothing more will come. */
  public boolean complete() {
    return progress.complete();
  }
}
