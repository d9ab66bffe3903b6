package juan.reader;

import java.util.List;
import juan.article.Article;
import juan.article.Position;
import juan.layout.Readings;
import juan.library.ArticleState;
import juan.library.Entry;
import juan.search.Query;
import juan.source.Source;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/** Something that must happen outside the model. */
public sealed interface Effect {

  /**
   * Find the articles of the shelf and what is in them, and notice from now on when they change;
   * answered by {@link Message.Listed} and {@link Message.Described}.
   */
  record Tend() implements Effect {}

  /** Describe these before others: they are on the screen. */
  record DescribeFirst(List<Integer> indices) implements Effect {}

  /**
   * Read an article; answered by {@link Message.Arrived} and {@link Message.Failed}. Readings with
   * a lower number are no longer wanted.
   *
   * @param chosen what the reader has chosen for it; null for what is remembered, which is then
   *     told by {@link Message.Remembered}, or by {@link Message.Recognized} when all has been read
   */
  record Open(int reading, Source source, @Nullable ArticleState chosen) implements Effect {}

  /**
   * Remember a change to what is remembered of an article.
   *
   * @param before what the change was made on
   */
  record Remember(Source source, ArticleState before, ArticleState after) implements Effect {}

  /**
   * Search the text that has arrived; answered by {@link Message.Hits}. Searches with a lower
   * number are no longer wanted.
   *
   * @param from the block to begin at
   */
  record Search(int reading, int number, Article article, int from, String typed, Query.Kind kind)
      implements Effect {}

  /**
   * Search articles; answered by {@link Message.LibraryFound}. Only the last of such searches is
   * wanted.
   *
   * @param typed what is searched for; empty to make later searches fast
   */
  record SearchLibrary(int number, String typed, Query.Kind kind, List<Entry> entries)
      implements Effect {}

  /** What is being searched for in articles is no longer wanted. */
  record EndLibrarySearch() implements Effect {}

  /** Load what readings are worked out by; answered by {@link Message.Prepared}. */
  record Prepare(int reading, Language language, Readings readings) implements Effect {}

  /**
   * Find a word and look it up; answered by {@link Message.LookedUp}.
   *
   * @param place from where
   */
  record LookUp(int reading, Article article, Language language, Position place, Move move)
      implements Effect {
    /** Which word is meant. */
    public enum Move {
      /** That at the place, or the next. */
      AT,
      /** The last that ends there or before. */
      BEFORE
    }
  }

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
