package juan.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;

/** Finds the articles in files and folders, and what each is. */
public final class Bookshelf {
  private Bookshelf() {}

  /**
   * The articles at these paths, unread: a file is one, whatever its name; a folder holds those
   * whose names end like text, in itself and in its folders, in the order of their names.
   *
   * @param confined whether links that lead out of a folder are not followed
   * @throws UnreadableException when a path is not there or a folder may not be looked into
   */
  public static List<Entry> list(List<Path> paths, boolean confined) throws UnreadableException {
    var entries = new ArrayList<Entry>();
    FolderWalk.through(
        paths, confined, found -> entries.add(Entry.unread(found.source(), found.folder())));
    return entries;
  }

  /** The same, with links followed. */
  public static List<Entry> list(List<Path> paths) throws UnreadableException {
    return list(paths, false);
  }

  /** The same article with its title, byline, date and length, or with why it cannot be read. */
  public static Entry read(Entry entry, Library library) {
    try {
      Article article = library.read(entry.source());
      return entry.described(article.metadata(), article.characters(), null);
    } catch (UnreadableException e) {
      return entry.described(entry.metadata(), -1, e.reason());
    } catch (IOException e) {
      return entry.described(entry.metadata(), -1, Reason.NO_PERMISSION);
    }
  }
}
