package juan.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import juan.library.StateFile.Head;
import org.jspecify.annotations.Nullable;

/** The folder of what is remembered. One program at a time changes something in it. */
final class StateFolder {
  static final FileAttribute<?> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final String LOCK = "lock";

  /** A program that was stopped while it held the folder must not stop all others. */
  private static final int TRIES = 100;

  private static final int MILLIS_BETWEEN = 10;

  /** A file lock is the whole program's. */
  private static final Object HERE = new Object();

  private final Path folder;

  StateFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** Changes something while nobody else does; gives back why that cannot be, or null. */
  @Nullable StateProblem alone(Supplier<@Nullable StateProblem> change) throws IOException {
    Files.createDirectories(folder, PRIVATE_FOLDER);
    var options =
        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
    try (var channel = FileChannel.open(folder.resolve(LOCK), options, PRIVATE_FILE)) {
      synchronized (HERE) {
        FileLock lock = hold(channel);
        try {
          return change.get();
        } finally {
          if (lock != null) {
            lock.release();
          }
        }
      }
    }
  }

  /** The lock; null where others keep it, or the file system has none. */
  private static @Nullable FileLock hold(FileChannel channel) {
    for (int i = 0; i < TRIES; i++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
        Thread.sleep(MILLIS_BETWEEN);
      } catch (IOException e) {
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }

  /** What the files say first. */
  List<Head> heads() {
    var heads = new ArrayList<Head>();
    for (Path file : files()) {
      Head head = StateFile.head(file);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }

  /** What may be files of articles; none where the folder is not. */
  List<Path> files() {
    var found = new ArrayList<Path>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.newDirectoryStream(folder)) { // a glob would load regular expressions
      for (Path file : files) {
        if (file.toString().endsWith(StateFile.ENDING)) {
          found.add(file);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return found; // as far as can be seen
    }
    return found;
  }
}
