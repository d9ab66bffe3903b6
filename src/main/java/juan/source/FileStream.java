package juan.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A regular file as a stream. It stays the same file when another takes its name. */
final class FileStream extends Rereadable {
  private final FileChannel channel;
  private long position;
  private boolean retained;

  FileStream(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - position));
  }

  @Override
  int read(ByteBuffer into, long from) throws IOException {
    return channel.read(into, from);
  }

  @Override
  long size() throws IOException {
    return channel.size();
  }

  @Override
  void retain() {
    retained = true; // the collector closes it with the article
  }

  @Override
  public void close() throws IOException {
    if (!retained) {
      channel.close();
    }
  }
}
