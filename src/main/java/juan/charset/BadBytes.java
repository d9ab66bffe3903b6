package juan.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Bytes that a decoder refuses. */
public final class BadBytes {
  private BadBytes() {}

  /**
   * Steps over the bytes that were refused. Some of Java's decoders take with a lone lead byte the
   * letter or line end behind it, which is good; where ASCII is a part of the charset it is kept.
   *
   * @return how many bytes were stepped over
   */
  public static int skip(ByteBuffer in, CoderResult refused, Charset charset) {
    int start = in.position();
    int length = refused.length();
    if (!charset.name().startsWith("UTF-")) {
      int bad = 1;
      while (bad < length && in.get(start + bad) < 0) {
        bad++;
      }
      length = bad;
    }
    in.position(start + length);
    return length;
  }
}
