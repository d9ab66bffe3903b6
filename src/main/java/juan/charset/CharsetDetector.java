package juan.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import juan.charset.CharsetCandidate.Cost;
import juan.charset.Detection.Guess;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of text from its bytes: a byte order mark decides, then being UTF-8, then the
 * escapes of ISO 2022, then which charset makes of the bytes the likeliest text in a language that
 * is written in it.
 */
public final class CharsetDetector {
  /** How many bytes of a piece nearly always tell. */
  private static final int FIRST_LOOK = 1 << 10;

  /** How many bytes of a piece are looked at where they do not. */
  private static final int CLOSE_LOOK = 1 << 14;

  /** How many bytes are looked at for being UTF-8 beyond doubt, and with how many characters. */
  private static final int QUICK_LOOK = 1 << 12;

  private static final int SURELY = 100;

  /** A text that costs so many half bits more than another is not thought of any more. */
  private static final int OUT_OF_REACH = 200;

  /** What a label is worth, in half bits: a factor of 2¹². */
  private static final int LABEL = 24;

  /** Characters depend on their neighbours: costs are shared out over so many half bits. */
  private static final double HALF_BITS_FOR_E = 2 / Math.log(2) * 2;

  /** How many charsets are worth a look. */
  private static final int MOST = 6;

  private static final double CERTAIN = 0.9999;

  private CharsetDetector() {}

  /** Detects the charset of a text that is all there. */
  public static Detection detect(byte[] bytes) {
    return detect(List.of(bytes), new byte[0]);
  }

  /**
   * Detects the charset of a text.
   *
   * @param pieces of the text: its head, and any others, at multiples of four bytes
   * @param before the ASCII text before the first piece, where that is not the beginning
   */
  public static Detection detect(List<byte[]> pieces, byte[] before) {
    byte[] head = pieces.get(0);
    Charset marked = marked(head);
    if (marked != null) {
      return Detection.sure(marked, true);
    }
    if (has(head, (byte) 0)) {
      // ASCII that came before makes them stray bytes.
      return before.length > 0 ? Detection.ASCII : likeliest(pieces, true, null);
    }
    var start = Utf8.of(head, 0, Math.min(head.length, QUICK_LOOK));
    if (start.longer() > SURELY && start.bad() == 0) {
      return Detection.sure(StandardCharsets.UTF_8, true);
    }
    var utf8 = new Utf8(0, 0, 0, 0);
    for (byte[] piece : pieces) {
      utf8 = utf8.plus(Utf8.of(piece, 0, piece.length));
    }
    if (utf8.isLikely() && utf8.pairs() + utf8.longer() > 0) {
      double good = utf8.pairs() + utf8.longer();
      var guess = new Guess(StandardCharsets.UTF_8, good / (good + utf8.bad()));
      return new Detection(List.of(guess), utf8.isCertain());
    }
    if (utf8.isAscii()) {
      Charset escaped = has(head, (byte) 0x1B) ? escaped(head) : null;
      return escaped == null ? Detection.ASCII : Detection.sure(escaped, true);
    }
    Charset label = CharsetLabel.in(before);
    return likeliest(pieces, false, label == null ? CharsetLabel.in(head) : label);
  }

  /**
   * The charsets that bytes may be in, likeliest first: those that the detection thinks of, then
   * others by what they would say. It goes on where a detection is sure, for a reader who is not.
   */
  public static List<Guess> ranking(byte[] bytes) {
    var ranking = new LinkedHashMap<Charset, Guess>();
    detect(bytes).ranking().forEach(guess -> ranking.put(guess.charset(), guess));
    boolean zeros = has(bytes, (byte) 0);
    scored(CharsetCandidate.ALL, telling(List.of(bytes), FIRST_LOOK), zeros, null).stream()
        .map(scored -> scored.candidate().charset())
        .forEach(charset -> ranking.putIfAbsent(charset, new Guess(charset, 0)));
    var likely = new ArrayList<>(ranking.values()).subList(0, Math.min(MOST, ranking.size()));
    if (!zeros && !likely.contains(ranking.get(StandardCharsets.UTF_8))) {
      likely.add(new Guess(StandardCharsets.UTF_8, 0));
    }
    return List.copyOf(likely);
  }

  /** The charset of a byte order mark. */
  private static @Nullable Charset marked(byte[] head) {
    int first = head.length < 4 ? 0 : (unsigned(head, 0) << 16) | unsigned(head, 2);
    if (first == 0xFFFE0000) {
      return CharsetCandidate.UTF_32LE.charset();
    }
    if (first == 0x0000FEFF) {
      return CharsetCandidate.UTF_32BE.charset();
    }
    if (first == 0x84319533) {
      return CharsetCandidate.GB18030.charset();
    }
    if (head.length >= 3 && unsigned(head, 0) == 0xEFBB && head[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    int pair = head.length < 2 ? 0 : unsigned(head, 0);
    return pair == 0xFFFE
        ? StandardCharsets.UTF_16LE
        : pair == 0xFEFF ? StandardCharsets.UTF_16BE : null;
  }

  private static int unsigned(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  private static boolean has(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The charset of ISO 2022 whose escapes are in ASCII bytes (RFC 1468, 1554, 1557, 1922). */
  private static @Nullable Charset escaped(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.US_ASCII);
    if (text.contains("\u001B$)C")) {
      return Charset.forName("ISO-2022-KR");
    }
    if (text.contains("\u001B$)A") || text.contains("\u001B$)G")) {
      return Charset.forName("ISO-2022-CN");
    }
    if (text.contains("\u001B$A") || text.contains("\u001B$(C")) {
      return Charset.forName("ISO-2022-JP-2");
    }
    boolean japanese =
        text.contains("\u001B$B")
            || text.contains("\u001B$@")
            || text.contains("\u001B(J")
            || text.contains("\u001B(I")
            || text.contains("\u001B$(D");
    // ISO-2022-JP with the characters that Windows writes in it.
    return japanese ? Charset.forName("x-windows-50221") : null;
  }

  private record Scored(CharsetCandidate candidate, Cost cost) implements Comparable<Scored> {
    @Override
    public int compareTo(Scored other) {
      return Long.compare(cost.halfBits(), other.cost.halfBits());
    }
  }

  private static Detection likeliest(List<byte[]> pieces, boolean zeros, @Nullable Charset label) {
    List<CharsetCandidate> left = CharsetCandidate.ALL;
    List<Scored> scored = List.of();
    for (int look : new int[] {FIRST_LOOK, CLOSE_LOOK}) {
      scored = scored(left, telling(pieces, look), zeros, label);
      left = near(scored);
      if (left.size() == 1) {
        break;
      }
    }
    return zeros && !scored.get(0).cost().isOfText() ? Detection.BINARY : ranked(scored);
  }

  private static List<Scored> scored(
      List<CharsetCandidate> candidates,
      List<byte[]> pieces,
      boolean zeros,
      @Nullable Charset label) {
    var scored = new ArrayList<Scored>();
    for (CharsetCandidate candidate : candidates) {
      if (candidate.mayHold(zeros)) {
        int hint = candidate.charset().equals(label) ? LABEL : 0;
        scored.add(new Scored(candidate, candidate.cost(pieces).less(hint)));
      }
    }
    Collections.sort(scored);
    return scored;
  }

  /** Those that more text could still make the likeliest. */
  private static List<CharsetCandidate> near(List<Scored> scored) {
    var near = new ArrayList<CharsetCandidate>();
    for (Scored s : scored) {
      if (s.cost().halfBits() - scored.get(0).cost().halfBits() < OUT_OF_REACH) {
        near.add(s.candidate());
      }
    }
    return near;
  }

  private static List<byte[]> telling(List<byte[]> pieces, int look) {
    var telling = new ArrayList<byte[]>();
    for (byte[] piece : pieces) {
      telling.add(telling(piece, look));
    }
    return telling;
  }

  /** A piece from its first character that is not ASCII, at a multiple of four bytes. */
  private static byte[] telling(byte[] piece, int look) {
    int first = 0;
    while (first < piece.length && piece[first] > 0) {
      first++;
    }
    int start = first & ~3;
    return Arrays.copyOfRange(piece, start, Math.min(piece.length, start + look));
  }

  private static Detection ranked(List<Scored> scored) {
    long least = scored.get(0).cost().halfBits();
    double all = 0;
    for (Scored s : scored) {
      all += Math.exp((least - s.cost().halfBits()) / HALF_BITS_FOR_E);
    }
    var ranking = new ArrayList<Guess>();
    for (Scored s : scored) {
      double share = Math.exp((least - s.cost().halfBits()) / HALF_BITS_FOR_E) / all;
      ranking.add(new Guess(s.candidate().charset(), share));
    }
    return new Detection(ranking, ranking.get(0).confidence() > CERTAIN);
  }
}
