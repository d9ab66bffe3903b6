package juan.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import juan.charset.CharsetDetector;
import juan.search.Looks;
import juan.search.Query;
import juan.source.PipeSource;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in a text that holds several: they end at NUL bytes, and where a line begins
 * in which something is found. That line belongs to the article that begins there, unless it has no
 * letter or digit: then it only stands between two. What is packed is one article.
 */
final class Parting {
  /** In bytes: so much tells the charset. */
  static final int HEAD = 1 << 16;

  /** In bytes: a longer line is text, and no pattern is looked for in it. */
  private static final int LONGEST_LINE = 1 << 14;

  private final Source whole;
  private final String name;
  private final @Nullable Query query;
  private final Looks looks = new Looks(Looks.OF_SEARCH);
  private final List<Source> parts = new ArrayList<>();
  private boolean complete = true;
  private long start;

  /** Whether anything but blanks is in the article, up to the line that is being read. */
  private boolean visible;

  private boolean visibleLine;

  /** Whether a NUL byte has ended an article. */
  private boolean ended;

  private Parting(Source whole, String name, @Nullable Query query) {
    this.whole = whole;
    this.name = name;
    this.query = query;
  }

  /**
   * The articles in a text.
   *
   * @param complete whether the pattern was looked for in all lines
   */
  record Parts(List<Source> articles, boolean complete) {}

  /**
   * Reads a text to its end for the articles in it.
   *
   * @param name what it is called; its articles are called {@code name#1} and so on
   * @param query what is found in the first line of an article, or null
   * @return the text itself where there is but one
   */
  static Parts of(Source whole, String name, @Nullable Query query) throws IOException {
    var parting = new Parting(whole, name, query);
    parting.read();
    boolean one = parting.parts.isEmpty() || (parting.parts.size() == 1 && !parting.ended);
    return new Parts(one ? List.of(whole) : parting.parts, parting.complete);
  }

  private void read() throws IOException {
    try (var again = whole.open();
        var in = new BufferedInputStream(again, HEAD)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      Charset charset = charset(head);
      if (charset != null) {
        read(in, charset);
      }
    }
  }

  /** Whether bytes with NUL among them begin a text that these part; in UTF-16 they are in it. */
  static boolean isPartedText(byte[] head) {
    Charset charset = charset(head);
    return charset != null
        && !charset.name().startsWith("UTF-16")
        && !charset.name().startsWith("UTF-32");
  }

  /** The charset of a text; null for what is no text, or packed. */
  private static @Nullable Charset charset(byte[] head) {
    boolean gzip = head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
    if (gzip || zip) {
      return null;
    }
    if (isPartedAscii(head)) {
      return StandardCharsets.UTF_8;
    }
    var detection = CharsetDetector.detect(head);
    if (!detection.isText()) {
      var text = new byte[head.length];
      int length = 0;
      for (byte b : head) {
        text[length] = b;
        length += b == 0 ? 0 : 1;
      }
      detection = CharsetDetector.detect(Arrays.copyOf(text, length));
    }
    return detection.isText() ? detection.charset() : null;
  }

  /**
   * Whether bytes are ASCII with NUL here and there, as {@code find -print0} writes: ASCII in
   * UTF-16 has one in each two bytes, and other text in UTF-16 has other bytes.
   */
  private static boolean isPartedAscii(byte[] head) {
    int nuls = 0;
    for (byte b : head) {
      if (b < 0) {
        return false;
      }
      nuls += b == 0 ? 1 : 0;
    }
    return nuls > 0 && nuls < head.length / 4 + 1;
  }

  private void read(InputStream in, Charset charset) throws IOException {
    // In the other charsets of Chinese, Japanese and Korean no character has a line feed in it.
    int unit =
        charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
    boolean little = charset.name().endsWith("LE");
    var line = new ByteArrayOutputStream();
    var bytes = new byte[HEAD];
    long at = 0;
    long lineStart = 0;
    for (int read = in.readNBytes(bytes, 0, HEAD); read > 0; read = in.readNBytes(bytes, 0, HEAD)) {
      for (int i = 0; i + unit <= read; i += unit) {
        int value = value(bytes, i, unit, little);
        boolean ends = value == 0 && unit == 1;
        at += unit;
        if (ends || value == '\n') {
          line(line, charset, lineStart, ends ? at - 1 : at);
          lineStart = at;
        } else if (line.size() < LONGEST_LINE) {
          line.write(bytes, i, unit);
        }
        visibleLine |= value > ' ';
        if (ends) {
          ended = true;
          part(at - 1);
          start = at;
        }
      }
    }
    line(line, charset, lineStart, at);
    part(at);
  }

  private static int value(byte[] bytes, int at, int unit, boolean little) {
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value = (value << 8) | (bytes[at + (little ? unit - 1 - i : i)] & 0xFF);
    }
    return value;
  }

  /** A line has ended. */
  private void line(ByteArrayOutputStream bytes, Charset charset, long from, long to) {
    if (query != null && complete && bytes.size() > 0 && bytes.size() < LONGEST_LINE) {
      String line = bytes.toString(charset).replace("\uFEFF", "").replace("\r", "");
      var hits = query.in(line, looks);
      complete = hits.isComplete();
      if (!hits.ranges().isEmpty()) {
        boolean kept = line.codePoints().anyMatch(Character::isLetterOrDigit);
        part(from);
        start = kept ? from : to;
        visibleLine = kept;
      }
    }
    bytes.reset();
    visible |= visibleLine;
    visibleLine = false;
  }

  /** Ends an article. */
  private void part(long end) {
    if (visible && start < end) {
      String its = name + "#" + (parts.size() + 1);
      parts.add(new PipeSource(its, new Slice(whole, start, end)));
    }
    visible = false;
  }

  /** Some of the bytes of a source, which is opened when they are read. */
  private static final class Slice extends InputStream {
    private final Source whole;
    private final long start;
    private long left;
    private @Nullable InputStream in;

    Slice(Source whole, long start, long end) {
      this.whole = whole;
      this.start = start;
      this.left = end - start;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (in == null) {
        in = whole.open();
        in.skipNBytes(start);
      }
      int read = left == 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      if (read < 0) {
        close();
      }
      return read;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, left);
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
