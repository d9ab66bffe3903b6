package juan.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as it has arrived: an immutable value. Articles made one from the other by
 * {@link #with} share their pieces, so a long article grows in time proportional to what is added.
 */
public final class Article {
  public static final Article EMPTY = new Article(List.of(), Metadata.UNKNOWN, Progress.BEGUN);

  /** Small pieces are joined up to so many blocks. */
  private static final int SMALL = 256;

  private final List<Piece> pieces;
  private final int size;
  private final Metadata metadata;
  private final Progress progress;

  private @Nullable List<Section> sections;

  private Article(List<Piece> pieces, Metadata metadata, Progress progress) {
    this.pieces = pieces;
    this.metadata = metadata;
    this.progress = progress;
    this.size = end(pieces);
  }

  private static int end(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return 0;
    }
    Piece last = pieces.get(pieces.size() - 1);
    return last.first + last.size;
  }

  /** A whole article, as a test or a reader of small formats has it. */
  public static Article of(Metadata metadata, List<Block> blocks) {
    return EMPTY.with(new Batch(0, blocks, metadata, true));
  }

  /** This article with a piece more. */
  public Article with(Batch batch) {
    var now = new ArrayList<Piece>(pieces.size() + 2);
    for (Piece piece : pieces) {
      if (piece.first + piece.size <= batch.from()) {
        now.add(piece);
      } else if (piece.first < batch.from()) {
        now.add(piece.head(batch.from() - piece.first));
      }
    }
    correct(now, batch.corrections());
    Piece recalled = batch.recalled();
    if (recalled != null) {
      now.add(recalled.at(end(now), characters(now)));
    }
    keep(now, batch.kept());
    return new Article(now, batch.metadata(), batch.progress());
  }

  /** This article with blocks that have turned out to be others. */
  public Article with(List<Correction> corrections) {
    return corrections.isEmpty()
        ? this
        : with(new Batch(size, List.of(), metadata, progress, corrections, null));
  }

  private static void correct(List<Piece> pieces, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return;
    }
    var touched = new java.util.TreeMap<Integer, List<Correction>>();
    for (Correction correction : corrections) {
      int piece = piece(pieces, correction.index());
      touched.computeIfAbsent(piece, p -> new ArrayList<>()).add(correction);
    }
    touched.forEach((piece, its) -> pieces.set(piece, pieces.get(piece).corrected(its)));
  }

  private static void keep(List<Piece> pieces, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last == null || !last.isKept() || last.size + blocks.size() > SMALL) {
      pieces.add(Piece.kept(List.copyOf(blocks)).at(end(pieces), characters(pieces)));
      return;
    }
    var joined = new ArrayList<Block>(last.size + blocks.size());
    for (int i = 0; i < last.size; i++) {
      joined.add(last.block(i));
    }
    joined.addAll(blocks);
    pieces.set(pieces.size() - 1, Piece.kept(List.copyOf(joined)).at(last.first, last.before));
  }

  private static long characters(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return 0;
    }
    Piece last = pieces.get(pieces.size() - 1);
    return last.charactersBefore(last.size);
  }

  /** The index of the piece that a block is in. */
  private static int piece(List<Piece> pieces, int block) {
    if (block < 0 || block >= end(pieces)) {
      throw new IndexOutOfBoundsException(block);
    }
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).first <= block) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  public Metadata metadata() {
    return metadata;
  }

  /** How much of it has arrived. */
  public Progress progress() {
    return progress;
  }

  /** Whether the whole article has arrived. */
  public boolean complete() {
    return progress.complete();
  }

  /** The number of blocks. */
  public int size() {
    return size;
  }

  public Block block(int index) {
    Piece piece = pieces.get(piece(pieces, index));
    return piece.block(index - piece.first);
  }

  /** Whether any of it has readings. */
  public boolean hasRuby() {
    for (Piece piece : pieces) {
      if (piece.hasRuby()) {
        return true;
      }
    }
    return false;
  }

  /** Whether readings were taken out of its text. */
  public boolean hasGlosses() {
    for (Piece piece : pieces) {
      if (piece.hasGlosses()) {
        return true;
      }
    }
    return false;
  }

  /** Whether its source has changed since, so that not all can be read as it was. */
  public boolean isChanged() {
    for (Piece piece : pieces) {
      if (piece.isChanged()) {
        return true;
      }
    }
    return false;
  }

  /** The length of the blocks before this one, in characters as {@link Block#characters} counts. */
  public long charactersBefore(int block) {
    if (block == size) {
      return characters();
    }
    Piece piece = pieces.get(piece(pieces, block));
    return piece.charactersBefore(block - piece.first);
  }

  /** The length of the whole, in characters. */
  public long characters() {
    return characters(pieces);
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
    var headings = new ArrayList<Section>();
    var starts = new ArrayList<Long>();
    for (Piece piece : pieces) {
      for (int index : piece.headings()) {
        Block block = piece.block(index);
        String title = block.text().replace('\n', '\u3000');
        headings.add(new Section(piece.first + index, block.level(), title, block.characters()));
        starts.add(piece.charactersBefore(index));
      }
    }
    int count = headings.size();
    var ends = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      int end = i + 1;
      while (end < count && headings.get(end).level() > headings.get(i).level()) {
        end = ends[end];
      }
      ends[i] = end;
    }
    for (int i = 0; i < count; i++) {
      Section section = headings.get(i);
      long end = ends[i] < count ? starts.get(ends[i]) : characters();
      int length = (int) (end - starts.get(i)) - section.characters();
      headings.set(i, new Section(section.block(), section.level(), section.title(), length));
    }
    return headings;
  }
}
