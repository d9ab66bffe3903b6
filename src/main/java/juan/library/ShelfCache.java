package juan.library;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import juan.article.Metadata;
import juan.source.FileSource;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is in the articles of one shelf, so that they need not be read to show it: a file that may
 * be lost at any time. In the form of {@link java.io.DataOutput}:
 *
 * <pre>
 * int magic, UTF edition, int count, then for each article
 *   UTF path (absolute), UTF folder (as a heading), long size (bytes), long modified (ns since 1970),
 *   UTF title, UTF byline, UTF date, UTF language (BCP 47), long characters,
 *   UTF problem (the name of a {@link Reason}, or empty)
 * long CRC-32 of all before it
 * </pre>
 *
 * A file of another edition, a damaged one, a symbolic link and one that is too large are as none.
 */
final class ShelfCache {
  private static final int MAGIC = 0x4A75616E; // Juan
  private static final int FORM = 1;

  /** In bytes; for an article there are about a hundred and fifty. */
  private static final int LARGEST = 1 << 26;

  /** What an article takes at least, in bytes. */
  private static final int LEAST = 38;

  /** So many shelves are known; those that were not looked at for longest are forgotten. */
  private static final int MOST_SHELVES = 64;

  private static final byte[] NOTHING = {};
  private static final Language[] LANGUAGES = Language.values();

  /** No writing takes longer. */
  private static final int WRITING_MILLIS = 60_000;

  private final @Nullable Path file;
  private final String edition;

  /** What is known of a file. */
  record Kept(Found found, Entry entry) {}

  /**
   * The cache of a shelf.
   *
   * @param folder where caches are; null for nowhere
   * @param shelf the files and folders that the shelf shows
   * @param edition by what articles were described: another would describe them otherwise
   */
  ShelfCache(@Nullable Path folder, List<Path> shelf, String edition) {
    this.edition = FORM + " " + edition;
    this.file = folder == null ? null : folder.resolve(name(shelf));
  }

  /** A hash of the places (FNV-1a of 64 bits over UTF-16). */
  private static String name(List<Path> shelf) {
    long hash = 0xCBF29CE484222325L;
    for (Path path : shelf) {
      String place = place(path) + "\n";
      for (int i = 0; i < place.length(); i++) {
        hash = (hash ^ place.charAt(i)) * 0x100000001B3L;
      }
    }
    return Long.toHexString(hash) + ".shelf";
  }

  /** Where a file is, however it was named. */
  static Path place(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What is known of the shelf as it was, in the order of its files; empty when nothing is. */
  List<Kept> load() {
    try {
      byte[] bytes = bytes();
      return bytes.length == 0 ? List.of() : read(bytes);
    } catch (IOException | RuntimeException e) {
      return List.of(); // damaged: it is written anew
    }
  }

  private byte[] bytes() throws IOException {
    if (file == null) {
      return NOTHING;
    }
    var attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
      return NOTHING;
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) attributes.size());
    }
  }

  private List<Kept> read(byte[] bytes) throws IOException {
    int body = bytes.length - Long.BYTES;
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var sum = new CRC32();
    sum.update(bytes, 0, Math.max(0, body));
    var tail = new DataInputStream(new ByteArrayInputStream(bytes, Math.max(0, body), Long.BYTES));
    if (tail.readLong() != sum.getValue()
        || in.readInt() != MAGIC
        || !in.readUTF().equals(edition)) {
      return List.of();
    }
    int count = in.readInt();
    var articles = new ArrayList<Kept>(Math.min(count, bytes.length / LEAST));
    String folder = "";
    for (int i = 0; i < count; i++) {
      Path file = Path.of(in.readUTF());
      String its = in.readUTF();
      folder = its.equals(folder) ? folder : its; // those of a folder share its name
      var found = new Found(file, folder, in.readLong(), in.readLong());
      articles.add(new Kept(found, entry(found, in)));
    }
    return articles;
  }

  private static Entry entry(Found found, DataInputStream in) throws IOException {
    String title = in.readUTF();
    String byline = in.readUTF();
    String date = in.readUTF();
    var metadata = new Metadata(title, byline, date, language(in.readUTF()));
    long characters = in.readLong();
    String problem = in.readUTF();
    return Entry.unread(new FileSource(found.file()), found.folder())
        .described(
            metadata,
            problem.isEmpty() ? Math.max(0, characters) : -1,
            problem.isEmpty() ? null : Reason.valueOf(problem));
  }

  private static Language language(String tag) {
    for (Language language : LANGUAGES) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    return Language.OTHER;
  }

  /** Writes it whole or not at all; says whether it could. */
  boolean save(List<Kept> articles) {
    if (file == null) {
      return false;
    }
    try {
      var mode = PosixFilePermissions.fromString("rwx------");
      Path folder =
          Files.createDirectories(
              file.resolveSibling(""), PosixFilePermissions.asFileAttribute(mode));
      Path written = Files.createTempFile(folder, "", ".new"); // for its owner only
      try {
        write(written, articles);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
      forget(folder);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void write(Path written, List<Kept> articles) throws IOException {
    var sum = new CRC32();
    try (var channel = FileChannel.open(written, StandardOpenOption.WRITE);
        var out =
            new DataOutputStream(
                new BufferedOutputStream(
                    new CheckedOutputStream(Channels.newOutputStream(channel), sum), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeUTF(edition);
      out.writeInt(articles.size());
      for (Kept kept : articles) {
        write(out, kept);
      }
      out.flush();
      out.writeLong(sum.getValue());
    }
  }

  private static void write(DataOutputStream out, Kept kept) throws IOException {
    Entry entry = kept.entry();
    Metadata metadata = entry.metadata();
    out.writeUTF(place(kept.found().file()).toString());
    out.writeUTF(kept.found().folder());
    out.writeLong(kept.found().size());
    out.writeLong(kept.found().modified());
    out.writeUTF(shortened(metadata.title()));
    out.writeUTF(shortened(metadata.byline()));
    out.writeUTF(shortened(metadata.date()));
    out.writeUTF(metadata.language().tag());
    out.writeLong(entry.characters());
    Reason problem = entry.problem();
    out.writeUTF(problem == null ? "" : problem.name());
  }

  /** Nobody sees more of a title; and the form takes no more than 64 KB. */
  private static String shortened(String text) {
    int most = 1000;
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static void forget(Path folder) throws IOException {
    record Shelf(Path file, long modified) {}
    var shelves = new ArrayList<Shelf>();
    try (var all = Files.newDirectoryStream(folder, "*.{shelf,new}")) {
      for (Path other : all) {
        shelves.add(new Shelf(other, Files.getLastModifiedTime(other).toMillis()));
      }
    }
    shelves.sort(Comparator.comparingLong(Shelf::modified).reversed());
    long latest = shelves.isEmpty() ? 0 : shelves.get(0).modified();
    for (int i = 0; i < shelves.size(); i++) {
      Shelf shelf = shelves.get(i);
      // What was being written when Juan was killed; another may still be writing a new one.
      boolean left =
          shelf.file().toString().endsWith(".new") && shelf.modified() < latest - WRITING_MILLIS;
      if (left || i >= MOST_SHELVES) {
        Files.deleteIfExists(shelf.file());
      }
    }
  }
}
