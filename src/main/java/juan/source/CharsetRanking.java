package juan.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import juan.charset.CharsetDetector;
import juan.charset.Detection.Guess;

/** The charsets a source may be in, by its first bytes. */
public final class CharsetRanking {
  private static final int HEAD = 1 << 16;

  private CharsetRanking() {}

  /** The likely charsets, likeliest first; of a source that is being written, by what has come. */
  public static List<Guess> of(Source source) throws IOException {
    try (var in = source.open()) {
      byte[] head = new byte[HEAD];
      int length = 0;
      int read = 0;
      while (read >= 0
          && length < HEAD
          && (length == 0 || !source.mayWait() || in.available() > 0)) {
        length += read;
        read = in.read(head, length, HEAD - length);
      }
      return CharsetDetector.ranking(Arrays.copyOf(head, length + Math.max(0, read)));
    }
  }
}
