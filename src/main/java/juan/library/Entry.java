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
 * @param progress how far it has been read, or null when it was never opened
 */
public record Entry(
    Source source,
    String folder,
    Metadata metadata,
    long characters,
    @Nullable Reason problem,
    @Nullable Progress progress) {

  public Entry {
    folder = Sanitizer.clean(folder);
  }

  /** An article that was never opened. */
  public Entry(
      Source source, String folder, Metadata metadata, long characters, @Nullable Reason problem) {
    this(source, folder, metadata, characters, problem, null);
  }

  /** An article of which only the place is known. */
  public static Entry unread(Source source, String folder) {
    return new Entry(source, folder, Metadata.UNKNOWN, -1, null);
  }

  /** The same article with what is in it. */
  Entry described(Metadata newMetadata, long newCharacters, @Nullable Reason newProblem) {
    return new Entry(source, folder, newMetadata, newCharacters, newProblem, progress);
  }

  public Entry with(@Nullable Progress newProgress) {
    return new Entry(source, folder, metadata, characters, problem, newProgress);
  }

  /** Whether it is known what is in it, or why that cannot be known. */
  public boolean isDescribed() {
    return characters >= 0 || problem != null;
  }

  public ReadingState state() {
    return progress == null
        ? ReadingState.UNREAD
        : progress.isFinished() ? ReadingState.FINISHED : ReadingState.READING;
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
}
