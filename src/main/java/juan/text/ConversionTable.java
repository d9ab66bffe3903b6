package juan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A dictionary that rewrites text: at each place the longest phrase that stands there, and where
 * none does the single character. Phrases that change nothing are kept, since they hold the borders
 * of words. What replaces is as long as what is replaced, in UTF-16 units. Computed by {@code
 * juan.tools.ConversionTables}. Immutable.
 */
final class ConversionTable {
  private static final int BLOCK = 256;

  /** What each unit becomes, by its upper byte; null where all stay as they are. */
  private final char[][] singles = new char[BLOCK][];

  /** The number of the bucket of phrases that begin with a unit; 0 is the empty one. */
  private final char[][] buckets = new char[BLOCK][];

  /** The first phrase of each bucket, and the end. */
  private final int[] bucketStarts;

  /** The phrases one after the other, in the order of their units. */
  private final char[] keys;

  /** What they become, at the same places. */
  private final char[] values;

  /** Where each phrase begins, and the end. */
  private final int[] starts;

  private ConversionTable(ByteBuffer in) {
    int count = in.getInt();
    char[] from = chars(in, count);
    char[] to = chars(in, count);
    for (int i = 0; i < count; i++) {
      char[] block = singles[from[i] >> 8];
      if (block == null) {
        block = new char[BLOCK];
        for (int low = 0; low < BLOCK; low++) {
          block[low] = (char) ((from[i] & 0xFF00) | low);
        }
        singles[from[i] >> 8] = block;
      }
      block[from[i] & 0xFF] = to[i];
    }
    int phrases = in.getInt();
    var lengths = new byte[phrases];
    in.get(lengths);
    starts = new int[phrases + 1];
    for (int i = 0; i < phrases; i++) {
      starts[i + 1] = starts[i] + lengths[i];
    }
    keys = chars(in, starts[phrases]);
    values = chars(in, starts[phrases]);
    bucketStarts = buckets();
  }

  private int[] buckets() {
    var first = new char[BLOCK];
    Arrays.fill(buckets, first);
    int phrases = starts.length - 1;
    var bounds = new int[phrases + 2];
    int number = 0;
    int last = -1;
    for (int i = 0; i < phrases; i++) {
      char c = keys[starts[i]];
      if (c != last) {
        last = c;
        number++;
        bounds[number] = i;
        if (buckets[c >> 8] == first) {
          buckets[c >> 8] = new char[BLOCK];
        }
        buckets[c >> 8][c & 0xFF] = (char) number;
      }
    }
    bounds[number + 1] = phrases;
    return Arrays.copyOf(bounds, number + 2);
  }

  private static char[] chars(ByteBuffer in, int count) {
    var chars = new char[count];
    in.asCharBuffer().get(chars);
    in.position(in.position() + count * Character.BYTES);
    return chars;
  }

  /** Reads one of the tables that come with the program. */
  static ConversionTable read(String name) {
    try (InputStream resource =
        ConversionTable.class.getResourceAsStream("conversion/" + name + ".gz")) {
      var in = new GZIPInputStream(Objects.requireNonNull(resource), 1 << 16);
      return new ConversionTable(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text rewritten; the same one when nothing changes. */
  String convert(String text) {
    char[] out = null;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int phrase = longestAt(text, i);
      int length = phrase < 0 ? 1 : starts[phrase + 1] - starts[phrase];
      for (int k = 0; k < length; k++) {
        char to = phrase < 0 ? single(c) : values[starts[phrase] + k];
        if (out != null) {
          out[i + k] = to;
        } else if (to != text.charAt(i + k)) {
          out = text.toCharArray();
          out[i + k] = to;
        }
      }
      i += length;
    }
    return out == null ? text : new String(out);
  }

  private char single(char c) {
    char[] block = singles[c >> 8];
    return block == null ? c : block[c & 0xFF];
  }

  /** The number of the longest phrase that stands at a place; -1 when there is none. */
  private int longestAt(String text, int at) {
    char first = text.charAt(at);
    int bucket = buckets[first >> 8][first & 0xFF];
    int low = bucketStarts[bucket];
    int high = bucket == 0 ? low : bucketStarts[bucket + 1];
    int longest = -1;
    for (int depth = 1; low < high; depth++) {
      if (starts[low + 1] - starts[low] == depth) {
        longest = low;
        low++;
      }
      if (at + depth >= text.length()) {
        break;
      }
      char next = text.charAt(at + depth);
      low = bound(low, high, depth, next);
      high = bound(low, high, depth, (char) (next + 1));
    }
    return longest;
  }

  /**
   * The first of some phrases, all of them longer than a depth, that has there no unit below one.
   */
  private int bound(int low, int high, int depth, char unit) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (keys[starts[middle] + depth] < unit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Takes all that the table rewrites, with what it becomes. */
  void forEach(BiConsumer<String, String> taker) {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (single((char) c) != c) {
        taker.accept(Character.toString(c), String.valueOf(single((char) c)));
      }
    }
    for (int i = 0; i + 1 < starts.length; i++) {
      int length = starts[i + 1] - starts[i];
      taker.accept(new String(keys, starts[i], length), new String(values, starts[i], length));
    }
  }
}
