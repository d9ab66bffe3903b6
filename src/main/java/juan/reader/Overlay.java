package juan.reader;

import java.util.List;
import juan.article.Block;
import juan.article.Span;

/** What is marked in an article while it is shown, beside what its text marks itself. */
interface Overlay {
  Overlay NONE = (index, block) -> List.of();

  /** The marks of a block, which has an index in the article. */
  List<Span> marks(int index, Block block);

  /** The block with its marks. */
  default Block on(int index, Block block) {
    return block.with(marks(index, block));
  }

  /** What both mark. */
  default Overlay and(Overlay other) {
    return (index, block) -> {
      var all = new java.util.ArrayList<>(marks(index, block));
      all.addAll(other.marks(index, block));
      return all;
    };
  }
}
