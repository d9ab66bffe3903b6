package juan.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import juan.index.Segment.Kept;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Which of many texts cannot have a folded text in them, by the units and pairs of units that are
 * in each. It is there to leave texts out of a scan; what it does not know is scanned. So it may
 * lack anything, be built by one program and used by others, and be lost: whatever is wrong with
 * it, it is thrown away and built anew. For any thread.
 */
final class LuceneIndex {
  /** In bytes of folded text: a program that is stopped loses at most the work on so much. */
  private static final long COMMITTED = 1L << 25;

  private static final int BUFFER_MEGABYTES = 32;

  /** When it is damaged again and again, or cannot be written, there is none in this process. */
  private static final int MOST_FAILURES = 3;

  /** Held here, since a logger that nobody holds is forgotten with its level. */
  private static final Logger LOGGER = Logger.getLogger("org.apache.lucene");

  private static final FieldType GRAMS = new FieldType();

  static {
    LOGGER.setLevel(Level.OFF); // the screen is the reader's
    GRAMS.setIndexOptions(IndexOptions.DOCS);
    GRAMS.setOmitNorms(true);
    GRAMS.setTokenized(true);
    GRAMS.freeze();
  }

  /** Who is told how many texts are in the index; what it throws stops the building. */
  interface Progress {
    void indexed(int count, int of);
  }

  private final Path folder;

  /** Held by the thread that changes files. */
  private final ReentrantLock changing = new ReentrantLock();

  // With it held:
  private final Grams grams = new Grams();
  private final Set<IndexKey> added = new HashSet<>(); // since the last commit
  private @Nullable IndexWriter writer;
  private long uncommitted;

  // With the monitor held:
  private @Nullable IndexSnapshot snapshot;
  private boolean opened;
  private int failures;

  LuceneIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * Without the texts that cannot have a folded text (UTF-16, little endian) in them, when it is
   * open. To open it takes longer than one scan: {@link #update} does.
   */
  List<Kept> narrow(List<Kept> texts, byte[] folded) {
    try {
      synchronized (this) {
        return snapshot == null ? texts : snapshot.narrow(texts, folded);
      }
    } catch (IOException | RuntimeException e) {
      damaged();
      return texts;
    }
  }

  synchronized @Nullable IndexSnapshot open() throws IOException {
    if (!opened) {
      opened = true;
      refresh();
    }
    return snapshot;
  }

  /** Reads what is new in the files. */
  private void refresh() throws IOException {
    IndexSnapshot before;
    synchronized (this) {
      before = snapshot;
    }
    DirectoryReader now =
        before == null ? reader() : DirectoryReader.openIfChanged(before.reader());
    if (now == null) {
      return;
    }
    IndexSnapshot after;
    try {
      after = new IndexSnapshot(now, before);
    } catch (IOException | RuntimeException e) {
      close(now);
      throw e;
    }
    synchronized (this) {
      boolean first = snapshot == before;
      snapshot = first ? after : snapshot;
      close(first ? before : after);
      opened = true;
    }
  }

  private @Nullable DirectoryReader reader() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    Directory directory = directory();
    return DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
  }

  /** Not mapped into memory, where a file that somebody cuts off would end the program. */
  private Directory directory() throws IOException {
    return new NIOFSDirectory(folder);
  }

  private static void close(@Nullable Closeable its) {
    try {
      if (its != null) {
        its.close();
      }
    } catch (IOException | RuntimeException e) {
      return; // nothing of it is used any more
    }
  }

  /**
   * Puts into the index what is not there, and takes out what is not among the texts. Does nothing
   * while another program does so.
   *
   * @throws CancellationException when it has been stopped; it goes on from there the next time
   */
  void update(Collection<Kept> texts, Progress progress) {
    changing.lock();
    try {
      while (isUsable()) {
        try {
          change(texts, progress);
          return;
        } catch (CancellationException e) {
          throw e;
        } catch (LockObtainFailedException e) {
          return;
        } catch (IOException | RuntimeException e) {
          damaged();
        }
      }
    } finally {
      changing.unlock();
    }
  }

  private synchronized boolean isUsable() {
    return failures < MOST_FAILURES;
  }

  private void change(Collection<Kept> texts, Progress progress) throws IOException {
    refresh();
    IndexSnapshot its = open();
    Set<IndexKey> known = new HashSet<>(its == null ? Set.of() : its.keys());
    known.addAll(added);
    var missing = new LinkedHashMap<IndexKey, Kept>();
    int count = 0;
    for (Kept kept : texts) {
      var key = IndexKey.of(kept);
      if (known.remove(key)) {
        count++;
      } else if (key.fits()) {
        missing.put(key, kept);
      }
    }
    if (missing.isEmpty() && known.isEmpty() && writer == null) {
      return;
    }
    IndexWriter to = writer(its == null);
    for (IndexKey gone : known) {
      to.deleteDocuments(new Term(IndexSnapshot.KEY, gone.bytes()));
      added.remove(gone);
    }
    int of = count + missing.size();
    for (Map.Entry<IndexKey, Kept> next : missing.entrySet()) {
      progress.indexed(count++, of);
      add(to, next.getKey(), next.getValue());
      if (uncommitted > COMMITTED) {
        commit(to);
      }
    }
    commit(to);
    writer = null;
    to.close();
  }

  private IndexWriter writer(boolean anew) throws IOException {
    IndexWriter its = writer;
    if (its == null) {
      var mode = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mode));
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("a link is in the way");
      }
      var config = new IndexWriterConfig(null);
      config.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setMergeScheduler(new SerialMergeScheduler()); // what goes wrong is thrown here
      config.setCommitOnClose(false);
      its = new IndexWriter(directory(), config);
      writer = its;
    }
    return its;
  }

  private void add(IndexWriter to, IndexKey key, Kept kept) throws IOException {
    byte[] folded;
    try {
      folded = kept.foldedBytes();
    } catch (IOException e) {
      return; // damaged, which a scan will find out
    }
    grams.begin(folded);
    var document = new Document();
    document.add(new StringField(IndexSnapshot.KEY, key.bytes(), Field.Store.NO));
    document.add(new Field(IndexSnapshot.GRAMS, grams, GRAMS));
    to.addDocument(document);
    added.add(key);
    uncommitted += folded.length;
  }

  private void commit(IndexWriter to) throws IOException {
    to.commit();
    added.clear();
    uncommitted = 0;
    refresh();
  }

  /** Throws it away, unless somebody writes to it, who will notice. */
  private void damaged() {
    synchronized (this) {
      failures++;
      opened = true;
      close(snapshot);
      snapshot = null;
    }
    if (changing.tryLock()) {
      try {
        discard();
      } finally {
        changing.unlock();
      }
    }
  }

  private void discard() {
    IndexWriter its = writer;
    writer = null;
    added.clear();
    uncommitted = 0;
    close(its == null ? null : its::rollback);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Directory directory = directory();
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        lock.ensureValid();
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // another program writes to it, or it cannot be written
    }
  }
}
