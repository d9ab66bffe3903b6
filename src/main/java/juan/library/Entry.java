package juan.library;

import juan.article.Metadata;
import juan.source.Source;
import juan.source.UnreadableException.Reason;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * An article on the shelf.
 *
 * @param folder the heading it stands under: its folder relative to the shelf's; empty for none
 * @param characters its length, or -1 before it has been read
 * @param problem why it cannot be read, or null
 */
public record Entry(
    Source source, String folder, Metadata metadata, long characters, @Nullable Reason problem) {

  public Entry {
    folder = Sanitizer.clean(folder);
  }

  /** An article of which only the place is known. */
  static Entry unread(Source source, String folder) {
    return new Entry(source, folder, Metadata.UNKNOWN, -1, null);
  }

  /** The article's title, or its file's name without the ending. */
  public String title() {
    if (!metadata.title().isEmpty()) {
      return metadata.title();
    }
    String name = source.name();
    int dot = name.lastIndexOf('.');
    return Sanitizer.clean(dot > 0 ? name.substring(0, dot) : name);
  }

  /** Whether a query is found in its title, byline or folder, upper and lower case aside. */
  public boolean matches(String query) {
    String q = query.toLowerCase(java.util.Locale.ROOT);
    String all = title() + '\n' + metadata.byline() + '\n' + folder + '\n' + source.name();
    return all.toLowerCase(java.util.Locale.ROOT).contains(q);
  }
}
