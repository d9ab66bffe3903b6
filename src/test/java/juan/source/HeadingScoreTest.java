package juan.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The floors under what {@link HeadingScore} measures. */
class HeadingScoreTest {
  @Test
  void numberedBooks() throws IOException {
    Path folder = folder();
    hold(HeadingBooks.numbered(HeadingScore.book(folder, "rulin")), 0.98, 0.995);
  }

  @Test
  void unindentedNumberedBooks() throws IOException {
    var books = HeadingBooks.numbered(HeadingScore.book(folder(), "rulin"));
    books.replaceAll((name, book) -> book.withoutIndents());
    hold(books, 0.98, 0.995);
  }

  @Test
  void unnumberedBooks() throws IOException {
    var books = HeadingBooks.unnumbered(HeadingScore.book(folder(), "liaozhai"));
    hold(books, 0.95, 0.95);
    books.replaceAll((name, book) -> book.withoutIndents());
    hold(books, 0.80, 0.90);
  }

  private static Path folder() {
    Texts.shared("intake/chapters/rulin.txt");
    return Path.of("../shared/data/intake/chapters");
  }

  private static void hold(Map<String, HeadingBooks.Book> books, double precision, double recall) {
    assertAll(
        books.entrySet().stream()
            .map(
                entry ->
                    (Executable)
                        () -> {
                          var score = HeadingScore.of(entry.getValue());
                          boolean held = score.precision() >= precision && score.recall() >= recall;
                          assertTrue(held, entry.getKey() + ": " + score);
                        }));
  }
}
