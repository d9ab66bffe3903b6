package juan.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as it has arrived: an immutable value. Articles made one from the other by
 * {@link #with} share their blocks, so a long article grows in time proportional to what is added.
 */
public final class Article {
  public static final Article EMPTY = new Article(new Store(), 0, Metadata.UNKNOWN, false);

  private final Store store;
  private final int size;
  private final Metadata metadata;
  private final boolean complete;
  private @Nullable List<Section> sections;

  private Article(Store store, int size, Metadata metadata, boolean complete) {
    this.store = store;
    this.size = size;
    this.metadata = metadata;
    this.complete = complete;
  }

  /** A whole article, as a test or a reader of small formats has it. */
  public static Article of(Metadata metadata, List<Block> blocks) {
    return EMPTY.with(new Batch(0, blocks, metadata, true));
  }

  /** This article with a piece more. */
  public Article with(Batch batch) {
    Store grown = store.appended(size, batch.from(), batch.blocks());
    return new Article(
        grown, batch.from() + batch.blocks().size(), batch.metadata(), batch.complete());
  }

  public Metadata metadata() {
    return metadata;
  }

  /** Whether the whole article has arrived. */
  public boolean complete() {
    return complete;
  }

  /** The number of blocks. */
  public int size() {
    return size;
  }

  public Block block(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return store.blocks.get(index);
  }

  /** Whether any of it has readings. */
  public boolean hasRuby() {
    return store.firstRuby < size;
  }

  /** The length of the blocks before this one, in characters as {@link Block#characters} counts. */
  public long charactersBefore(int block) {
    return block == 0 ? 0 : store.lengths.get(block - 1);
  }

  /** The length of the whole, in characters. */
  public long characters() {
    return charactersBefore(size);
  }

  /** The sections, in order. */
  public List<Section> sections() {
    var known = sections;
    if (known == null) {
      known = List.copyOf(findSections());
      sections = known;
    }
    return known;
  }

  private List<Section> findSections() {
    var headings = store.headings;
    int count = headings.size();
    while (count > 0 && headings.get(count - 1) >= size) {
      count--;
    }
    var found = new ArrayList<Section>(count);
    for (int i = 0; i < count; i++) {
      Block heading = block(headings.get(i));
      int end = i + 1;
      while (end < count && block(headings.get(end)).level() > heading.level()) {
        end++;
      }
      long length =
          charactersBefore(end < count ? headings.get(end) : size)
              - charactersBefore(headings.get(i) + 1);
      found.add(new Section(headings.get(i), heading.level(), heading.text(), (int) length));
    }
    return found;
  }

  /** Blocks that several articles share; each sees as many as it had when it was made. */
  private static final class Store {
    final ArrayList<Block> blocks = new ArrayList<>();
    final ArrayList<Long> lengths = new ArrayList<>();
    final ArrayList<Integer> headings = new ArrayList<>();
    int firstRuby = Integer.MAX_VALUE;

    /** This store when the blocks can go at its end, else a copy that ends at {@code from}. */
    Store appended(int size, int from, List<Block> added) {
      var target = this;
      if (this == EMPTY_STORE || from < size || blocks.size() > size) {
        target = new Store();
        for (Block block : blocks.subList(0, from)) {
          target.add(block);
        }
      }
      added.forEach(target::add);
      return target;
    }

    private void add(Block block) {
      if (block.kind() == Block.Kind.HEADING) {
        headings.add(blocks.size());
      }
      if (firstRuby > blocks.size() && block.hasRuby()) {
        firstRuby = blocks.size();
      }
      lengths.add(block.characters() + (lengths.isEmpty() ? 0 : lengths.get(lengths.size() - 1)));
      blocks.add(block);
    }
  }

  private static final Store EMPTY_STORE = EMPTY.store;
}
