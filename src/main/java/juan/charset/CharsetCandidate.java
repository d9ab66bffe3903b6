package juan.charset;

import static juan.text.Language.JA;
import static juan.text.Language.KO;
import static juan.text.Language.ZH_HANS;
import static juan.text.Language.ZH_HANT;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import juan.text.Language;

/**
 * A charset that text may be in, with the languages that are written in it. Each is Java's widest
 * form of its family; the legacy ones are in the module {@code jdk.charsets}.
 *
 * @param unit bytes in the shortest character
 * @param handicap in half bits: how much rarer it is than the others
 */
record CharsetCandidate(Charset charset, int unit, int handicap, List<Language> languages) {
  private static final int BUFFER = 1 << 13;

  /** What a charset that is hardly met must make up for, in half bits. */
  private static final int RARE = 16;

  static final CharsetCandidate GB18030 = of("GB18030", 1, 0, ZH_HANS, ZH_HANT);
  static final CharsetCandidate BIG5 = of("Big5-HKSCS", 1, 0, ZH_HANT);
  static final CharsetCandidate SHIFT_JIS = of("windows-31j", 1, 0, JA);
  static final CharsetCandidate EUC_JP = of("x-eucJP-Open", 1, 0, JA);
  static final CharsetCandidate EUC_KR = of("x-windows-949", 1, 0, KO);
  static final CharsetCandidate EUC_TW = of("x-EUC-TW", 1, RARE, ZH_HANT);
  static final CharsetCandidate UTF_16LE = of("UTF-16LE", 2, RARE, ZH_HANS, ZH_HANT, JA, KO);
  static final CharsetCandidate UTF_16BE = of("UTF-16BE", 2, RARE, ZH_HANS, ZH_HANT, JA, KO);
  static final CharsetCandidate UTF_32LE = of("UTF-32LE", 4, RARE, ZH_HANS, ZH_HANT, JA, KO);
  static final CharsetCandidate UTF_32BE = of("UTF-32BE", 4, RARE, ZH_HANS, ZH_HANT, JA, KO);

  /** All; UTF-8 is known by its form, and the charsets of ISO 2022 by their escapes. */
  static final List<CharsetCandidate> ALL =
      List.of(
          GB18030, BIG5, SHIFT_JIS, EUC_JP, EUC_KR, EUC_TW, UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE);

  private static CharsetCandidate of(
      String charset, int unit, int handicap, Language... languages) {
    return new CharsetCandidate(Charset.forName(charset), unit, handicap, List.of(languages));
  }

  /** Whether text in it may, or must, have bytes of zero. */
  boolean mayHold(boolean zeros) {
    return zeros ? unit > 1 : unit < 4;
  }

  /**
   * What bytes cost when they are taken for text in this charset, in the language that it costs
   * least in.
   *
   * @return half bits; a character that is cut at the end of a piece costs nothing
   */
  Cost cost(List<byte[]> pieces) {
    long[] costs = new long[languages.size()];
    long characters = 0;
    long bad = 0;
    boolean zeros = false;
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var chars = CharBuffer.allocate(BUFFER);
    for (byte[] piece : pieces) {
      var in = ByteBuffer.wrap(piece);
      decoder.reset();
      while (true) {
        var result = decoder.decode(in, chars.clear(), false);
        chars.flip();
        for (int i = 0; i < costs.length; i++) {
          costs[i] += CharacterCosts.in(languages.get(i)).of(chars);
        }
        characters += chars.remaining();
        zeros |= chars.toString().indexOf('\0') >= 0;
        if (result.isError()) {
          bad++;
          BadBytes.skip(in, result, charset);
        } else if (result.isUnderflow()) {
          break;
        }
      }
    }
    long least = Long.MAX_VALUE;
    for (long cost : costs) {
      least = Math.min(least, cost);
    }
    return new Cost(least + handicap + bad * CharacterCosts.BAD, characters, bad, zeros);
  }

  /**
   * What a text costs.
   *
   * @param characters how many it has
   * @param bad how many places it has that are no character
   * @param zeros whether U+0000 is one of its characters
   */
  record Cost(long halfBits, long characters, long bad, boolean zeros) {
    /** More than a character of a rare text costs; what is not text costs more. */
    private static final int HIGHEST_OF_TEXT = 40;

    Cost less(long hint) {
      return new Cost(halfBits - hint, characters, bad, zeros);
    }

    /** Whether it can be text at all. */
    boolean isOfText() {
      return !zeros && characters > 4 * bad && halfBits <= HIGHEST_OF_TEXT * (characters + 2);
    }
  }
}
