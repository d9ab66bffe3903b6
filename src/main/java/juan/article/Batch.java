package juan.article;

import java.util.List;

/**
 * A piece of an article that has arrived.
 *
 * @param from index of the first of these blocks; those that stood from there on are replaced, as
 *     when a line shown at once turns out to be a heading
 * @param complete true when nothing more will come
 */
public record Batch(int from, List<Block> blocks, Metadata metadata, boolean complete) {
  public Batch {
    blocks = List.copyOf(blocks);
  }
}
