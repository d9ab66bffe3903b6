package juan.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that has arrived. A long one is measured when it is made, by whoever reads,
 * so that whoever shows it need not.
 */
public final class Batch {
  private final int from;
  private final List<Block> blocks;
  private final Metadata metadata;
  private final Progress progress;
  private final List<Correction> corrections;
  private final @Nullable Recall recall;
  private final @Nullable Piece recalled;

  /**
   * A batch.
   *
   * @param from index of the first of these blocks; those that stood from there on are replaced, as
   *     when a line that was shown half read is whole
   * @param corrections of blocks before {@code from}; each stays until another takes its place
   * @param recall has the first of the blocks again, so that they need not be kept; or null
   */
  public Batch(
      int from,
      List<Block> blocks,
      Metadata metadata,
      Progress progress,
      List<Correction> corrections,
      @Nullable Recall recall) {
    this.from = from;
    this.blocks = List.copyOf(blocks);
    this.metadata = metadata;
    this.progress = progress;
    this.corrections = List.copyOf(corrections);
    this.recall = recall;
    this.recalled = recall == null ? null : Piece.of(this.blocks.subList(0, recall.size()), recall);
  }

  /** A piece that corrects nothing and is kept. */
  public Batch(int from, List<Block> blocks, Metadata metadata, boolean complete) {
    this(from, blocks, metadata, complete ? Progress.DONE : Progress.BEGUN, List.of(), null);
  }

  /** The same piece with other corrections, as the end of the article or not. */
  public Batch with(List<Correction> newCorrections, boolean isEnd) {
    var now = new Progress(progress.read(), progress.of(), isEnd && progress.complete());
    return new Batch(from, blocks, metadata, now, newCorrections, recall);
  }

  public int from() {
    return from;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public Metadata metadata() {
    return metadata;
  }

  public Progress progress() {
    return progress;
  }

  public List<Correction> corrections() {
    return corrections;
  }

  public @Nullable Recall recall() {
    return recall;
  }

  /** The first of the blocks, which need not be kept. */
  @Nullable Piece recalled() {
    return recalled;
  }

  /** Those of the blocks that must be kept. */
  List<Block> kept() {
    return recall == null ? blocks : blocks.subList(recall.size(), blocks.size());
  }

  /** Whether nothing more will come. */
  public boolean complete() {
    return progress.complete();
  }
}
