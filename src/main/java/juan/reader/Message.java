package juan.reader;

import java.util.List;
import juan.article.Batch;
import juan.charset.Detection.Guess;
import juan.library.Entry;
import juan.source.UnreadableException.Reason;

/** Something that happened. */
public sealed interface Message {
  record Pressed(Key key) implements Message {}

  /** The window has this size, in cells. */
  record Resized(int columns, int rows) implements Message {}

  /** More is known of the article at an index of the shelf. */
  record Described(int index, Entry entry) implements Message {}

  /** The terminal has been found to draw characters of ambiguous width in two cells, or in one. */
  record Measured(boolean wide) implements Message {}

  /**
   * A piece of an article.
   *
   * @param reading the number the opening was given
   */
  record Arrived(int reading, Batch batch) implements Message {}

  /** The charsets that an article may be in, likeliest first. */
  record Ranked(int reading, List<Guess> guesses) implements Message {}

  /** An article could not be opened, or not be read on. */
  record Failed(int reading, Reason reason, String source) implements Message {}
}
