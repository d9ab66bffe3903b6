package juan.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import juan.article.Article;
import juan.search.Hits;
import juan.search.Looks;
import juan.search.Query;

/** Searches an article, from a block to its end and then from its beginning. */
public final class ArticleSearch {
  /** So many blocks are searched before what was found in them is told. */
  private static final int STEP = 1_000;

  private final Article article;
  private final int from;
  private final Looks looks = new Looks(Looks.OF_SEARCH);
  private final List<Hit> found = new ArrayList<>();
  private final Consumer<Found> sink;
  private boolean any;

  /**
   * What was found.
   *
   * @param hits in the order of the text, none of which others stand between
   * @param complete whether there is no more
   * @param stopped whether the pattern took too long, so that not all was searched
   */
  public record Found(List<Hit> hits, boolean complete, boolean stopped) {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  private ArticleSearch(Article article, int from, Consumer<Found> sink) {
    this.article = article;
    this.from = Math.max(0, Math.min(from, article.size()));
    this.sink = sink;
  }

  /**
   * Searches for what was typed; where that is in none of it, for what else may be meant.
   *
   * @param from the block to begin at
   * @param sink is given what is found, at least once; what it throws ends the search
   */
  public static void run(
      Article article, int from, String typed, Query.Kind kind, Consumer<Found> sink) {
    var search = new ArticleSearch(article, from, sink);
    for (Query query : Query.attempts(typed, kind)) {
      if (!query.isEmpty() && !search.any) {
        search.search(query);
      }
    }
    sink.accept(new Found(List.of(), true, search.looks.areSpent()));
  }

  private void search(Query query) {
    search(query, from, article.size());
    search(query, 0, from);
  }

  private void search(Query query, int first, int end) {
    for (int block = first; block < end; block++) {
      Hits hits = query.in(article.block(block).text(), looks);
      for (var range : hits.ranges()) {
        found.add(new Hit(new juan.article.Position(block, range.start()), range.end()));
      }
      if ((block - first + 1) % STEP == 0) {
        tell();
      }
    }
    tell();
  }

  private void tell() {
    any |= !found.isEmpty();
    sink.accept(new Found(found, false, false));
    found.clear();
  }
}
