package juan.reader;

import java.util.List;
import juan.library.Entry;
import juan.source.ReadOptions;
import juan.source.Source;
import juan.source.UnreadableException.Reason;

/** Something that must happen outside the model. */
public sealed interface Effect {

  /** Find out what the articles of the shelf are; answered by {@link Message.Described}. */
  record Describe(List<Entry> entries) implements Effect {}

  /**
   * Read an article; answered by {@link Message.Arrived} and {@link Message.Failed}. Readings with
   * a lower number are no longer wanted.
   */
  record Open(int reading, Source source, ReadOptions options) implements Effect {}

  /** Find out which charsets an article may be in; answered by {@link Message.Ranked}. */
  record Rank(int reading, Source source) implements Effect {}

  /** The article that is being read is no longer wanted. */
  record Close() implements Effect {}

  /** Draw the whole screen again, whatever is on it. */
  record Redraw() implements Effect {}

  /** Give the terminal back to the shell until it says go on. */
  record Suspend() implements Effect {}

  record Quit() implements Effect {}

  /** Leave, saying why the only article there was cannot be read. */
  record Fail(Reason reason, String source) implements Effect {}
}
