package juan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file or pipe as they arrive. Bytes that are not text in its charset become
 * U+FFFD; a byte order mark chooses the charset and is left out; UTF-8 where there is none.
 */
final class TextLines {
  private static final int BUFFER = 1 << 16;

  /** What is handed the lines. */
  interface Sink {
    /** A line, without its end. */
    void line(String line);

    /**
     * Nothing more is there at the moment, and reading on may wait.
     *
     * @param partial what has arrived of the next line
     */
    void idle(String partial);

    /** The last line has been given. */
    void end();
  }

  private final InputStream in;
  private final String name;
  private final boolean waits;
  private final byte[] bytes = new byte[BUFFER];
  private final CharBuffer chars = CharBuffer.allocate(BUFFER + 16);
  private final StringBuilder line = new StringBuilder();
  private @Nullable CharsetDecoder decoder;
  private boolean afterReturn;

  /**
   * The lines of a stream.
   *
   * @param waits whether reading may wait for a writer, as a pipe's does
   */
  TextLines(InputStream in, String name, boolean waits) {
    this.in = in;
    this.name = name;
    this.waits = waits;
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadableException when the first bytes are not text
   */
  void readTo(Sink sink) throws IOException {
    int kept = 0;
    while (true) {
      int read = in.read(bytes, kept, BUFFER - kept);
      boolean end = read < 0;
      var input = ByteBuffer.wrap(bytes, 0, kept + Math.max(0, read));
      decode(input, end, sink);
      kept = input.remaining();
      System.arraycopy(bytes, input.position(), bytes, 0, kept);
      if (end) {
        break;
      }
      if (waits && in.available() == 0) {
        sink.idle(line.toString());
      }
    }
    if (line.length() > 0) {
      sink.line(line.toString());
    }
    sink.end();
  }

  private void decode(ByteBuffer input, boolean end, Sink sink) throws IOException {
    var d = decoder;
    if (d == null) {
      if (!end && mayBecomeMark(input)) {
        return;
      }
      d = decoderFor(input);
      decoder = d;
    }
    boolean more = true;
    while (more) {
      chars.clear();
      more = d.decode(input, chars, end).isOverflow();
      split(chars.flip(), sink);
    }
    if (end) {
      chars.clear();
      d.flush(chars);
      split(chars.flip(), sink);
    }
  }

  /** Whether the first bytes, all there is so far, are the beginning of a byte order mark. */
  private boolean mayBecomeMark(ByteBuffer head) {
    int length = head.remaining();
    int first = bytes[0] & 0xFF;
    return (length == 1 && first >= 0xFE)
        || (length == 1 && first == 0xEF)
        || (length == 2 && first == 0xEF && bytes[1] == (byte) 0xBB);
  }

  private CharsetDecoder decoderFor(ByteBuffer head) throws IOException {
    byte[] b = bytes;
    int length = head.remaining();
    Charset charset = StandardCharsets.UTF_8;
    if (length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      head.position(3);
    } else if (length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      head.position(2);
    } else if (length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      head.position(2);
    } else if (indexOfZero(b, length) >= 0) {
      throw new UnreadableException(Reason.BINARY, name);
    }
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static int indexOfZero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private void split(CharBuffer text, Sink sink) {
    char[] array = text.array();
    int start = 0;
    for (int i = 0; i < text.limit(); i++) {
      char c = array[i];
      if (!isLineEnd(c)) {
        afterReturn = false;
        continue;
      }
      if (c == '\n' && afterReturn) {
        start = i + 1;
        afterReturn = false;
        continue;
      }
      line.append(array, start, i - start);
      sink.line(line.toString());
      line.setLength(0);
      start = i + 1;
      afterReturn = c == '\r';
    }
    line.append(array, start, text.limit() - start);
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The head of a stream without consuming it: what its first read gives, at most 64 KB. */
  static byte[] peek(java.io.BufferedInputStream in) throws IOException {
    in.mark(BUFFER);
    byte[] head = new byte[BUFFER];
    int read = in.read(head);
    in.reset();
    return Arrays.copyOf(head, Math.max(0, read));
  }
}
