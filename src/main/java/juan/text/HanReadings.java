package juan.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How Han characters are read in Mandarin, each by itself. Computed by {@code
 * juan.tools.ReadingTable} from the Unicode Han Database; characters beyond the BMP are not in it.
 * Read when something is first asked; for any thread.
 */
public final class HanReadings {
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  /**
   * A syllable of pinyin.
   *
   * @param syllable in the letters a to z, with v for ü: {@code lv}
   * @param tone from 1 to 4; 5 is the neutral one
   */
  public record Reading(String syllable, int tone) {}

  private static final HanReadings TABLE = read();

  private final List<Reading> distinct = new ArrayList<>();

  /** Where the readings of each character begin, and the end. */
  private final int[] starts = new int[LAST - FIRST + 2];

  private final char[] readings;

  /** The letters that the readings of each character begin with, as bits from a. */
  private final int[] initials = new int[LAST - FIRST + 1];

  private HanReadings(byte[] bytes) {
    int end = 0;
    while (bytes[end] != '\n') {
      end++;
    }
    for (int from = 0, to = from; to <= end; to++) {
      if (bytes[to] <= ' ') {
        var syllable = new String(bytes, from, to - 1 - from, US_ASCII);
        distinct.add(new Reading(syllable, bytes[to - 1] - '0'));
        from = to + 1;
      }
    }
    int at = end + 1;
    for (int i = 0; i < initials.length; i++) {
      starts[i + 1] = starts[i] + bytes[at + i];
    }
    at += initials.length;
    readings = new char[starts[initials.length]];
    ByteBuffer.wrap(bytes, at, bytes.length - at).asCharBuffer().get(readings);
    for (int i = 0; i < initials.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        initials[i] |= 1 << (distinct.get(readings[k]).syllable().charAt(0) - 'a');
      }
    }
  }

  private static HanReadings read() {
    try (InputStream resource = HanReadings.class.getResourceAsStream("readings.gz")) {
      var in = new GZIPInputStream(Objects.requireNonNull(resource), 1 << 16);
      return new HanReadings(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The readings of a character, the customary one first; none of what is not known. */
  public static List<Reading> of(char han) {
    if (han < FIRST || han > LAST) {
      return List.of();
    }
    int from = TABLE.starts[han - FIRST];
    int to = TABLE.starts[han - FIRST + 1];
    if (to - from == 1) {
      return List.of(TABLE.distinct.get(TABLE.readings[from]));
    }
    var all = new ArrayList<Reading>(to - from);
    for (int i = from; i < to; i++) {
      all.add(TABLE.distinct.get(TABLE.readings[i]));
    }
    return all;
  }

  /** Whether a reading of a character begins with a small letter from a to z. */
  public static boolean hasInitial(char han, char letter) {
    return han >= FIRST
        && han <= LAST
        && letter >= 'a'
        && letter <= 'z'
        && (TABLE.initials[han - FIRST] & 1 << (letter - 'a')) != 0;
  }
}
