package juan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What each character is folded to for search. Computed by {@code juan.tools.FoldingTable}; read
 * when something is first searched. Immutable.
 */
final class FoldTable {
  /** What a unit is folded to may be one of these marks, which are no characters. */
  static final char IGNORED = '\uFDD0';

  static final char SPACE = '\uFDD1';

  /** What {@link #expanded} tells; the same holds for a pair of surrogates. */
  static final char EXPANDED = '\uFDD2';

  /** ゛ and ゜ behind kana, whether they combine or not. */
  static final char VOICED = '\uFDD3';

  static final char SEMIVOICED = '\uFDD4';

  /** A letter of Hangul that joins with others to a syllable. */
  static final char JAMO = '\uFDD5';

  private static final int BLOCK = 256;
  private static final FoldTable TABLE = read();

  /** Variation selectors and tags, all of them ignored. */
  private static final int UNSEEN = 0xE0000;

  private static final int UNSEEN_END = 0xE1000;

  private final char[][] singles = new char[BLOCK][];
  private final int[] expandedFrom;
  private final int[] expandedStarts;
  private final char[] expandedTo;

  private FoldTable(ByteBuffer in) {
    for (int high = 0; high < BLOCK; high++) {
      var block = new char[BLOCK];
      for (int low = 0; low < BLOCK; low++) {
        block[low] = (char) (high << 8 | low);
      }
      singles[high] = block;
    }
    char[] from = chars(in, in.getInt());
    char[] to = chars(in, from.length);
    for (int i = 0; i < from.length; i++) {
      singles[from[i] >> 8][from[i] & 0xFF] = to[i];
    }
    expandedFrom = new int[in.getInt()];
    in.asIntBuffer().get(expandedFrom);
    in.position(in.position() + expandedFrom.length * Integer.BYTES);
    var lengths = new byte[expandedFrom.length];
    in.get(lengths);
    expandedStarts = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      expandedStarts[i + 1] = expandedStarts[i] + lengths[i];
    }
    expandedTo = chars(in, in.remaining() / Character.BYTES);
  }

  private static char[] chars(ByteBuffer in, int count) {
    var chars = new char[count];
    in.asCharBuffer().get(chars);
    in.position(in.position() + count * Character.BYTES);
    return chars;
  }

  private static FoldTable read() {
    try (InputStream resource = FoldTable.class.getResourceAsStream("folding.gz")) {
      var in = new GZIPInputStream(Objects.requireNonNull(resource), 1 << 16);
      return new FoldTable(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FoldTable get() {
    return TABLE;
  }

  /** What a UTF-16 unit is folded to, or a mark; a surrogate is itself. */
  char single(char unit) {
    return singles[unit >> 8][unit & 0xFF];
  }

  /** What a character is folded to whose unit is {@link #EXPANDED}, or which is a pair. */
  String expanded(int codePoint) {
    if (codePoint >= UNSEEN && codePoint < UNSEEN_END) {
      return "";
    }
    int at = Arrays.binarySearch(expandedFrom, codePoint);
    if (at < 0) {
      return Character.toString(codePoint);
    }
    int start = expandedStarts[at];
    return new String(expandedTo, start, expandedStarts[at + 1] - start);
  }
}
