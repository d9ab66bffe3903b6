package juan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a stream that can be read only once, kept so that it can be read again: up to
 * 64 MB in memory, more in a temporary file. That has no name any more once it is open, so it is
 * gone when the program is, however it ends.
 */
final class KeptBytes {
  private static final int PIECE = 1 << 16;
  private static final long MOST_IN_MEMORY = 64L << 20;

  private final InputStream in;
  private final long mostInMemory;
  private final List<byte[]> pieces = new ArrayList<>();

  /** Held by whoever waits for the stream; what has come can be read meanwhile. */
  private final Object filling = new Object();

  private @Nullable FileChannel file;
  private volatile long size;
  private volatile boolean ended;

  /**
   * Nothing is read before it is asked for.
   *
   * @param in {@link InputStream#available} must tell how much can be read without waiting
   */
  KeptBytes(InputStream in) {
    this(in, MOST_IN_MEMORY);
  }

  KeptBytes(InputStream in, long mostInMemory) {
    this.in = in;
    this.mostInMemory = mostInMemory;
  }

  /** A stream from the first byte on. */
  Rereadable open() {
    return new Cursor();
  }

  /** Waits until there is a byte at a position. */
  private void fill(long position) throws IOException {
    synchronized (filling) {
      if (position < size || ended) {
        return;
      }
      var bytes = new byte[PIECE];
      int read = in.read(bytes);
      if (read < 0) {
        ended = true;
      } else {
        append(bytes, read);
      }
    }
  }

  private synchronized void append(byte[] bytes, int length) throws IOException {
    if (file == null && size + length > mostInMemory) {
      spill();
    }
    if (file != null) {
      write(file, ByteBuffer.wrap(bytes, 0, length), size);
    } else {
      for (int done = 0; done < length; ) {
        int at = (int) ((size + done) % PIECE);
        if (at == 0) {
          pieces.add(new byte[PIECE]);
        }
        int count = Math.min(length - done, PIECE - at);
        System.arraycopy(bytes, done, pieces.get(pieces.size() - 1), at, count);
        done += count;
      }
    }
    size += length;
  }

  private void spill() throws IOException {
    Path path = Files.createTempFile("juan-", ".pipe"); // only its owner may read it
    FileChannel opened;
    try {
      opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(path);
    }
    for (int i = 0; i < pieces.size(); i++) {
      long start = (long) i * PIECE;
      int length = (int) Math.min(PIECE, size - start);
      write(opened, ByteBuffer.wrap(pieces.get(i), 0, length), start);
    }
    pieces.clear();
    file = opened;
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private synchronized int read(ByteBuffer into, long position) throws IOException {
    if (position >= size) {
      return -1;
    }
    if (file != null) {
      return file.read(into, position);
    }
    int at = (int) (position % PIECE);
    int there = (int) Math.min(PIECE - at, size - position);
    int count = Math.min(into.remaining(), there);
    into.put(pieces.get((int) (position / PIECE)), at, count);
    return count;
  }

  /** Reads on from where it is. */
  private final class Cursor extends Rereadable {
    private long position;

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (position >= size) {
        fill(position);
      }
      int read = KeptBytes.this.read(ByteBuffer.wrap(bytes, offset, length), position);
      position += Math.max(0, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      long kept = size - position;
      long all = ended ? kept : kept + in.available();
      return (int) Math.min(Integer.MAX_VALUE, all);
    }

    @Override
    int read(ByteBuffer into, long from) throws IOException {
      return KeptBytes.this.read(into, from);
    }

    @Override
    long size() {
      return ended ? size : 0;
    }
  }
}
