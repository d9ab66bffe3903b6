package juan.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;
import juan.charset.BadBytes;
import juan.repair.LoneBytes;

/**
 * Bytes in a charset as lines, without their ends. Bytes that are not text in the charset become
 * U+FFFD, or are kept where they can be ({@link LoneBytes}), and are counted; a byte order mark is
 * left out.
 */
final class LineDecoder {
  private static final int BUFFER = 1 << 16;

  private static final char LAST_LINE_END = '\u2029';

  /** After these a line that is too long is best divided. */
  private static final String ENDS = "。！？!?.」』”’\u3000 ";

  private final Consumer<String> lines;
  private final int longest;
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final StringBuilder line = new StringBuilder();
  private CharsetDecoder decoder;
  private long bad;
  private long parted;
  private boolean begun;
  private boolean afterReturn;

  /**
   * A decoder at the start of a text.
   *
   * @param longest in UTF-16 units: a line that is longer is given in pieces
   * @param lines is given each line when its end has come
   */
  LineDecoder(Charset charset, int longest, Consumer<String> lines) {
    this.longest = longest;
    this.lines = lines;
    this.decoder = decoder(charset);
  }

  /** A decoder that goes on in a text, after the beginning of a line. */
  static LineDecoder within(Charset charset, int longest, String partial, Consumer<String> lines) {
    var its = new LineDecoder(charset, longest, lines);
    its.begun = true;
    its.line.append(partial);
    return its;
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Goes on in another charset. */
  void change(Charset charset) {
    decoder = decoder(charset);
  }

  /**
   * Decodes what can be; what is left is the beginning of a character.
   *
   * @param end whether nothing follows
   */
  void decode(ByteBuffer input, boolean end) {
    boolean more = true;
    while (more) {
      var result = decoder.decode(input, chars.clear(), end);
      more = !result.isUnderflow();
      if (result.isError()) {
        int start = input.position();
        int skipped = BadBytes.skip(input, result, decoder.charset());
        take();
        chars.clear();
        if (LoneBytes.isFor(decoder.charset())) {
          parted += LoneBytes.mayBeParted(input) ? skipped : 0;
          bad += skipped;
          for (int i = start; i < start + skipped; i++) {
            chars.put(LoneBytes.of(input.get(i)));
          }
        } else {
          bad += skipped;
          chars.put('\uFFFD');
        }
      }
      take();
    }
    if (end) {
      decoder.flush(chars.clear());
      take();
      if (line.length() > 0) {
        endLine();
      }
    }
  }

  /** What has come of the line that has not ended. */
  StringBuilder partial() {
    return line;
  }

  /** How many bytes were no text. */
  long bad() {
    return bad;
  }

  /** How many of them may be whole again when what parted them is taken out. */
  long parted() {
    return parted;
  }

  /** Whether a line feed that comes next would belong to the line end before it. */
  boolean isAfterReturn() {
    return afterReturn;
  }

  private void take() {
    chars.flip();
    if (!begun && chars.hasRemaining()) {
      begun = true;
      if (chars.get(0) == '\uFEFF') {
        chars.get();
      }
    }
    split();
  }

  private void split() {
    char[] array = chars.array();
    int start = chars.position();
    int end = chars.limit();
    for (int i = start; i < end; i++) {
      char c = array[i];
      if (c > LAST_LINE_END || !isLineEnd(c)) {
        continue;
      }
      if (c == '\n' && afterReturn && i == start) {
        start = i + 1;
        afterReturn = false;
        continue;
      }
      if (line.length() == 0 && i - start < longest) {
        lines.accept(new String(array, start, i - start));
      } else {
        append(array, start, i - start);
        endLine();
      }
      start = i + 1;
      afterReturn = c == '\r';
    }
    afterReturn &= start == end;
    append(array, start, end - start);
  }

  /** Goes on with the line; where it is cut depends on nothing but what stands in it. */
  private void append(char[] array, int start, int length) {
    int done = 0;
    while (line.length() + length - done >= longest) {
      int more = longest - line.length();
      line.append(array, start + done, more);
      done += more;
      int cut = cut();
      String piece = line.substring(0, cut);
      line.delete(0, cut);
      lines.accept(piece);
    }
    line.append(array, start + done, length - done);
  }

  /** Where a line that is too long ends: after a sentence, or at least between characters. */
  private int cut() {
    for (int i = longest - 1; i > longest / 2; i--) {
      if (ENDS.indexOf(line.charAt(i - 1)) >= 0 && ENDS.indexOf(line.charAt(i)) < 0) {
        return i;
      }
    }
    return Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
  }

  private void endLine() {
    String whole = line.toString();
    line.setLength(0);
    lines.accept(whole);
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == LAST_LINE_END;
  }
}
