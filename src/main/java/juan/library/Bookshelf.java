package juan.library;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import juan.article.Article;
import juan.source.FileSource;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** Finds the articles in files and folders, and what each is. */
public final class Bookshelf {
  private static final int DEEPEST = 16;
  private static final List<String> ENDINGS =
      List.of(
          ".txt",
          ".text",
          ".md",
          ".markdown",
          ".html",
          ".htm",
          ".xhtml",
          ".epub",
          ".json",
          ".gz",
          ".zip");

  private Bookshelf() {}

  /**
   * The articles at these paths, unread: a file is one, whatever its name; a folder holds those
   * whose names end like text, in itself and in its folders, in the order of their names.
   *
   * @throws UnreadableException when a path is not there or a folder may not be looked into
   */
  public static List<Entry> list(List<Path> paths) throws UnreadableException {
    var entries = new ArrayList<Entry>();
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw new UnreadableException(Reason.MISSING, path.toString());
      }
      if (Files.isDirectory(path)) {
        entries.addAll(listFolder(path, paths.size() > 1));
      } else {
        entries.add(Entry.unread(new FileSource(path), ""));
      }
    }
    return entries;
  }

  private static List<Entry> listFolder(Path root, boolean nameRoot) throws UnreadableException {
    String prefix = nameRoot ? root + "/" : "";
    if (!Files.isReadable(root)) {
      throw new UnreadableException(Reason.NO_PERMISSION, root.toString());
    }
    var articles = new Articles(root);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, articles);
    } catch (IOException e) {
      throw new UnreadableException(Reason.NO_PERMISSION, root.toString(), e);
    }
    var sorted = new ArrayList<Entry>();
    for (Path file : articles.files) {
      Path parent = root.relativize(file).getParent();
      String folder = parent == null ? (nameRoot ? root.toString() : "") : prefix + parent;
      sorted.add(Entry.unread(new FileSource(file), folder));
    }
    sorted.sort(
        java.util.Comparator.comparing(Entry::folder).thenComparing(e -> e.source().name()));
    return sorted;
  }

  /** Gathers articles; what is hidden is not looked into, nor what leads back to where one was. */
  private static final class Articles extends SimpleFileVisitor<Path> {
    final List<Path> files = new ArrayList<>();
    private final Path root;

    Articles(Path root) {
      this.root = root;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && isArticle(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
      if (path.equals(root)) {
        throw e;
      }
      // A folder that may not be looked into is no reason to show nothing of the others.
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isArticle(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  /** The same article with its title, byline, date and length, or with why it cannot be read. */
  public static Entry read(Entry entry, Library library) {
    try {
      Article article = library.read(entry.source());
      return new Entry(
          entry.source(), entry.folder(), article.metadata(), article.characters(), null);
    } catch (UnreadableException e) {
      return failed(entry, e.reason());
    } catch (IOException e) {
      return failed(entry, Reason.NO_PERMISSION);
    }
  }

  private static Entry failed(Entry entry, Reason reason) {
    return new Entry(entry.source(), entry.folder(), entry.metadata(), -1, reason);
  }
}
