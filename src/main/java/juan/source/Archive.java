package juan.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import juan.charset.CharsetDetector;
import juan.source.UnreadableException.Reason;

/**
 * A ZIP archive. Nothing in it is written anywhere by its name, so no name leads out of it. Names
 * that are not UTF-8 are in the charset that all of them look like.
 */
final class Archive implements Closeable {
  /** In bytes: a longer archive is not taken from a pipe. */
  private static final long LONGEST_SPOOL = 1L << 30;

  /** In bytes: of a longer member this much is text. */
  private static final int LONGEST_TEXT = 64 << 20;

  private final ZipFile file;
  private final boolean damaged;
  private final UnpackLimit limit;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private boolean retained;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

  private Archive(Path path, String name, boolean damaged) throws IOException {
    long size = Files.size(path);
    this.file = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    this.damaged = damaged;
    this.limit = new UnpackLimit(name, () -> size);
    List<ZipEntry> found = new ArrayList<>();
    file.stream().filter(entry -> !entry.isDirectory()).forEach(found::add);
    Charset charset = charset(found);
    for (ZipEntry entry : found) {
      String its = entry.getName();
      if (isRaw(its)) {
        its = new String(its.getBytes(StandardCharsets.ISO_8859_1), charset);
      }
      entries.put(its.replace('\\', '/'), entry);
    }
  }

  /**
   * Opens the archive in a file; of a damaged one what is whole.
   *
   * @param name what to call it in an error
   * @throws UnreadableException when it is encrypted, or nothing in it is whole
   */
  static Archive open(Path path, String name) throws IOException {
    try {
      return new Archive(path, name, false);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new UnreadableException(Reason.ENCRYPTED, name, e);
      }
    }
    return spooled(out -> Salvage.copy(path, out, name), name, true);
  }

  /** Opens an archive that is piped in. */
  static Archive open(InputStream in, String name) throws IOException {
    Path spool = spool(out -> copy(in, out, name));
    try {
      return open(spool, name);
    } finally {
      Files.delete(spool); // it stays open without its name
    }
  }

  /** Writes an archive. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static Archive spooled(Writer writer, String name, boolean damaged) throws IOException {
    Path spool = spool(writer);
    try {
      return new Archive(spool, name, damaged);
    } finally {
      Files.delete(spool);
    }
  }

  /** A private temporary file. */
  private static Path spool(Writer writer) throws IOException {
    Path spool = Files.createTempFile("juan-", ".zip");
    try (var out = Files.newOutputStream(spool)) {
      writer.write(out);
    } catch (IOException | RuntimeException e) {
      Files.delete(spool);
      throw e;
    }
    return spool;
  }

  private static void copy(InputStream in, OutputStream out, String name) throws IOException {
    var buffer = new byte[1 << 16];
    long size = 0;
    for (int read; (read = in.read(buffer)) >= 0; size += read) {
      if (size > LONGEST_SPOOL) {
        throw new UnreadableException(Reason.TOO_LARGE, name);
      }
      out.write(buffer, 0, read);
    }
  }

  /** Whether a name is bytes that nobody has decoded yet. */
  private static boolean isRaw(String name) {
    return name.chars().allMatch(c -> c <= 0xFF) && name.chars().anyMatch(c -> c > 0x7F);
  }

  private static Charset charset(List<ZipEntry> entries) {
    var raw = new StringBuilder();
    for (ZipEntry entry : entries) {
      if (isRaw(entry.getName()) && raw.length() < 1 << 16) {
        raw.append(entry.getName()).append('\n');
      }
    }
    var detection = CharsetDetector.detect(raw.toString().getBytes(StandardCharsets.ISO_8859_1));
    return detection.isText() ? detection.charset() : StandardCharsets.UTF_8;
  }

  /** Whether the archive is cut off or broken, so that something of it may be missing. */
  boolean isDamaged() {
    return damaged;
  }

  /** The names of what it holds, folders aside, in the order in which they were packed. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * Opens something it holds.
   *
   * @throws IOException when it is packed in a way that is not understood
   */
  Unpacked open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new UnreadableException(Reason.MISSING, name);
    }
    limit.expect(entry.getSize());
    boolean first = opened.add(name);
    return new Unpacked(file.getInputStream(entry), first ? limit : limit.anew());
  }

  /** A member as text, in the charset its bytes are in, whatever it says itself. */
  String text(String name) throws IOException {
    try (var in = open(name)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT);
      var detection = CharsetDetector.detect(bytes);
      Charset charset = detection.isText() ? detection.charset() : StandardCharsets.UTF_8;
      String text = new String(bytes, charset);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  /** Says that it will be read after {@link #close}: the collector closes it with the article. */
  void retain() {
    retained = true;
  }

  @Override
  public void close() throws IOException {
    if (!retained) {
      file.close();
    }
  }
}
