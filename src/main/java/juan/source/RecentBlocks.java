package juan.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import juan.article.Block;
import juan.article.Recall;
import org.jspecify.annotations.Nullable;

/** The blocks that were read again last, of one article. For any thread. */
final class RecentBlocks {
  private static final int MOST = 4;

  private final Map<Recall, Again> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Recall, Again> eldest) {
          return size() > MOST;
        }
      };

  /** The blocks of one recall, which several threads may want while others are read. */
  private static final class Again {
    private @Nullable List<Block> blocks;

    synchronized List<Block> blocks(Supplier<List<Block>> loader) {
      List<Block> its = blocks;
      if (its == null) {
        its = loader.get();
        blocks = its;
      }
      return its;
    }
  }

  /** The blocks of a recall, from its loader when they are not at hand. */
  List<Block> of(Recall recall, Supplier<List<Block>> loader) {
    return again(recall).blocks(loader);
  }

  private synchronized Again again(Recall recall) {
    Again known = recent.get(recall);
    if (known == null) {
      known = new Again();
      recent.put(recall, known);
    }
    return known;
  }
}
