package juan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code juan grep} over ten thousand articles, beside {@code grep -r} over the same files. */
final class Grep {
  private static final int RUNS = 9;

  /** It is nowhere. */
  private static final String RARE = "一二三四";

  private Grep() {}

  static void measure(Table table) throws IOException, InterruptedException {
    try (var corpus = new Corpus()) {
      String articles = corpus.articles().toString();
      var environment = Programs.environment();
      Path cache = corpus.folder().resolve("cache");
      environment.put("XDG_CACHE_HOME", cache.toString());
      var juan = Programs.juan("grep", RARE, articles);
      var grep = List.of("grep", "-r", RARE, articles);
      double first = Batch.seconds(juan, environment);
      var juanMillis = new double[RUNS];
      var grepMillis = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        grepMillis[i] = 1_000 * Batch.seconds(grep, environment);
        juanMillis[i] = 1_000 * Batch.seconds(juan, environment);
      }
      table.ratio(
          "juan grep in 10,000 files; grep -r",
          Table.median(juanMillis),
          Table.median(grepMillis),
          " ms",
          2);
      table.note("the first juan grep in them", Table.format(first) + " s", "");
    }
  }
}
