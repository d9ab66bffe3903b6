package juan.bench;

import java.io.IOException;
import java.util.List;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Bookshelf;
import juan.library.Library;
import juan.search.Query;

/** What it costs to search ten thousand articles, made from sentences of the novel. */
final class LibraryCost {
  private static final int RUNS = 15;

  /** It is nowhere. */
  private static final String RARE = "一二三四";

  private LibraryCost() {}

  static void measure(Table table) throws IOException {
    try (var corpus = new Corpus()) {
      var search =
          new LibrarySearch(
              Library.PLAIN,
              new TextCache(corpus.folder().resolve("cache"), ""),
              Bookshelf.list(List.of(corpus.articles())));
      long begun = System.nanoTime();
      search.keep(hit -> {});
      table.note("s to read 10,000 articles for search", Table.format(seconds(begun)), "");
      var millis = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        search.find(RARE, Query.Kind.FORGIVING, hit -> {});
        millis[i] = 1_000 * seconds(start);
      }
      table.atMost("ms to search them for what is in none", Table.median(millis), "", " ms", 100);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
