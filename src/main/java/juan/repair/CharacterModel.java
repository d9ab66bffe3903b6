package juan.repair;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * How likely a character is behind three others in Chinese text. The table is computed by {@code
 * juan.tools.NgramTable}, a trie of n-grams with back-off; Traditional characters are looked up as
 * Simplified ones. It is read when bytes are first suspected to be shifted.
 */
final class CharacterModel {
  /** How many characters the longest n-gram has. */
  private static final int LONGEST = 4;

  /** Costs in the table are eighths of a bit. */
  private static final double UNIT = 1.0 / 8;

  /** What a character costs that is in no text, in eighths of a bit. */
  private static final int UNKNOWN = 26 * 8;

  /** The likelihoods of costs. */
  private static final double[] SHARES = new double[LONGEST * 0x100];

  static {
    for (int cost = 0; cost < SHARES.length; cost++) {
      SHARES[cost] = Math.pow(2, -cost * UNIT);
    }
  }

  /** The n-grams of one length. */
  private static final class Order {
    /** Where those begin that have the same first characters, by the number of these. */
    final int[] starts;

    /** The numbers of their last characters, in order behind the same first characters. */
    final char[] lasts;

    final byte[] costs;

    /** What a longer n-gram costs that is not in the table, besides the shorter one. */
    final byte[] backoffs;

    Order(int[] starts, char[] lasts, byte[] costs, byte[] backoffs) {
      this.starts = starts;
      this.lasts = lasts;
      this.costs = costs;
      this.backoffs = backoffs;
    }
  }

  private final char[] folds = new char[1 << 16];
  private final boolean[] folded = new boolean[1 << 16];
  private final char[] ids = new char[1 << 16];

  /** By length, from 1. */
  private final Order[] orders = new Order[LONGEST + 1];

  /** Reads the table on first use. */
  private static final class Table {
    static final CharacterModel READ = read();
  }

  static CharacterModel get() {
    return Table.READ;
  }

  private static CharacterModel read() {
    try (InputStream resource = CharacterModel.class.getResourceAsStream("characters.ngrams")) {
      var in = new BufferedInputStream(Objects.requireNonNull(resource), 1 << 16);
      return new CharacterModel(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CharacterModel(DataInputStream in) throws IOException {
    for (int c = 0; c < folds.length; c++) {
      folds[c] = (char) c;
    }
    Arrays.fill(folds, '0', '9' + 1, '0');
    Arrays.fill(folds, '!', '0', 'a');
    Arrays.fill(folds, '9' + 1, 0x80, 'a');
    for (int n = in.readInt(); n > 0; n--) {
      char from = in.readChar();
      folds[from] = in.readChar();
      folded[folds[from]] = true;
    }
    int count = in.readInt();
    char[] characters = chars(in, count);
    for (int id = 1; id <= count; id++) {
      ids[characters[id - 1]] = (char) id;
    }
    byte[] costs = bytes(in, count);
    orders[1] = new Order(new int[0], characters, costs, bytes(in, count));
    for (int length = 2; length <= LONGEST; length++) {
      int[] starts = starts(in, count);
      count = starts[count];
      char[] lasts = chars(in, count);
      costs = bytes(in, count);
      orders[length] =
          new Order(starts, lasts, costs, length < LONGEST ? bytes(in, count) : new byte[0]);
    }
  }

  private static int[] starts(DataInputStream in, int contexts) throws IOException {
    char[] counts = chars(in, contexts);
    int[] starts = new int[contexts + 1];
    for (int i = 0; i < contexts; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    return starts;
  }

  private static char[] chars(DataInputStream in, int count) throws IOException {
    var chars = new char[count];
    ByteBuffer.wrap(bytes(in, 2 * count)).asCharBuffer().get(chars);
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

  /** How likely a character is behind three others. */
  double share(char first, char second, char third, char c) {
    char last = ids[folds[c]];
    return last == 0 ? SHARES[UNKNOWN] : SHARES[cost(id(first), id(second), id(third), last)];
  }

  /** How likely a character is anywhere. */
  double share(char c) {
    char id = ids[folds[c]];
    return id == 0 ? SHARES[UNKNOWN] : SHARES[orders[1].costs[id - 1] & 0xFF];
  }

  private int id(char c) {
    return ids[folds[c]];
  }

  private int cost(int first, int second, int third, char last) {
    int pair = second == 0 || third == 0 ? -1 : find(2, second - 1, (char) third);
    int backoff = 0;
    if (pair >= 0) {
      int triple = first == 0 ? -1 : find(2, first - 1, (char) second);
      triple = triple < 0 ? -1 : find(3, triple, (char) third);
      if (triple >= 0) {
        int found = find(4, triple, last);
        if (found >= 0) {
          return orders[4].costs[found] & 0xFF;
        }
        backoff += orders[3].backoffs[triple] & 0xFF;
      }
      int found = find(3, pair, last);
      if (found >= 0) {
        return backoff + (orders[3].costs[found] & 0xFF);
      }
      backoff += orders[2].backoffs[pair] & 0xFF;
    }
    if (third > 0) {
      int found = find(2, third - 1, last);
      if (found >= 0) {
        return backoff + (orders[2].costs[found] & 0xFF);
      }
      backoff += orders[1].backoffs[third - 1] & 0xFF;
    }
    return backoff + (orders[1].costs[last - 1] & 0xFF);
  }

  /** The number of an n-gram, by that of its first characters and by its last; below 0 for none. */
  private int find(int length, int context, char last) {
    Order order = orders[length];
    return Arrays.binarySearch(order.lasts, order.starts[context], order.starts[context + 1], last);
  }
}
