package juan.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The pairs of bytes of GBK and their characters. */
final class Gbk {
  static final int FIRST_LEAD = 0x81;
  static final int LAST_LEAD = 0xFE;

  private static final char[] CHARACTERS = new char[1 << 16];
  private static final char[] PAIRS = new char[1 << 16];

  static {
    var decoder =
        Charset.forName("GBK")
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var chars = CharBuffer.allocate(4);
    for (int pair = FIRST_LEAD << 8; pair <= 0xFEFE; pair++) {
      if (isPair(pair >> 8, pair & 0xFF)) {
        decoder.reset();
        var bytes = ByteBuffer.wrap(new byte[] {(byte) (pair >> 8), (byte) pair});
        decoder.decode(bytes, chars.clear(), true);
        char c = chars.flip().get(0);
        if (c != '\uFFFD' && (c < 0xE000 || c >= 0xF900)) {
          CHARACTERS[pair] = c;
          PAIRS[c] = (char) pair;
        }
      }
    }
  }

  private Gbk() {}

  /** Whether two bytes can be a character of two bytes, assigned or not. */
  static boolean isPair(int lead, int trail) {
    return lead >= FIRST_LEAD
        && lead <= LAST_LEAD
        && trail >= 0x40
        && trail != 0x7F
        && trail <= 0xFE;
  }

  /** The character of two bytes; 0 when they are none. */
  static char character(int lead, int trail) {
    return CHARACTERS[(lead << 8) | trail];
  }

  /** Whether a crawler drops two bytes: a pair that is no character. */
  static boolean vanishes(int lead, int trail) {
    return isPair(lead, trail) && character(lead, trail) == 0;
  }

  /** The two bytes of a character, the lead in the high byte; 0 when it has none. */
  static int pair(char c) {
    return PAIRS[c];
  }

  /** Whether two bytes are one of ，。、；！？, which a comma is set before. */
  static boolean isStop(int lead, int trail) {
    int pair = (lead << 8) | trail;
    return pair == 0xA3AC
        || pair == 0xA1A3
        || pair == 0xA1A2
        || pair == 0xA3BB
        || pair == 0xA3A1
        || pair == 0xA3BF;
  }
}
