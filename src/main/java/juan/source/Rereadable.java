package juan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A stream whose bytes can be read again from anywhere, after its end and after it is closed. */
public abstract class Rereadable extends InputStream {

  /**
   * Reads bytes from a position on that the stream has passed.
   *
   * @return how many were read; -1 when there are none any more
   */
  abstract int read(ByteBuffer into, long position) throws IOException;

  /** How many bytes there are in all; 0 when nobody knows. */
  abstract long size() throws IOException;

  /** Says that bytes will be read again after {@link #close}. */
  void retain() {}

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
