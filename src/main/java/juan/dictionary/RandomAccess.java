package juan.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Bytes of which any part can be read without those before it. */
interface RandomAccess extends Closeable {
  /** The bytes at a place, or null when there are not so many. */
  byte @Nullable [] read(long offset, int size) throws IOException;

  /** How many bytes there are. */
  long size() throws IOException;

  /** A file as it is. */
  record Plain(FileChannel file) implements RandomAccess {
    @Override
    public byte @Nullable [] read(long offset, int size) throws IOException {
      return readFully(file, offset, size);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** The bytes of a file at a place, or null when there are not so many. */
  static byte @Nullable [] readFully(FileChannel file, long offset, int size) throws IOException {
    if (offset < 0 || size < 0 || offset > file.size() - size) {
      return null;
    }
    var bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        return null;
      }
    }
    return bytes.array();
  }
}
