package juan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import juan.index.LibrarySearch;
import juan.index.TextCache;
import juan.library.Bookshelf;
import juan.library.Library;
import juan.search.Query;

/** What it costs to search ten thousand articles, made from sentences of the novel. */
final class LibraryCost {
  private static final int ARTICLES = 10_000;
  private static final int CHARACTERS = 1_500;
  private static final int RUNS = 15;

  /** It is nowhere. */
  private static final String RARE = "一二三四";

  private LibraryCost() {}

  static void measure(Table table) throws IOException {
    Path folder = Files.createTempDirectory("juan-bench");
    try {
      Path texts = Files.createDirectory(folder.resolve("texts"));
      make(texts);
      var search =
          new LibrarySearch(
              Library.PLAIN,
              new TextCache(folder.resolve("cache"), ""),
              Bookshelf.list(List.of(texts)));
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
    } finally {
      try (var all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void make(Path folder) throws IOException {
    String[] sentences = Files.readString(Programs.NOVEL).split("(?<=[。！？])|\n");
    var random = new Random(6);
    for (int i = 0; i < ARTICLES; i++) {
      var text = new StringBuilder("第" + i + "篇\n\n");
      while (text.length() < CHARACTERS) {
        text.append(sentences[random.nextInt(sentences.length)].strip());
        text.append(random.nextInt(8) == 0 ? "\n\n" : "");
      }
      Files.writeString(folder.resolve(i + ".txt"), text);
    }
  }
}
