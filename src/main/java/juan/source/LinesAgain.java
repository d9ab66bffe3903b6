package juan.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lines of a text, read again from its bytes. Marks say where reading can begin: so many bytes
 * from the start, in a line of which the beginning is known.
 */
final class LinesAgain {
  private static final int BUFFER = 1 << 16;

  /** In UTF-16 units: a longer beginning of a line is not worth keeping. */
  private static final int LONGEST_PARTIAL = 1 << 12;

  private final Rereadable bytes;
  private final Charset charset;
  private final int longest;
  private final List<Mark> marks = new ArrayList<>();

  /** A place where reading can begin: before which line's end, at which byte. */
  private record Mark(long line, long offset, String partial) {}

  /**
   * The lines of a stream.
   *
   * @param longest as {@link LineDecoder} had it
   */
  LinesAgain(Rereadable bytes, Charset charset, int longest) {
    this.bytes = bytes;
    this.charset = charset;
    this.longest = longest;
  }

  /** Says that the file stays open for this. */
  void retain() {
    bytes.retain();
  }

  /**
   * Marks a place.
   *
   * @param line index of the line whose end comes next
   * @param partial what stands of that line before the place
   */
  synchronized void mark(long line, long offset, CharSequence partial) {
    if (partial.length() <= LONGEST_PARTIAL) {
      marks.add(new Mark(line, offset, partial.toString()));
    }
  }

  /** Lines from an index on; fewer when the source does not have them any more. */
  List<String> lines(long first, int count) throws IOException {
    Mark mark = before(first);
    var lines = new ArrayList<String>(count);
    var number = new long[] {mark.line()};
    Consumer<String> taken =
        line -> {
          if (number[0]++ >= first && lines.size() < count) {
            lines.add(line);
          }
        };
    LineDecoder decoder = LineDecoder.within(charset, longest, mark.partial(), taken);
    var buffer = ByteBuffer.allocate(BUFFER);
    long offset = mark.offset();
    while (lines.size() < count) {
      int read = bytes.read(buffer, offset);
      offset += Math.max(0, read);
      decoder.decode(buffer.flip(), read < 0);
      buffer.compact();
      if (read < 0) {
        break;
      }
    }
    return lines;
  }

  private synchronized Mark before(long line) {
    int low = 0;
    int high = marks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (marks.get(middle).line() <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return marks.get(low);
  }
}
