package juan.dictionary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What dictzip has packed: a gzip file (RFC 1952) whose text is divided into chunks of one length
 * that are packed each by itself. The extra field RA of its header has the length of a chunk, how
 * many there are, and what each takes packed; all are little-endian and of two bytes.
 */
final class DictZip implements RandomAccess {
  private static final int HEADER = 10;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int CHECKSUM = 1 << 1;

  /** Of the names in a header, in bytes. */
  private static final int LONGEST_NAME = 1 << 12;

  private final FileChannel file;
  private final int chunkLength;

  /** Where each chunk begins in the file; one more for the end of the last. */
  private final long[] starts;

  private DictZip(FileChannel file, int chunkLength, long[] starts) {
    this.file = file;
    this.chunkLength = chunkLength;
    this.starts = starts;
  }

  /** The chunks of a file, or null when its header has no table of them. */
  static @Nullable DictZip of(FileChannel file) throws IOException {
    byte[] head = RandomAccess.readFully(file, 0, HEADER + 2);
    if (head == null || head[0] != 0x1F || head[1] != (byte) 0x8B || (head[3] & EXTRA) == 0) {
      return null;
    }
    byte[] extra = RandomAccess.readFully(file, HEADER + 2, number(head, HEADER));
    int at = extra == null ? -1 : table(extra);
    if (extra == null || at < 0) {
      return null;
    }
    int chunkLength = number(extra, at + 2);
    int count = number(extra, at + 4);
    long start = HEADER + 2L + extra.length;
    start = (head[3] & NAME) != 0 ? afterName(file, start) : start;
    start = (head[3] & COMMENT) != 0 && start >= 0 ? afterName(file, start) : start;
    if (chunkLength == 0 || at + 6 + 2 * count > extra.length || start < 0) {
      return null;
    }
    long[] starts = new long[count + 1];
    starts[0] = (head[3] & CHECKSUM) != 0 ? start + 2 : start;
    for (int i = 0; i < count; i++) {
      starts[i + 1] = starts[i] + number(extra, at + 6 + 2 * i);
    }
    return new DictZip(file, chunkLength, starts);
  }

  /** Where the content of the field RA begins, or -1. */
  private static int table(byte[] extra) {
    int at = 0;
    while (at + 4 <= extra.length) {
      int length = number(extra, at + 2);
      if (extra[at] == 'R' && extra[at + 1] == 'A') {
        return length >= 6 && at + 4 + length <= extra.length ? at + 4 : -1;
      }
      at += 4 + length;
    }
    return -1;
  }

  private static long afterName(FileChannel file, long start) throws IOException {
    int length = (int) Math.min(LONGEST_NAME, Math.max(0, file.size() - start));
    byte[] bytes = RandomAccess.readFully(file, start, length);
    for (int i = 0; bytes != null && i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return start + i + 1;
      }
    }
    return -1;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  /** Whether the file breaks off, or its first or last chunk cannot be unpacked. */
  boolean isDamaged() throws IOException {
    int count = starts.length - 1;
    return starts[count] > file.size()
        || (count > 0 && (chunk(0) == null || chunk(count - 1) == null));
  }

  @Override
  public long size() throws IOException {
    int count = starts.length - 1;
    byte[] last = count == 0 ? null : chunk(count - 1);
    long whole = (long) chunkLength * count;
    return last == null ? whole : whole - chunkLength + last.length;
  }

  @Override
  public byte @Nullable [] read(long offset, int size) throws IOException {
    if (offset < 0 || size < 0 || offset > (long) chunkLength * (starts.length - 1) - size) {
      return null;
    }
    byte[] bytes = new byte[size];
    int read = 0;
    while (read < size) {
      byte[] chunk = chunk((int) ((offset + read) / chunkLength));
      int from = (int) ((offset + read) % chunkLength);
      if (chunk == null || from >= chunk.length) {
        return null;
      }
      int taken = Math.min(size - read, chunk.length - from);
      System.arraycopy(chunk, from, bytes, read, taken);
      read += taken;
    }
    return bytes;
  }

  /** A chunk unpacked, no longer than it may be; null when it is damaged. */
  private byte @Nullable [] chunk(int number) throws IOException {
    int length = (int) (starts[number + 1] - starts[number]);
    byte[] packed = RandomAccess.readFully(file, starts[number], length);
    if (packed == null) {
      return null;
    }
    var inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] chunk = new byte[chunkLength];
      int size = 0;
      for (int more = 1; more > 0 && size < chunkLength; size += more) {
        more = inflater.inflate(chunk, size, chunkLength - size);
      }
      return size == chunkLength ? chunk : Arrays.copyOf(chunk, size);
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
