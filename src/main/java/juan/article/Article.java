package juan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as it has arrived: an immutable value. Articles made one from the other by
 * {@link #with} share their blocks, so a long article grows in time proportional to what is added.
 */
public final class Article {
  public static final Article EMPTY =
      new Article(new Store(), 0, Metadata.UNKNOWN, false, Map.of());

  private final Store store;
  private final int size;
  private final Metadata metadata;
  private final boolean complete;

  /** Blocks that are no longer what they are in the store, by index. */
  private final Map<Integer, Block> corrected;

  private @Nullable List<Section> sections;

  private Article(
      Store store, int size, Metadata metadata, boolean complete, Map<Integer, Block> corrected) {
    this.store = store;
    this.size = size;
    this.metadata = metadata;
    this.complete = complete;
    this.corrected = corrected;
  }

  /** A whole article, as a test or a reader of small formats has it. */
  public static Article of(Metadata metadata, List<Block> blocks) {
    return EMPTY.with(new Batch(0, blocks, metadata, true));
  }

  /** This article with a piece more. */
  public Article with(Batch batch) {
    Store grown = store.appended(size, batch.from(), batch.blocks());
    return new Article(
        grown,
        batch.from() + batch.blocks().size(),
        batch.metadata(),
        batch.complete(),
        corrected(batch));
  }

  /** This article with blocks that have turned out to be others. */
  public Article with(List<Correction> corrections) {
    return corrections.isEmpty()
        ? this
        : with(new Batch(size, List.of(), metadata, complete, corrections));
  }

  private Map<Integer, Block> corrected(Batch batch) {
    boolean standing = corrected.keySet().stream().allMatch(block -> block < batch.from());
    if (batch.corrections().isEmpty() && standing) {
      return corrected;
    }
    var now = new TreeMap<>(corrected);
    now.keySet().removeIf(block -> block >= batch.from());
    for (Correction correction : batch.corrections()) {
      if (correction.index() < 0 || correction.index() >= batch.from()) {
        throw new IndexOutOfBoundsException(correction.index());
      }
      now.put(correction.index(), correction.block());
    }
    return now;
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
    Block now = corrected.get(index);
    return now == null ? store.blocks.get(index) : now;
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
    var headings = headings();
    int count = headings.size();
    var ends = new int[count];
    var found = new ArrayList<Section>(count);
    for (int i = count - 1; i >= 0; i--) {
      int level = block(headings.get(i)).level();
      int end = i + 1;
      while (end < count && block(headings.get(end)).level() > level) {
        end = ends[end];
      }
      ends[i] = end;
    }
    for (int i = 0; i < count; i++) {
      Block heading = block(headings.get(i));
      long length =
          charactersBefore(ends[i] < count ? headings.get(ends[i]) : size)
              - charactersBefore(headings.get(i) + 1);
      String title = heading.text().replace('\n', '\u3000');
      found.add(new Section(headings.get(i), heading.level(), title, (int) length));
    }
    return found;
  }

  private List<Integer> headings() {
    int count = store.headings.size();
    while (count > 0 && store.headings.get(count - 1) >= size) {
      count--;
    }
    if (corrected.isEmpty()) {
      return store.headings.subList(0, count);
    }
    var headings = new TreeSet<>(store.headings.subList(0, count));
    headings.addAll(corrected.keySet());
    return headings.stream().filter(i -> block(i).kind() == Block.Kind.HEADING).toList();
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
