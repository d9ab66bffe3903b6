package juan.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import juan.index.Segment.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The texts of articles, kept in files that may be lost at any time: {@link Segment}s in a folder
 * for each edition. What is new goes to a new segment; small ones, and those of which most is out
 * of date, are written together. Several programs may do so at once: at worst something is kept
 * twice. For any thread.
 */
public final class TextCache {
  /** In bytes: a text of which more would be kept is read again for each search. */
  static final int LONGEST = 1 << 26;

  /** In bytes of folded text: what is gathered is written down when it is more. */
  private static final int SEGMENT = 1 << 24;

  private static final int SMALL = SEGMENT / 4;
  private static final int MOST_SMALL = 8;

  /** In bytes of all files; what was written first is thrown away when there are more. */
  private static final long MOST = 1L << 32;

  /** So many segments are held in memory where none can be written. */
  private static final int MOST_HELD = 4;

  /** So many editions are kept, since other options may be used in turn. */
  private static final int MOST_EDITIONS = 4;

  /** In UTF-16 units of folded text: a scan takes some 100 ms for half of it. */
  private static final long INDEXED = 30_000_000;

  /** In articles: for so many there is room at once. */
  private static final int ROOM = 1 << 14;

  private static final String INDEX = "lucene";

  private final @Nullable Path folder;
  private final @Nullable Path parent;
  private final String edition;
  private final long indexedFrom;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>(ROOM);
  private final List<Segment> segments = new ArrayList<>();
  private Segment gathered = new Segment();
  private volatile boolean opened;
  private boolean writes = true;
  private @Nullable LuceneIndex index;

  /**
   * A cache.
   *
   * @param parent the folder in which each edition has its own; null to keep nothing in files
   * @param edition by what texts are read: another would read them otherwise
   */
  public TextCache(@Nullable Path parent, String edition) {
    this(parent, edition, INDEXED);
  }

  /**
   * A cache.
   *
   * @param indexedFrom in UTF-16 units of folded text: where there are as many, an index is used
   */
  TextCache(@Nullable Path parent, String edition, long indexedFrom) {
    this.parent = parent;
    this.edition = edition;
    this.indexedFrom = indexedFrom;
    this.folder = parent == null ? null : parent.resolve(name(edition));
  }

  /** A hash of the edition (FNV-1a of 64 bits over UTF-16). */
  private static String name(String edition) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < edition.length(); i++) {
      hash = (hash ^ edition.charAt(i)) * 0x100000001B3L;
    }
    return Long.toHexString(hash);
  }

  /** What is kept of a file; null when there is nothing, or it has changed since. */
  @Nullable Kept get(String path, Stamp stamp) {
    open();
    Kept its = kept.get(path);
    return its == null || !its.stamp.isSame(stamp) ? null : its;
  }

  /** Keeps a text; null when it is too long. */
  synchronized @Nullable Kept add(String path, Stamp stamp, Packed text) {
    if (Math.max(text.length(), text.folded().length) > LONGEST) {
      return null;
    }
    open();
    Kept now = gathered.add(path, stamp, text);
    kept.put(path, now);
    if (gathered.foldedSize() >= SEGMENT) {
      flush();
    }
    return now;
  }

  /** Those of some texts that must be scanned for a folded text. */
  List<Kept> narrow(List<Kept> texts, String folded) {
    LuceneIndex its;
    synchronized (this) {
      its = index;
    }
    return its == null || !isIndexed(texts)
        ? texts
        : its.narrow(texts, folded.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * Brings the index of all that is kept up to date, where some of it is enough for one.
   *
   * @param progress may stop it
   */
  void index(List<Kept> texts, LuceneIndex.Progress progress) {
    LuceneIndex its = isIndexed(texts) ? index() : null;
    if (its != null) {
      its.update(all(), progress);
    }
  }

  private boolean isIndexed(List<Kept> texts) {
    long bytes = 0;
    for (Kept its : texts) {
      bytes += its.folded;
    }
    return bytes / Character.BYTES >= indexedFrom;
  }

  synchronized @Nullable LuceneIndex index() {
    if (index == null && folder != null) {
      index = new LuceneIndex(folder.resolve(INDEX));
    }
    return index;
  }

  /** One file after the other, as they are read fastest. */
  private synchronized List<Kept> all() {
    open();
    var places = new HashMap<Segment, Integer>();
    segments.forEach(its -> places.put(its, places.size()));
    var all = new ArrayList<>(kept.values());
    all.sort(
        Comparator.<Kept>comparingInt(its -> places.getOrDefault(its.segment, places.size()))
            .thenComparingLong(its -> its.foldedAt));
    return all;
  }

  /** Forgets a segment that has turned out to be damaged. */
  synchronized void discard(Segment damaged) {
    if (segments.remove(damaged)) {
      damaged.discard();
    }
    kept.values().removeIf(its -> its.segment == damaged);
  }

  /** Gets ready what is kept, which takes a while, in a thread of its own. */
  public void prepare() {
    var thread = new Thread(this::open, "text cache");
    thread.setDaemon(true);
    thread.start();
  }

  private void open() {
    if (!opened) {
      openSegments();
    }
  }

  private synchronized void openSegments() {
    if (opened) {
      return;
    }
    for (Path file : files(folder, Segment.ENDING)) {
      try {
        var segment = Segment.open(file, edition);
        segments.add(segment);
        segment.articles().forEach(its -> kept.put(its.path, its));
      } catch (IOException e) {
        delete(file); // damaged: its articles are read again
      }
    }
    opened = true;
  }

  /** The files in a folder, what was written first before the others; links are not followed. */
  private static List<Path> files(@Nullable Path folder, String ending) {
    record Dated(Path file, long modified) {}
    var files = new ArrayList<Dated>();
    if (folder != null && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var all = Files.newDirectoryStream(folder)) { // a glob would load regular expressions
        for (Path file : all) {
          if (file.toString().endsWith(ending)) {
            var time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            files.add(new Dated(file, time.toMillis()));
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        return List.of();
      }
    }
    files.sort((one, other) -> Long.compare(one.modified(), other.modified()));
    var paths = new ArrayList<Path>(files.size());
    for (Dated file : files) {
      paths.add(file.file());
    }
    return paths;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // it is not used all the same
    }
  }

  /** Writes down what has been gathered. */
  public synchronized void flush() {
    if (!gathered.articles().isEmpty()) {
      write(gathered);
      gathered = new Segment();
      tidy();
    }
  }

  /** Writes a segment; what is in it is used from there on, or from memory where it cannot be. */
  private void write(Segment its) {
    if (folder == null || !writes) {
      hold(its);
      return;
    }
    try {
      var mode = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mode));
      Segment written = its.write(folder, edition);
      for (Kept now : written.articles()) {
        Kept before = kept.get(now.path);
        if (before != null && before.segment == its) {
          now.checked = true;
          kept.put(now.path, now);
        }
      }
      segments.add(written);
    } catch (IOException | UnsupportedOperationException e) {
      writes = false; // where it cannot be written now, it can hardly be later
      hold(its);
    }
  }

  /** Keeps a segment in memory, where not many have room. */
  private void hold(Segment its) {
    segments.add(its);
    var held = segments.stream().filter(other -> other.size() == 0).toList();
    if (held.size() > MOST_HELD) {
      discard(held.get(0));
    }
  }

  /** Writes small segments together, and those most of which is out of date. */
  private void tidy() {
    if (folder == null || !writes) {
      return;
    }
    var used = new HashMap<Segment, Long>();
    kept.values().forEach(its -> used.merge(its.segment, (long) its.folded, Long::sum));
    var small = new ArrayList<Segment>();
    var stale = new ArrayList<Segment>();
    for (Segment its : segments) {
      long size = its.foldedSize();
      if (used.getOrDefault(its, 0L) * 2 < size) {
        stale.add(its);
      } else if (size < SMALL) {
        small.add(its);
      }
    }
    var old = new HashSet<>(stale);
    if (small.size() > MOST_SMALL) {
      old.addAll(small);
    }
    if (!old.isEmpty()) {
      rewrite(old);
    }
    forget();
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void rewrite(Set<Segment> old) {
    var live = new LinkedHashMap<Segment, List<Kept>>();
    kept.values().stream()
        .filter(its -> old.contains(its.segment))
        .sorted(Comparator.comparing(its -> its.path))
        .forEach(its -> live.computeIfAbsent(its.segment, s -> new ArrayList<>()).add(its));
    var together = new Segment();
    for (List<Kept> its : live.values()) {
      for (Kept article : its) {
        if (!exists(article.path)) {
          kept.remove(article.path);
          continue;
        }
        try {
          kept.put(article.path, together.add(article.path, article.stamp, article.bytes()));
        } catch (IOException e) {
          kept.remove(article.path); // it is read again
        }
        if (together.foldedSize() >= SEGMENT) {
          write(together);
          together = new Segment();
        }
      }
    }
    if (!together.articles().isEmpty()) {
      write(together);
    }
    old.forEach(Segment::discard);
    segments.removeAll(old);
  }

  /** Keeps within bounds what has gathered over the years. */
  private void forget() {
    long size = 0;
    for (Segment its : segments) {
      size += its.size();
    }
    while (size > MOST && segments.size() > 1) {
      Segment first = segments.get(0);
      size -= first.size();
      discard(first);
    }
    long longAgo = System.currentTimeMillis() - TimeUnit.HOURS.toMillis(1);
    for (Path part : files(folder, ".new")) {
      if (part.toFile().lastModified() < longAgo) {
        delete(part); // whoever began it was stopped
      }
    }
    var editions = files(parent, "");
    for (int i = 0; i < editions.size() - MOST_EDITIONS; i++) {
      Path other = editions.get(i);
      if (!other.equals(folder)) {
        files(other, Segment.ENDING).forEach(TextCache::delete);
        files(other, ".new").forEach(TextCache::delete);
        files(other.resolve(INDEX), "").forEach(TextCache::delete);
        delete(other.resolve(INDEX));
        delete(other);
      }
    }
  }
}
