package juan.repair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Text in GB 18030 that keeps each byte that is no character: a byte b stands in it as the lone
 * surrogate U+DC00 + b, as in Python's surrogateescape (PEP 383). So nothing is lost, and {@link
 * #bytes} gives what was decoded.
 */
public final class LoneBytes {
  private static final String GB18030 = "GB18030";
  private static final int ESCAPE = 0xDC00;

  private LoneBytes() {}

  /** Its tables are large: they are not read before there are such bytes. */
  private static Charset charset() {
    return Charset.forName(GB18030);
  }

  /** Whether the bytes of a charset may be kept so. */
  public static boolean isFor(Charset charset) {
    return charset.name().equals(GB18030);
  }

  /** What a byte stands as. */
  public static char of(byte b) {
    return (char) (ESCAPE | (b & 0xFF));
  }

  /** Whether what follows a byte that is no character is what a filter parts characters with. */
  public static boolean mayBeParted(ByteBuffer following) {
    byte next = following.hasRemaining() ? following.get(following.position()) : 0;
    return next == ',' || next == '(';
  }

  /** All bytes as text. */
  public static String decode(byte[] bytes) {
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (decoder.decode(input, output, true).isError()) {
      output.put(of(input.get()));
    }
    return output.flip().toString();
  }

  /** The bytes that a part of a text was decoded from; of other characters a question mark. */
  static byte[] bytes(String text, int start, int end) {
    var bytes = new ByteArrayOutputStream(2 * (end - start));
    int done = start;
    for (int i = start; i <= end; i++) {
      if (i == end || is(text, i)) {
        bytes.writeBytes(text.substring(done, i).getBytes(charset()));
        if (i < end) {
          bytes.write(text.charAt(i));
        }
        done = i + 1;
      }
    }
    return bytes.toByteArray();
  }

  /** Whether a byte that is no character stands at a place. */
  static boolean is(String text, int at) {
    char c = text.charAt(at);
    return c > ESCAPE + 0x7F
        && c <= ESCAPE + 0xFF
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The text as it can be shown: with U+FFFD for each byte that is no character. */
  public static String shown(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      if (is(text, i)) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown == null ? text : shown.toString();
  }
}
