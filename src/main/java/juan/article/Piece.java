package juan.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Blocks of an article one after the other, and of them what must be known without reading them
 * again: their lengths and which are headings. Immutable.
 */
final class Piece {
  private static final int RUBY = 1;
  private static final int GLOSSES = 2;

  /** Index of its first block in the article. */
  final int first;

  /** The characters of the blocks before it. */
  final long before;

  final int size;
  private final Recall blocks;

  /** For each block, the characters of the piece up to its end. */
  private final int[] ends;

  /** Indices in the piece. */
  private final int[] headings;

  /** Blocks that are no longer what they were, by index in the piece. */
  private final Map<Integer, Block> corrected;

  /** Which readings its text has: {@link #RUBY} and {@link #GLOSSES}. */
  private final int readings;

  /** Blocks that are kept. */
  private record Kept(List<Block> list) implements Recall {
    @Override
    public int size() {
      return list.size();
    }

    @Override
    public Block block(int index) {
      return list.get(index);
    }

    @Override
    public boolean isChanged() {
      return false;
    }
  }

  private Piece(
      int first,
      long before,
      int size,
      Recall blocks,
      int[] ends,
      int[] headings,
      Map<Integer, Block> corrected,
      int readings) {
    this.first = first;
    this.before = before;
    this.size = size;
    this.blocks = blocks;
    this.ends = ends;
    this.headings = headings;
    this.corrected = corrected;
    this.readings = readings;
  }

  /** A piece that is kept. */
  static Piece kept(List<Block> list) {
    return of(list, new Kept(list));
  }

  /** A piece of these blocks, which a recall has again. */
  static Piece of(List<Block> list, Recall recall) {
    int size = list.size();
    var ends = new int[size];
    var headings = new int[size];
    int count = 0;
    int readings = 0;
    int end = 0;
    for (int i = 0; i < size; i++) {
      Block block = list.get(i);
      end += block.characters();
      ends[i] = end;
      if (block.kind() == Block.Kind.HEADING) {
        headings[count++] = i;
      }
      readings |= (block.hasRuby() ? RUBY : 0) | (block.hasGlosses() ? GLOSSES : 0);
    }
    return new Piece(0, 0, size, recall, ends, Arrays.copyOf(headings, count), Map.of(), readings);
  }

  /** The same piece at a place in an article. */
  Piece at(int block, long characters) {
    return new Piece(block, characters, size, blocks, ends, headings, corrected, readings);
  }

  boolean isKept() {
    return blocks instanceof Kept;
  }

  /** The first of its blocks alone. */
  Piece head(int count) {
    var fewer = new TreeMap<>(corrected);
    fewer.keySet().removeIf(index -> index >= count);
    int[] its = Arrays.stream(headings).filter(index -> index < count).toArray();
    return new Piece(first, before, count, blocks, ends, its, fewer, readings);
  }

  /** This piece with corrections; those of other pieces are left out. */
  Piece corrected(Iterable<Correction> corrections) {
    var now = new TreeMap<>(corrected);
    for (Correction correction : corrections) {
      int index = correction.index() - first;
      if (index >= 0 && index < size) {
        now.put(index, correction.block());
      }
    }
    var its = new int[headings.length + now.size()];
    int count = 0;
    for (int index : headings) {
      if (!now.containsKey(index)) {
        its[count++] = index;
      }
    }
    for (Map.Entry<Integer, Block> entry : now.entrySet()) {
      if (entry.getValue().kind() == Block.Kind.HEADING) {
        its[count++] = entry.getKey();
      }
    }
    Arrays.sort(its, 0, count);
    return new Piece(first, before, size, blocks, ends, Arrays.copyOf(its, count), now, readings);
  }

  /** The block at an index in the piece. */
  Block block(int index) {
    Block now = corrected.get(index);
    return now == null ? blocks.block(index) : now;
  }

  /** The characters of the article before the block at an index in the piece, or before its end. */
  long charactersBefore(int index) {
    return index == 0 ? before : before + ends[index - 1];
  }

  int[] headings() {
    return headings;
  }

  /** Whether its blocks can no longer be read as they were. */
  boolean isChanged() {
    return blocks.isChanged();
  }

  boolean hasRuby() {
    return (readings & RUBY) != 0;
  }

  boolean hasGlosses() {
    return (readings & GLOSSES) != 0;
  }
}
