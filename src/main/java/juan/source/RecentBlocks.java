package juan.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import juan.article.Block;
import juan.article.Recall;

/** The blocks that were read again last, of one article. */
final class RecentBlocks {
  private static final int MOST = 4;

  private final Map<Recall, List<Block>> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Recall, List<Block>> eldest) {
          return size() > MOST;
        }
      };

  /** The blocks of a recall, from its loader when they are not at hand. */
  synchronized List<Block> of(Recall recall, Supplier<List<Block>> loader) {
    List<Block> known = recent.get(recall);
    if (known == null) {
      known = loader.get();
      recent.put(recall, known);
    }
    return known;
  }
}
