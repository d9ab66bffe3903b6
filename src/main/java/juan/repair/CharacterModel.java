package juan.repair;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * How likely a character is behind two others in Chinese text. The table is computed by {@code
 * juan.tools.NgramTable}, a trie of n-grams with back-off; Traditional characters are looked up as
 * Simplified ones. It is read when bytes are first suspected to be shifted.
 */
final class CharacterModel {
  /** Costs in the table are eighths of a bit. */
  private static final double UNIT = 1.0 / 8;

  /** What a character costs that is in no text, in eighths of a bit. */
  private static final int UNKNOWN = 26 * 8;

  /** The likelihoods of costs. */
  private static final double[] SHARES = new double[3 * 0x100];

  static {
    for (int cost = 0; cost < SHARES.length; cost++) {
      SHARES[cost] = Math.pow(2, -cost * UNIT);
    }
  }

  private final char[] folds = new char[1 << 16];
  private final boolean[] folded = new boolean[1 << 16];
  private final char[] ids = new char[1 << 16];
  private final byte[] singleCosts;
  private final byte[] singleBackoffs;
  private final int[] pairStarts;
  private final char[] pairs;
  private final byte[] pairCosts;
  private final byte[] pairBackoffs;
  private final int[] tripleStarts;
  private final char[] triples;
  private final byte[] tripleCosts;

  /** Reads the table on first use. */
  private static final class Table {
    static final CharacterModel READ = read();
  }

  static CharacterModel get() {
    return Table.READ;
  }

  private static CharacterModel read() {
    try (InputStream resource = CharacterModel.class.getResourceAsStream("characters.ngrams")) {
      byte[] bytes = Objects.requireNonNull(resource).readAllBytes();
      return new CharacterModel(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CharacterModel(DataInputStream in) throws IOException {
    for (int c = 0; c < folds.length; c++) {
      folds[c] = (char) c;
    }
    Arrays.fill(folds, '0', '9' + 1, '0');
    Arrays.fill(folds, 'a', 'z' + 1, 'a');
    Arrays.fill(folds, 'A', 'Z' + 1, 'a');
    for (int n = in.readInt(); n > 0; n--) {
      char from = in.readChar();
      folds[from] = in.readChar();
      folded[folds[from]] = true;
    }
    int singles = in.readInt();
    for (int id = 1; id <= singles; id++) {
      ids[in.readChar()] = (char) id;
    }
    singleCosts = new byte[singles + 1];
    singleBackoffs = new byte[singles + 1];
    pairStarts = new int[singles + 2];
    in.readFully(singleCosts, 1, singles);
    in.readFully(singleBackoffs, 1, singles);
    int count = starts(in, pairStarts, 1);
    pairs = chars(in, count);
    pairCosts = bytes(in, count);
    pairBackoffs = bytes(in, count);
    tripleStarts = new int[count + 1];
    count = starts(in, tripleStarts, 0);
    triples = chars(in, count);
    tripleCosts = bytes(in, count);
  }

  private static int starts(DataInputStream in, int[] starts, int from) throws IOException {
    int sum = 0;
    for (int i = from; i + 1 < starts.length; i++) {
      starts[i] = sum;
      sum += in.readUnsignedShort();
    }
    starts[starts.length - 1] = sum;
    return sum;
  }

  private static char[] chars(DataInputStream in, int count) throws IOException {
    var chars = new char[count];
    for (int i = 0; i < count; i++) {
      chars[i] = in.readChar();
    }
    return chars;
  }

  private static byte[] bytes(DataInputStream in, int count) throws IOException {
    var bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  /** Whether a character is written otherwise in Simplified Chinese. */
  boolean isTraditional(char c) {
    return folds[c] != c && Han.is(c);
  }

  /** Whether a character is written otherwise in Traditional Chinese, at least at times. */
  boolean isSimplified(char c) {
    return folded[c] && folds[c] == c;
  }

  /** How likely a character is behind two others. */
  double share(char first, char second, char third) {
    return SHARES[cost(first, second, third)];
  }

  private int cost(char first, char second, char third) {
    char third1 = folds[third];
    char second1 = folds[second];
    int id1 = ids[folds[first]];
    int pair = find(pairs, pairStarts[id1], pairStarts[id1 + 1], second1);
    int backoff = 0;
    if (id1 > 0 && pair >= 0) {
      int triple = find(triples, tripleStarts[pair], tripleStarts[pair + 1], third1);
      if (triple >= 0) {
        return tripleCosts[triple] & 0xFF;
      }
      backoff = pairBackoffs[pair] & 0xFF;
    }
    int id2 = ids[second1];
    pair = find(pairs, pairStarts[id2], pairStarts[id2 + 1], third1);
    if (id2 > 0 && pair >= 0) {
      return backoff + (pairCosts[pair] & 0xFF);
    }
    int id3 = ids[third1];
    int single = id3 == 0 ? UNKNOWN : singleCosts[id3] & 0xFF;
    return backoff + (singleBackoffs[id2] & 0xFF) + single;
  }

  private static int find(char[] sorted, int start, int end, char wanted) {
    return Arrays.binarySearch(sorted, start, end, wanted);
  }
}
