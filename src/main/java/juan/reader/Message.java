package juan.reader;

import java.util.List;
import juan.article.Batch;
import juan.charset.Detection.Guess;
import juan.heading.Finding;
import juan.index.LibraryHit;
import juan.layout.Readings;
import juan.library.ArticleState;
import juan.library.Entry;
import juan.library.Librarian.Place;
import juan.library.StateProblem;
import juan.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** Something that happened. */
public sealed interface Message {
  record Pressed(Key key) implements Message {}

  /** The window has this size, in cells. */
  record Resized(int columns, int rows) implements Message {}

  /**
   * These articles are on the shelf, in the order of their files.
   *
   * @param whole whether all have been found
   */
  record Listed(List<Entry> entries, boolean whole) implements Message {}

  /** More is known of articles that were listed last. */
  record Described(List<Place> places) implements Message {}

  /** The terminal has been found to draw characters of ambiguous width in two cells, or in one. */
  record Measured(boolean wide) implements Message {}

  /**
   * A piece of an article.
   *
   * @param reading the number the opening was given
   */
  record Arrived(int reading, Batch batch) implements Message {}

  /**
   * What is remembered of an article.
   *
   * @param problem why something is not used, or null
   */
  record Remembered(int reading, ArticleState state, @Nullable StateProblem problem)
      implements Message {}

  /** What is remembered of the same text, which was found elsewhere. */
  record Recognized(int reading, ArticleState state) implements Message {}

  /** What has been chosen cannot be remembered. */
  record NotRemembered(StateProblem problem) implements Message {}

  /** Why lines of an article are headings or none, when all of it has been read. */
  record Found(int reading, List<Finding> findings) implements Message {}

  /** Readings can be worked out at once. */
  record Prepared(int reading, Readings readings) implements Message {}

  /** A word that was asked for; null when there is none. */
  record LookedUp(Effect.LookUp asked, @Nullable Word word) implements Message {}

  /** What a search has found. */
  record Hits(int reading, int search, ArticleSearch.Found found) implements Message {}

  /**
   * More of what is searched for in the articles of the shelf.
   *
   * @param searched so many articles have been
   */
  record LibraryFound(
      int search, String typed, List<LibraryHit> hits, int searched, LibraryFindings.State state)
      implements Message {}

  /** The charsets that an article may be in, likeliest first. */
  record Ranked(int reading, List<Guess> guesses) implements Message {}

  /** An article could not be opened, or not be read on. */
  record Failed(int reading, Reason reason, String source) implements Message {}
}
