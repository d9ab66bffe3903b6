package juan.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The texts of some articles: gathered in memory, or in a file that never changes. In the form of
 * {@link java.io.DataOutput}, the file is
 *
 * <pre>
 * long magic
 * the folded text of each article, one after the other
 * the packed text of each article, one after the other
 * the rows of {@link GramRows}
 * text edition, int count, then of all articles, in their order: each long size (bytes), each long
 *   modified (nanoseconds since 1970), each long remembered (milliseconds since 1970), each int
 *   folded, packed, unpacked (bytes), CRC-32 of folded, CRC-32 of packed, length of the path (UTF-16
 *   units)
 * text of all paths (absolute), one behind the other
 * int rows, then int CRC-32 of each
 * int length of this directory (bytes), int CRC-32 of it
 * </pre>
 *
 * where a text is an int length (bytes) and UTF-8.
 */
final class Segment {
  static final String ENDING = ".texts";

  private static final long MAGIC = 0x4A75616E_74787433L; // Juan txt3
  private static final int TAIL = 2 * Integer.BYTES;

  /** The columns of the directory. */
  private static final int LONGS = 3;

  private static final int INTS = 6;

  /** In bytes: what is longer was not written by Juan. */
  private static final int LONGEST_DIRECTORY = 1 << 27;

  /** An article in a segment. */
  static final class Kept {
    final Segment segment;

    /** Its number among the articles of the segment. */
    final int number;

    final String path;
    final Stamp stamp;
    final long foldedAt;
    final int folded;
    final long packedAt;
    final int packed;
    final int unpacked;
    final int foldedSum;
    final int packedSum;

    /** Whether the folded text has been found to be what was written. */
    volatile boolean checked;

    Kept(
        Segment segment,
        int number,
        String path,
        Stamp stamp,
        long foldedAt,
        int folded,
        long packedAt,
        int packed,
        int unpacked,
        int foldedSum,
        int packedSum) {
      this.segment = segment;
      this.number = number;
      this.path = path;
      this.stamp = stamp;
      this.foldedAt = foldedAt;
      this.folded = folded;
      this.packedAt = packedAt;
      this.packed = packed;
      this.unpacked = unpacked;
      this.foldedSum = foldedSum;
      this.packedSum = packedSum;
    }

    /** The texts as they are stored. */
    Packed bytes() throws IOException {
      return new Packed(foldedBytes(), packedBytes(), unpacked);
    }

    /** The folded text in UTF-16, little endian. */
    byte[] foldedBytes() throws IOException {
      var its = new byte[folded];
      segment.readFolded(foldedAt, its, folded);
      if (Packed.sum(its, 0, folded) != foldedSum) {
        throw new IOException("damaged");
      }
      return its;
    }

    KeptText text() throws IOException {
      return Packed.unpack(packedBytes(), unpacked);
    }

    private byte[] packedBytes() throws IOException {
      var bytes = new byte[packed];
      segment.readPacked(packedAt, bytes);
      if (Packed.sum(bytes, 0, packed) != packedSum) {
        throw new IOException("damaged");
      }
      return bytes;
    }
  }

  /** Bytes that grow at their end, where one thread adds to them while others read. */
  private static final class Gathered {
    private byte[] bytes = {};
    private int size;

    synchronized void add(byte[] more) {
      if (more.length > bytes.length - size) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more.length, 2 * bytes.length));
      }
      System.arraycopy(more, 0, bytes, size, more.length);
      size += more.length;
    }

    synchronized int size() {
      return size;
    }

    synchronized void copy(int from, byte[] into, int length) {
      System.arraycopy(bytes, from, into, 0, length);
    }

    synchronized void addTo(GramRows rows, Kept kept) {
      int from = (int) kept.foldedAt;
      rows.add(kept.number, bytes, from, from + kept.folded);
    }

    synchronized void writeTo(DataOutputStream out) throws IOException {
      out.write(bytes, 0, size);
    }
  }

  /** The file and where its packed texts begin; null while it is gathered. */
  private final @Nullable Path file;

  private final @Nullable FileChannel channel;
  private long packedFrom;
  private long rowsFrom;

  /** The checksum of each row. */
  private int[] rowSums = {};

  private final Gathered foldedTexts = new Gathered();
  private final Gathered packedTexts = new Gathered();
  private final List<Kept> articles = new ArrayList<>();

  /** An empty one, in memory. */
  Segment() {
    file = null;
    channel = null;
  }

  private Segment(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * One that was written.
   *
   * @throws IOException when it is damaged, or another edition's
   */
  static Segment open(Path file, String edition) throws IOException {
    var channel =
        FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    try {
      var segment = new Segment(file, channel);
      segment.readDirectory(edition);
      return segment;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof IOException its ? its : new IOException(e);
    }
  }

  private void readDirectory(String edition) throws IOException {
    FileChannel in = channel();
    long size = in.size();
    var tail = ByteBuffer.wrap(bytes(in, size - TAIL, TAIL));
    int length = tail.getInt();
    if (length < 0 || length > Math.min(size - TAIL, LONGEST_DIRECTORY)) {
      throw new IOException("damaged");
    }
    byte[] directory = bytes(in, size - TAIL - length, length);
    boolean magic = ByteBuffer.wrap(bytes(in, 0, Long.BYTES)).getLong() == MAGIC;
    if (!magic || Packed.sum(directory, 0, length) != tail.getInt()) {
      throw new IOException("damaged");
    }
    var entries = ByteBuffer.wrap(directory);
    if (!text(entries).equals(edition)) {
      throw new IOException("of another edition");
    }
    readArticles(entries);
    int rows = entries.getInt();
    long rowsLength = (long) rows * GramRows.length(articles.size());
    if (!GramRows.isCount(rows) || rowsFrom + rowsLength != size - TAIL - length) {
      throw new IOException("damaged");
    }
    rowSums = ints(entries, rows);
  }

  /** Column by column: each is read at once. */
  private void readArticles(ByteBuffer in) throws IOException {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / (LONGS * Long.BYTES + INTS * Integer.BYTES)) {
      throw new IOException("damaged");
    }
    var longs = new long[LONGS * count];
    in.asLongBuffer().get(longs);
    in.position(in.position() + longs.length * Long.BYTES);
    int[] ints = ints(in, INTS * count);
    String paths = text(in);
    long folded = Long.BYTES;
    long packed = 0;
    int path = 0;
    for (int i = 0; i < count; i++) {
      int end = path + ints[i + 5 * count];
      var kept =
          new Kept(
              this,
              i,
              paths.substring(path, end),
              new Stamp(longs[i], longs[i + count], longs[i + 2 * count]),
              folded,
              natural(ints[i]),
              packed,
              natural(ints[i + count]),
              natural(ints[i + 2 * count]),
              ints[i + 3 * count],
              ints[i + 4 * count]);
      articles.add(kept);
      folded += kept.folded;
      packed += kept.packed;
      path = end;
    }
    packedFrom = folded;
    rowsFrom = packedFrom + packed;
  }

  private static String text(ByteBuffer in) throws IOException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("damaged");
    }
    var bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static int[] ints(ByteBuffer in, int count) {
    var ints = new int[count];
    in.asIntBuffer().get(ints);
    in.position(in.position() + count * Integer.BYTES);
    return ints;
  }

  private static int natural(int number) throws IOException {
    if (number < 0 || number > TextCache.LONGEST) {
      throw new IOException("damaged");
    }
    return number;
  }

  private static byte[] bytes(FileChannel in, long from, int length) throws IOException {
    var bytes = new byte[length];
    read(in, from, bytes, length);
    return bytes;
  }

  private static void read(FileChannel in, long from, byte[] into, int length) throws IOException {
    var buffer = ByteBuffer.wrap(into, 0, length);
    if (from < 0) {
      throw new EOFException();
    }
    while (buffer.hasRemaining()) {
      if (in.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
  }

  private FileChannel channel() {
    if (channel == null) {
      throw new IllegalStateException("in memory");
    }
    return channel;
  }

  /**
   * The numbers of the articles that may have a folded text in them; null where that cannot be
   * told.
   *
   * @param folded UTF-16, little endian
   * @throws IOException when it is damaged
   */
  @Nullable BitSet mayHave(byte[] folded) throws IOException {
    if (channel == null) {
      return null;
    }
    int length = GramRows.length(articles.size());
    var all = new BitSet(articles.size());
    all.set(0, articles.size());
    var rows = GramRows.of(folded, rowSums.length);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      byte[] bytes = bytes(channel, rowsFrom + (long) row * length, length);
      if (Packed.sum(bytes, 0, length) != rowSums[row]) {
        throw new IOException("damaged");
      }
      all.and(BitSet.valueOf(bytes));
    }
    return all;
  }

  List<Kept> articles() {
    return articles;
  }

  /** In bytes. */
  long foldedSize() {
    if (articles.isEmpty()) {
      return 0;
    }
    Kept last = articles.get(articles.size() - 1);
    return last.foldedAt + last.folded - articles.get(0).foldedAt;
  }

  /** Reads folded texts that lie one behind the other. */
  void readFolded(long from, byte[] into, int length) throws IOException {
    if (channel != null) {
      read(channel, from, into, length);
      return;
    }
    foldedTexts.copy((int) from, into, length);
  }

  private void readPacked(long from, byte[] into) throws IOException {
    if (channel != null) {
      read(channel, packedFrom + from, into, into.length);
      return;
    }
    packedTexts.copy((int) from, into, into.length);
  }

  /** Adds an article to one in memory. */
  Kept add(String path, Stamp stamp, Packed text) {
    var kept =
        new Kept(
            this,
            articles.size(),
            path,
            stamp,
            foldedTexts.size(),
            text.folded().length,
            packedTexts.size(),
            text.packed().length,
            text.length(),
            Packed.sum(text.folded(), 0, text.folded().length),
            Packed.sum(text.packed(), 0, text.packed().length));
    kept.checked = true;
    foldedTexts.add(text.folded());
    packedTexts.add(text.packed());
    articles.add(kept);
    return kept;
  }

  /** Writes one that is in memory to a new file in a folder, whole or not at all. */
  Segment write(Path folder, String edition) throws IOException {
    Path part = Files.createTempFile(folder, "", ".new"); // for its owner only
    try {
      try (var to = FileChannel.open(part, StandardOpenOption.WRITE);
          var out =
              new DataOutputStream(
                  new BufferedOutputStream(Channels.newOutputStream(to), 1 << 16))) {
        out.writeLong(MAGIC);
        foldedTexts.writeTo(out);
        packedTexts.writeTo(out);
        var rows = new GramRows(articles.size(), foldedSize() / Character.BYTES);
        articles.forEach(kept -> foldedTexts.addTo(rows, kept));
        byte[] directory = directory(edition, writeTo(out, rows));
        out.write(directory);
        out.writeInt(directory.length);
        out.writeInt(Packed.sum(directory, 0, directory.length));
      }
      String name = String.valueOf(part.getFileName()).replace(".new", ENDING);
      Path written = part.resolveSibling(name);
      Files.move(part, written, StandardCopyOption.ATOMIC_MOVE);
      return open(written, edition);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes rows; their checksums. */
  private static int[] writeTo(DataOutputStream out, GramRows rows) throws IOException {
    var sums = new int[rows.count()];
    for (int i = 0; i < sums.length; i++) {
      byte[] bytes = rows.bytes(i);
      sums[i] = Packed.sum(bytes, 0, bytes.length);
      out.write(bytes);
    }
    return sums;
  }

  private byte[] directory(String edition, int[] sums) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    write(out, edition);
    out.writeInt(articles.size());
    writeLongs(out, kept -> kept.stamp.size());
    writeLongs(out, kept -> kept.stamp.modified());
    writeLongs(out, kept -> kept.stamp.remembered());
    writeInts(out, kept -> kept.folded);
    writeInts(out, kept -> kept.packed);
    writeInts(out, kept -> kept.unpacked);
    writeInts(out, kept -> kept.foldedSum);
    writeInts(out, kept -> kept.packedSum);
    writeInts(out, kept -> kept.path.length());
    var paths = new StringBuilder();
    articles.forEach(kept -> paths.append(kept.path));
    write(out, paths.toString());
    out.writeInt(sums.length);
    for (int sum : sums) {
      out.writeInt(sum);
    }
    return bytes.toByteArray();
  }

  private void writeLongs(DataOutputStream out, ToLongFunction<Kept> column) throws IOException {
    for (Kept kept : articles) {
      out.writeLong(column.applyAsLong(kept));
    }
  }

  private void writeInts(DataOutputStream out, ToIntFunction<Kept> column) throws IOException {
    for (Kept kept : articles) {
      out.writeInt(column.applyAsInt(kept));
    }
  }

  /** Throws the file away. Those who still read it can do so. */
  void discard() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // it is in the way of nobody
    }
  }

  /** In bytes, of the file. */
  long size() {
    try {
      return channel == null ? 0 : channel.size();
    } catch (IOException e) {
      return 0;
    }
  }
}
