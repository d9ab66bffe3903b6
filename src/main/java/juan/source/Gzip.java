package juan.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import juan.source.UnreadableException.Reason;

/** What gzip has packed: one member or several, one after the other (RFC 1952). */
final class Gzip {
  private static final int BUFFER = 1 << 13;

  private Gzip() {}

  /** What a file of this name is called when it is unpacked. */
  static String unpackedName(String name) {
    return name.replaceFirst("(?i)\\.gz$", "");
  }

  /**
   * The unpacked bytes of a stream.
   *
   * @param name of the stream, for the error
   * @throws UnreadableException when not even the header is whole
   */
  static Unpacked unpack(InputStream in, String name) throws IOException {
    var packed = new Counted(in);
    try {
      var unpacked = new GZIPInputStream(packed, BUFFER);
      return new Unpacked(unpacked, new UnpackLimit(name, () -> packed.count));
    } catch (IOException e) {
      throw new UnreadableException(Reason.DAMAGED, name, e);
    }
  }

  private static final class Counted extends FilterInputStream {
    long count;

    Counted(InputStream in) {
      super(in);
    }

    /** Another member is looked for only where this says that there may be one, as in a pipe. */
    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
