package juan.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream as it is unpacked: up to a limit, and as far as what was packed is whole. */
final class Unpacked extends InputStream {
  private final InputStream in;
  private final UnpackLimit limit;
  private boolean cut;

  Unpacked(InputStream in, UnpackLimit limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Whether it ended because what was packed is damaged or cut off. */
  boolean isCut() {
    return cut;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (cut) {
      return -1;
    }
    try {
      int read = in.read(bytes, offset, length);
      limit.count(Math.max(0, read));
      return read;
    } catch (EOFException | ZipException e) {
      cut = true;
      return -1;
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** What is packed does not tell whether unpacking would wait. */
  @Override
  public int available() {
    return cut ? 0 : 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
