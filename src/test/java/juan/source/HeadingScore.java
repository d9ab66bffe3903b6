package juan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.article.Article;
import juan.source.HeadingBooks.Book;

/**
 * How well the headings of a book are found. A heading counts by its text without white space, as
 * often as it stands in the book.
 *
 * @param precision of what was found, how much is right
 * @param recall of what is there, how much was found
 */
record HeadingScore(double precision, double recall, int found) {
  /** Prints a row for each book; the argument is a folder of texts and their headings. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/data/intake/chapters");
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".headings.txt")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".headings.txt", "");
        Book book = book(folder, name);
        boolean numbered = book.headings().stream().filter(h -> h.startsWith("第")).count() > 2;
        print(name, numbered ? HeadingBooks.numbered(book) : HeadingBooks.unnumbered(book));
      }
    }
  }

  private static void print(String name, Map<String, Book> books) {
    books.forEach(
        (variant, book) -> {
          var score = of(book);
          System.out.printf(
              "%-12s %-26s precision %.4f  recall %.4f  of %d, found %d%n",
              name,
              variant,
              score.precision(),
              score.recall(),
              book.headings().size(),
              score.found());
        });
  }

  static Book book(Path folder, String name) throws IOException {
    return new Book(
        Files.readString(folder.resolve(name + ".txt")),
        Files.readAllLines(folder.resolve(name + ".headings.txt")));
  }

  static HeadingScore of(Book book) {
    Article article = Texts.plain(book.text());
    return of(book.headings(), Texts.headings(article));
  }

  private static HeadingScore of(List<String> wantedHeadings, List<String> found) {
    var wanted = new HashMap<String, Integer>();
    wantedHeadings.forEach(heading -> wanted.merge(folded(heading), 1, Integer::sum));
    int right = 0;
    for (String heading : found) {
      int left = wanted.getOrDefault(folded(heading), 0);
      if (left > 0) {
        wanted.put(folded(heading), left - 1);
        right++;
      }
    }
    return new HeadingScore(
        right / (double) Math.max(1, found.size()),
        right / (double) Math.max(1, wantedHeadings.size()),
        found.size());
  }

  private static String folded(String heading) {
    return heading.replaceAll("[\\s\u3000]", "");
  }
}
