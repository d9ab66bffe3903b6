package juan.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.article.Encoding;
import juan.charset.CharsetDetector;
import juan.charset.Detection;
import juan.repair.LoneBytes;
import juan.repair.Plan;
import juan.repair.Repaired;
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
    /**
     * A line, without its end.
     *
     * @param number index of the line in the source that it is, or the first of those it is
     * @param lines how many lines of the source {@link HardWrap#joined} made it from
     */
    void line(String line, long number, int lines);

    /** Whether bytes that are no character are given as {@link LoneBytes} has them. */
    default boolean takesLoneBytes() {
      return false;
    }

    /** In UTF-16 units: a line that is longer comes in pieces. */
    default int longestLine() {
      return Integer.MAX_VALUE;
    }

    /**
     * Nothing more is there at the moment, and reading on may wait.
     *
     * @param partial what has arrived of the next line
     */
    void idle(String partial);

    /** The last line has been given. */
    void end();
  }

  /** What is told of the reading beside the lines. */
  interface Listener {
    /** How the text is decoded; again as the number of bad bytes grows. */
    void decoded(Encoding encoding);

    /** How many bytes have been read. */
    void read(long bytes);

    /** So many more places were repaired. */
    default void repaired(int places) {}

    /** Lines that have been given can be read again from here. */
    void rereadable(LinesAgain lines);
  }

  private final InputStream in;
  private final Source source;
  private final @Nullable Rereadable again;
  private final Listener listener;
  private final CharsetChoice choice;
  private final byte[] bytes = new byte[BUFFER];
  private final @Nullable Charset forced;
  private final boolean repairs;
  private long consumed;
  private long number;
  private boolean chosen;
  private Encoding encoding = Encoding.UNKNOWN;
  private @Nullable LinesAgain marked;

  /**
   * The lines of a stream.
   *
   * @param in what the source was opened as
   * @param again the same, where lines may be read again
   * @param repairs whether characters whose bytes were parted are joined, by the sink or else here
   * @param forced the charset it is in, where that need not be told from its bytes
   */
  TextLines(
      InputStream in,
      Source source,
      @Nullable Rereadable again,
      @Nullable Charset forced,
      boolean repairs,
      Listener listener) {
    this.in = in;
    this.source = source;
    this.again = again;
    this.forced = forced;
    this.repairs = repairs;
    this.listener = listener;
    this.choice = new CharsetChoice(source);
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadableException when the first bytes are not text
   */
  void readTo(Sink sink) throws IOException {
    var decoder =
        new LineDecoder(
            StandardCharsets.US_ASCII,
            sink.longestLine(),
            line -> sink.line(sink.takesLoneBytes() ? line : joined(line), number++, 1));
    if (forced != null) {
      choose(decoder, sink, forced, new Encoding(forced.name(), "", 1, 0));
    }
    boolean mayWait = source.mayWait();
    int kept = 0;
    boolean end = false;
    while (!end) {
      int read = in.read(bytes, kept, BUFFER - kept);
      end = read < 0;
      boolean idle = mayWait && !end && in.available() == 0;
      var input = ByteBuffer.wrap(bytes, 0, kept + Math.max(0, read));
      String partial = "";
      if (!chosen && (idle || end || input.limit() == BUFFER)) {
        partial = detect(input, end, decoder, sink);
      }
      if (chosen) {
        decode(decoder, input, end);
      }
      consumed += input.position();
      kept = input.remaining();
      System.arraycopy(bytes, input.position(), bytes, 0, kept);
      mark(decoder);
      listener.read(consumed);
      if (idle) {
        String some = decoder.partial() + partial;
        sink.idle(sink.takesLoneBytes() ? some : LoneBytes.shown(some));
      }
    }
    sink.end();
  }

  /**
   * Chooses the charset if the bytes so far are enough to; else takes of them what is the same in
   * all charsets.
   *
   * @return how the rest looks for the moment, in one line
   */
  private String detect(ByteBuffer input, boolean end, LineDecoder decoder, Sink sink)
      throws IOException {
    byte[] held = Arrays.copyOf(bytes, input.limit());
    Detection detection = choice.of(held, held.length == BUFFER, end);
    if (detection != null) {
      choose(decoder, sink, detection.charset(), detection.encoding());
      return "";
    }
    decoder.decode(input.limit(choice.ascii()), false);
    input.limit(held.length);
    return choice.glimpse();
  }

  private String joined(String line) {
    Repaired joined = (repairs ? Plan.JOINING : Plan.NONE).repair(line);
    listener.repaired(joined.changes().size());
    return joined.text();
  }

  private void choose(LineDecoder decoder, Sink sink, Charset charset, Encoding its) {
    chosen = true;
    decoder.change(charset);
    encoding = its;
    listener.decoded(its);
    // With escapes in it, bytes say nothing without those before them.
    boolean stateless = !charset.name().contains("2022") && !charset.name().contains("5022");
    if (again != null && stateless) {
      marked = new LinesAgain(again, charset, sink.longestLine());
      mark(decoder);
      listener.rereadable(marked);
    }
  }

  private void decode(LineDecoder decoder, ByteBuffer input, boolean end) {
    decoder.decode(input, end);
    long bad = decoder.bad() - (repairs ? decoder.parted() : 0);
    if (bad > encoding.bad()) {
      encoding = encoding.withBad(bad);
      listener.decoded(encoding);
    }
  }

  private void mark(LineDecoder decoder) {
    if (marked != null && !decoder.isAfterReturn()) {
      marked.mark(number, consumed, decoder.partial());
    }
  }

  /** The head of a stream without consuming it: what its first read gives, at most 64 KB. */
  static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(BUFFER);
    byte[] head = new byte[BUFFER];
    int read = in.read(head);
    in.reset();
    return Arrays.copyOf(head, Math.max(0, read));
  }
}
