package juan.source;

import java.io.IOException;
import java.util.List;
import juan.article.Block;
import juan.article.Recall;

/** Blocks of a part of an article that is parsed again when they are wanted. */
final class ParsedRecall implements Recall {

  /** Parses the part. */
  interface Parser {
    List<Block> parse() throws IOException;
  }

  private final Parser parser;
  private final RecentBlocks recent;
  private final int size;
  private volatile boolean changed;

  ParsedRecall(Parser parser, RecentBlocks recent, int size) {
    this.parser = parser;
    this.recent = recent;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Block block(int index) {
    var blocks = recent.of(this, this::load);
    return index < blocks.size() ? blocks.get(index) : Block.paragraph("\uFFFD");
  }

  @Override
  public boolean isChanged() {
    return changed;
  }

  private List<Block> load() {
    synchronized (recent) { // an archive is read by one thread at a time
      try {
        var blocks = parser.parse();
        changed |= blocks.size() != size;
        return blocks;
      } catch (IOException e) {
        changed = true;
        return List.of();
      }
    }
  }
}
