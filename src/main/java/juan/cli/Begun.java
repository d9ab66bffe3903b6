package juan.cli;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose first bytes have been looked at. Closing it leaves the stream itself open. */
final class Begun extends InputStream {
  private final byte[] head;
  private final InputStream rest;
  private int at;

  Begun(byte[] head, InputStream rest) {
    this.head = head;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    return at < head.length ? head[at++] & 0xFF : rest.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == head.length) {
      return rest.read(into, offset, length);
    }
    int read = Math.min(length, head.length - at);
    System.arraycopy(head, at, into, offset, read);
    at += read;
    return read;
  }

  @Override
  public int available() throws IOException {
    return at < head.length ? head.length - at : rest.available();
  }
}
