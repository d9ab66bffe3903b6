package juan.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A regular file as a stream. It stays the same file when another takes its name. */
final class FileStream extends Rereadable {
  /** Reads what comes next, sooner at a start than a channel; null where only that can. */
  private final @Nullable RandomAccessFile file;

  private @Nullable FileChannel channel;
  private long position;
  private boolean retained;

  FileStream(Path path) throws IOException {
    // A name that is not in the locale's charset survives only as a Path.
    boolean named = path.equals(Path.of(path.toString()));
    file = named ? new RandomAccessFile(path.toFile(), "r") : null;
    channel = named ? null : FileChannel.open(path);
  }

  private synchronized FileChannel channel() {
    FileChannel its = channel;
    if (its == null) {
      its = Objects.requireNonNull(file).getChannel();
      channel = its;
    }
    return its;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read =
        file == null
            ? channel().read(ByteBuffer.wrap(bytes, offset, length), position)
            : file.read(bytes, offset, length);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, size() - position));
  }

  @Override
  int read(ByteBuffer into, long from) throws IOException {
    return channel().read(into, from);
  }

  @Override
  long size() throws IOException {
    return file == null ? channel().size() : file.length();
  }

  @Override
  void retain() {
    retained = true; // the collector closes it with the article
  }

  @Override
  public void close() throws IOException {
    if (retained) {
      return;
    }
    if (file == null) {
      channel().close();
    } else {
      file.close();
    }
  }
}
