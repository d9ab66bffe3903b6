package juan.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import juan.source.NaturalOrder;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Goes through files and folders for articles, in the order they have on the shelf: those of a
 * folder by their names, then those of its folders. What is hidden is not looked into, nor what
 * leads back to where one was.
 */
final class FolderWalk {
  private static final int DEEPEST = 16;
  private static final String[] ENDINGS = {
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".epub", ".json", ".gz", ".zip"
  };

  /** So many files are looked at by one thread at a time. */
  private static final int SHARE = 500;

  private static final NaturalOrder NAMES = new NaturalOrder();

  private final Consumer<Found> sink;

  /**
   * The folders that the one is in that is being looked into, by what the file system calls them.
   */
  private final List<Object> above = new ArrayList<>();

  /** What is really outside this folder is left out; null where links may lead anywhere. */
  private final @Nullable Path border;

  private FolderWalk(@Nullable Path border, Consumer<Found> sink) {
    this.border = border;
    this.sink = sink;
  }

  /**
   * What is in a folder.
   *
   * @param order of the name, as far as one number tells it
   * @param key what the file system calls it, where it is a folder
   * @param found null where it is a folder
   */
  private record Child(Path path, String name, long order, Object key, @Nullable Found found) {}

  /**
   * Finds the articles at paths: a file is one, whatever its name; a folder holds those whose names
   * end like text.
   *
   * @param confined whether links that lead out of a folder are not followed
   * @throws UnreadableException when a path is not there or a folder may not be looked into
   */
  static void through(List<Path> paths, boolean confined, Consumer<Found> sink)
      throws UnreadableException {
    boolean several = paths.size() > 1;
    for (Path path : paths) {
      var attributes = attributes(path);
      if (attributes == null) {
        boolean missing = Files.notExists(path);
        throw new UnreadableException(
            missing ? Reason.MISSING : Reason.NO_PERMISSION, path.toString());
      }
      if (!attributes.isDirectory()) {
        sink.accept(found(path, "", attributes));
        continue;
      }
      if (!Files.isReadable(path)) {
        throw new UnreadableException(Reason.NO_PERMISSION, path.toString());
      }
      new FolderWalk(confined ? real(path) : null, sink)
          .folder(path, several ? path.toString() : "", key(path, attributes), 1);
    }
  }

  private static Path real(Path folder) throws UnreadableException {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UnreadableException(Reason.NO_PERMISSION, folder.toString(), e);
    }
  }

  private boolean isInside(Path path) {
    try {
      return border == null || path.toRealPath().startsWith(border);
    } catch (IOException e) {
      return false;
    }
  }

  private void folder(Path folder, String name, Object key, int depth) {
    if (depth > DEEPEST || above.contains(key)) {
      return;
    }
    above.add(key);
    var folders = new ArrayList<Child>();
    for (Child child : children(folder, name)) {
      if (child.found() != null) {
        sink.accept(child.found());
      } else {
        folders.add(child);
      }
    }
    for (Child child : folders) {
      String its = name.isEmpty() ? child.name() : name + "/" + child.name();
      folder(child.path(), its, child.key(), depth + 1);
    }
    above.remove(above.size() - 1);
  }

  /** What is in a folder, as far as it may be seen: it is no reason to show nothing of others. */
  private List<Child> children(Path folder, String its) {
    var children = new ArrayList<Child>();
    try (var all = Files.newDirectoryStream(folder)) {
      var paths = new Paths(all.iterator());
      Parallel.together(
          paths.areMany() ? Integer.MAX_VALUE : 1,
          () -> {
            for (var some = paths.take(); !some.isEmpty(); some = paths.take()) {
              var seen = seen(some, its);
              synchronized (children) {
                children.addAll(seen);
              }
            }
          });
    } catch (IOException e) {
      // What has been found by now is shown.
    }
    children.sort(BY_NAME); // which only merges what several threads have sorted
    return children;
  }

  /** What is in a folder, as it is read: some for each thread that asks. */
  private static final class Paths {
    private final Iterator<Path> all;
    private List<Path> next;

    Paths(Iterator<Path> all) {
      this.all = all;
      next = read();
    }

    boolean areMany() {
      return next.size() == SHARE;
    }

    /** Nothing when all have been taken. */
    synchronized List<Path> take() {
      var taken = next;
      next = areMany() ? read() : List.of();
      return taken;
    }

    private List<Path> read() {
      var paths = new ArrayList<Path>(SHARE);
      try {
        while (paths.size() < SHARE && all.hasNext()) {
          paths.add(all.next());
        }
      } catch (DirectoryIteratorException e) {
        return paths; // what can be seen is shown
      }
      return paths;
    }
  }

  /** What is at paths, in order. */
  private List<Child> seen(List<Path> paths, String folder) {
    var seen = new ArrayList<Child>(paths.size());
    for (Path path : paths) {
      Child child = child(path, folder);
      if (child != null) {
        seen.add(child);
      }
    }
    seen.sort(BY_NAME);
    return seen;
  }

  /** What is at a path; null for what is neither an article nor a folder. */
  private @Nullable Child child(Path path, String folder) {
    String whole = path.toString();
    String name = whole.substring(whole.lastIndexOf('/') + 1);
    var attributes = name.startsWith(".") ? null : attributes(path);
    if (attributes == null || !isInside(path)) {
      return null;
    }
    long order = NaturalOrder.key(name);
    if (attributes.isDirectory()) {
      return new Child(path, name, order, key(path, attributes), null);
    }
    return attributes.isRegularFile() && endsLikeText(name)
        ? new Child(path, name, order, path, found(path, folder, attributes))
        : null;
  }

  private static Object key(Path folder, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? folder : key;
  }

  private static final Comparator<Child> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(Child a, Child b) {
          int order = Long.compare(a.order(), b.order());
          return order != 0 ? order : NAMES.compare(a.name(), b.name());
        }
      };

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      return null; // gone meanwhile, or a link to nowhere
    }
  }

  private static Found found(Path file, String folder, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long size = attributes.isRegularFile() ? attributes.size() : -1;
    return new Found(file, folder, size, modified);
  }

  private static boolean endsLikeText(String name) {
    for (String ending : ENDINGS) {
      int from = name.length() - ending.length();
      if (name.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }
}
