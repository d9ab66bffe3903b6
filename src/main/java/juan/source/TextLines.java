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
import java.util.function.Consumer;
import juan.article.Encoding;
import juan.charset.BadBytes;
import juan.charset.CharsetDetector;
import juan.charset.Detection;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file or pipe as they arrive. Its charset is told by {@link CharsetDetector}
 * from the first bytes that are not ASCII, which in a pipe may be long in coming: what has come is
 * shown, and more is waited for only as long as it could still change the choice. Bytes that are
 * not text in the charset become U+FFFD and are counted; a byte order mark is left out.
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
  private final Source source;
  private final Consumer<Encoding> told;
  private final CharsetChoice choice;
  private final byte[] bytes = new byte[BUFFER];
  private final CharBuffer chars = CharBuffer.allocate(BUFFER + 16);
  private final StringBuilder line = new StringBuilder();
  private @Nullable CharsetDecoder decoder;
  private Encoding encoding = Encoding.UNKNOWN;
  private long bad;
  private boolean begun;
  private boolean afterReturn;

  /**
   * The lines of a stream.
   *
   * @param in what the source was opened as
   * @param forced the charset it is in, where that need not be told from its bytes
   * @param told is given the charset when it is known, and the number of bad bytes as it grows
   */
  TextLines(InputStream in, Source source, @Nullable Charset forced, Consumer<Encoding> told) {
    this.in = in;
    this.source = source;
    this.told = told;
    this.choice = new CharsetChoice(source);
    if (forced != null) {
      choose(forced, new Encoding(forced.name(), "", 1, 0));
    }
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadableException when the first bytes are not text
   */
  void readTo(Sink sink) throws IOException {
    int kept = 0;
    boolean end = false;
    while (!end) {
      int read = in.read(bytes, kept, BUFFER - kept);
      end = read < 0;
      boolean idle = source.mayWait() && !end && in.available() == 0;
      var input = ByteBuffer.wrap(bytes, 0, kept + Math.max(0, read));
      String partial = "";
      if (decoder == null && (idle || end || input.limit() == BUFFER)) {
        partial = detect(input, end, sink);
      }
      if (decoder != null) {
        decode(input, decoder, end, sink);
      }
      kept = input.remaining();
      System.arraycopy(bytes, input.position(), bytes, 0, kept);
      if (idle) {
        sink.idle(line + partial);
      }
    }
    if (line.length() > 0) {
      sink.line(line.toString());
    }
    sink.end();
  }

  /**
   * Chooses the charset if the bytes so far are enough to; else takes of them what is the same in
   * all charsets.
   *
   * @return how the rest looks for the moment, in one line
   */
  private String detect(ByteBuffer input, boolean end, Sink sink) throws IOException {
    byte[] held = Arrays.copyOf(bytes, input.limit());
    Detection detection = choice.of(held, held.length == BUFFER, end);
    if (detection != null) {
      choose(detection.charset(), detection.encoding());
      return "";
    }
    decode(input.limit(choice.ascii()), StandardCharsets.US_ASCII.newDecoder(), false, sink);
    input.limit(held.length);
    return choice.glimpse();
  }

  private void choose(Charset charset, Encoding its) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    encoding = its;
    told.accept(its);
  }

  private void decode(ByteBuffer input, CharsetDecoder d, boolean end, Sink sink) {
    long before = bad;
    boolean more = true;
    while (more) {
      var result = d.decode(input, chars.clear(), end);
      more = !result.isUnderflow();
      if (result.isError()) {
        bad += BadBytes.skip(input, result, d.charset());
        chars.put('\uFFFD');
      }
      take(sink);
    }
    if (end) {
      d.flush(chars.clear());
      take(sink);
    }
    if (bad > before) {
      told.accept(encoding.withBad(bad));
    }
  }

  /** Splits what has been decoded into lines. */
  private void take(Sink sink) {
    chars.flip();
    if (!begun && chars.hasRemaining()) {
      begun = true;
      if (chars.get(0) == '\uFEFF') {
        chars.get();
      }
    }
    split(chars, sink);
  }

  private void split(CharBuffer text, Sink sink) {
    char[] array = text.array();
    int start = text.position();
    for (int i = start; i < text.limit(); i++) {
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
