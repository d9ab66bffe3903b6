package juan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import juan.index.Segment.Kept;
import juan.library.Parallel;

/**
 * Which of the texts that are kept have a folded text in them: by looking through those that may.
 */
final class FoldedScan {
  /** In bytes: so much is looked through at a time, since a cache holds it, or one article. */
  private static final int PIECE = 1 << 17;

  /** So many pieces are looked through by one thread at a time. */
  private static final int SHARE = 8;

  /** In bytes: what lies between two articles is read with them when it is less. */
  private static final int GAP = 1 << 14;

  private final byte[] folded;
  private final FoldedSearch search;
  private final Set<Kept> found = ConcurrentHashMap.newKeySet();
  private final Set<Segment> damaged = ConcurrentHashMap.newKeySet();

  private FoldedScan(byte[] folded) {
    this.folded = folded;
    this.search = new FoldedSearch(folded);
  }

  /**
   * What was found.
   *
   * @param damaged segments whose texts are not what was written
   */
  record Result(Set<Kept> found, Set<Segment> damaged) {}

  /**
   * Looks through texts, on several processors.
   *
   * @param folded UTF-16, little endian
   */
  static Result in(List<Kept> texts, byte[] folded) {
    var scan = new FoldedScan(folded);
    var pieces = scan.pieces(texts);
    Parallel.each(
        pieces.size(),
        SHARE,
        (from, end) -> {
          var buffer = new byte[PIECE];
          for (int i = from; i < end; i++) {
            scan.look(pieces.get(i), buffer);
          }
        });
    return new Result(scan.found, scan.damaged);
  }

  /** Texts that are read at once, in the order in which they lie in their files. */
  private List<List<Kept>> pieces(List<Kept> texts) {
    var bySegment = new HashMap<Segment, List<Kept>>();
    for (int from = 0, end; from < texts.size(); from = end) {
      Segment segment = texts.get(from).segment;
      var its = bySegment.computeIfAbsent(segment, some -> new ArrayList<>());
      for (end = from; end < texts.size() && texts.get(end).segment == segment; end++) {
        its.add(texts.get(end));
      }
    }
    var pieces = new ArrayList<List<Kept>>();
    for (var some : bySegment.entrySet()) {
      List<Kept> its = likely(some.getKey(), some.getValue());
      its.sort((one, other) -> Long.compare(one.foldedAt, other.foldedAt));
      int from = 0;
      for (int i = 1; i <= its.size(); i++) {
        if (i == its.size() || !isNear(its.get(from), its.get(i - 1), its.get(i))) {
          pieces.add(its.subList(from, i));
          from = i;
        }
      }
    }
    return pieces;
  }

  /** Those of a segment's texts that may have it in them. */
  private List<Kept> likely(Segment segment, List<Kept> texts) {
    try {
      BitSet numbers = segment.mayHave(folded);
      if (numbers == null) {
        return texts;
      }
      var likely = new ArrayList<Kept>();
      for (Kept its : texts) {
        if (numbers.get(its.number)) {
          likely.add(its);
        }
      }
      return likely;
    } catch (IOException e) {
      damaged.add(segment);
      return new ArrayList<>();
    }
  }

  private static boolean isNear(Kept first, Kept last, Kept next) {
    return next.foldedAt - (last.foldedAt + last.folded) < GAP
        && next.foldedAt + next.folded - first.foldedAt <= PIECE;
  }

  private void look(List<Kept> piece, byte[] buffer) {
    Kept first = piece.get(0);
    Kept last = piece.get(piece.size() - 1);
    int length = (int) (last.foldedAt + last.folded - first.foldedAt);
    byte[] bytes = length > buffer.length ? new byte[length] : buffer;
    try {
      first.segment.readFolded(first.foldedAt, bytes, length);
    } catch (IOException e) {
      damaged.add(first.segment);
      return;
    }
    for (Kept its : piece) {
      int at = (int) (its.foldedAt - first.foldedAt);
      if (!its.checked) {
        if (Packed.sum(bytes, at, its.folded) != its.foldedSum) {
          damaged.add(its.segment);
          return;
        }
        its.checked = true;
      }
      if (search.isIn(bytes, at, at + its.folded)) {
        found.add(its);
      }
    }
  }
}
