package juan.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import juan.index.Segment.Kept;

/**
 * Which of the texts that are kept have a folded text in them: by looking through all of it. The
 * bytes of UTF-16 are taken for Latin-1, in which the virtual machine searches by vectors and
 * without decoding: some three gigabytes in a second.
 */
final class FoldedScan {
  /** In bytes: so much is looked through at a time, since a cache holds it, or one article. */
  private static final int PIECE = 1 << 18;

  /** In bytes: what lies between two articles is read with them when it is less. */
  private static final int GAP = 1 << 14;

  private final String needle;
  private final ThreadLocal<byte[]> buffers = ThreadLocal.withInitial(() -> new byte[PIECE]);
  private final Set<Kept> found = ConcurrentHashMap.newKeySet();
  private final Set<Segment> damaged = ConcurrentHashMap.newKeySet();

  private FoldedScan(String folded) {
    byte[] bytes = folded.getBytes(StandardCharsets.UTF_16LE);
    needle = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * What was found.
   *
   * @param damaged segments whose texts are not what was written
   */
  record Result(Set<Kept> found, Set<Segment> damaged) {}

  /** Looks through texts, on all processors. */
  static Result in(Collection<Kept> texts, String folded) {
    var scan = new FoldedScan(folded);
    scan.pieces(texts).parallelStream().forEach(scan::look);
    return new Result(new HashSet<>(scan.found), new HashSet<>(scan.damaged));
  }

  /** Texts that are read at once. */
  private List<List<Kept>> pieces(Collection<Kept> texts) {
    var bySegment = new HashMap<Segment, List<Kept>>();
    for (Kept its : texts) {
      bySegment.computeIfAbsent(its.segment, segment -> new ArrayList<>()).add(its);
    }
    var pieces = new ArrayList<List<Kept>>();
    for (List<Kept> its : bySegment.values()) {
      its.sort(Comparator.comparingLong(one -> one.foldedAt));
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

  private static boolean isNear(Kept first, Kept last, Kept next) {
    return next.foldedAt - (last.foldedAt + last.folded) < GAP
        && next.foldedAt + next.folded - first.foldedAt <= PIECE;
  }

  private void look(List<Kept> piece) {
    Kept first = piece.get(0);
    Kept last = piece.get(piece.size() - 1);
    int length = (int) (last.foldedAt + last.folded - first.foldedAt);
    byte[] bytes = length > PIECE ? new byte[length] : buffers.get();
    try {
      first.segment.readFolded(first.foldedAt, bytes, length);
    } catch (IOException e) {
      damaged.add(first.segment);
      return;
    }
    for (Kept its : piece) {
      if (!its.checked) {
        int at = (int) (its.foldedAt - first.foldedAt);
        if (Packed.sum(bytes, at, its.folded) != its.foldedSum) {
          damaged.add(its.segment);
          return;
        }
        its.checked = true;
      }
    }
    look(piece, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private void look(List<Kept> piece, String bytes) {
    long base = piece.get(0).foldedAt;
    int article = 0;
    for (int at = bytes.indexOf(needle); at >= 0; ) {
      while (end(piece.get(article), base) <= at) {
        article++;
      }
      Kept its = piece.get(article);
      boolean aligned = (at & 1) == 0;
      boolean inside = at >= its.foldedAt - base;
      if (aligned && inside) {
        found.add(its);
      }
      int next = aligned && inside ? end(its, base) : at + 1;
      at = bytes.indexOf(needle, next);
    }
  }

  private static int end(Kept its, long base) {
    return (int) (its.foldedAt + its.folded - base);
  }
}
