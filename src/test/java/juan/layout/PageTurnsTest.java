package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import juan.article.Article;
import juan.article.Block;
import juan.article.Metadata;
import juan.layout.Layout.Place;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where pages begin in a small article: a paragraph of four lines, a blank one, a heading, a
 * paragraph of three, two of one, and a last of two. A place is its block and its line in it.
 */
class PageTurnsTest {
  private static final Layout LAYOUT =
      new Layout(
          Article.of(
              Metadata.UNKNOWN.withLanguage(Language.ZH_HANS),
              List.of(
                  Block.paragraph("字".repeat(30)),
                  Block.heading(3, "題"),
                  Block.paragraph("字".repeat(22)),
                  Block.paragraph("字"),
                  Block.paragraph("字"),
                  Block.paragraph("字".repeat(10)))),
          Settings.of(8, Language.ZH_HANS, Ambiguous.NARROW));

  private static String pages(Place from, UnaryOperator<Place> turn) {
    var places = new ArrayList<String>();
    Place last = null;
    for (Place at = from; !at.equals(last); at = turn.apply(at)) {
      places.add(at.block() + "." + at.line());
      last = at;
    }
    return String.join(" ", places);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.0 0.1 0.2 0.3 1.0 2.0 2.1 2.2 3.0 4.0 5.0 5.1",
    "2, 0.0 0.2 1.0 2.1 3.0 5.0",
    "3, 0.0 0.2 1.0 2.1 4.0",
    "4, 0.0 1.0 3.0",
    "5, 0.0 1.0 2.2",
    "6, 0.0 1.0 2.1",
    "7, 0.0 2.0",
    "8, 0.0 1.0",
    "9, 0.0 1.-1",
    "10, 0.0 0.3",
    "12, 0.0 0.1",
    "13, 0.0",
  })
  void pagesDown(int height, String places) {
    assertEquals(places, pages(new Place(0, 0), new Pages(LAYOUT, height)::pageDown));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5.1 5.0 4.0 3.0 2.2 2.1 2.0 1.0 1.-1 0.3 0.2 0.1 0.0",
    "2, 5.1 4.0 3.0 2.1 1.0 0.2 0.0",
    "3, 5.1 3.0 2.0 1.0 0.1 0.0",
    "4, 5.1 3.0 1.0 0.0",
    "5, 5.1 2.1 0.2 0.0",
    "6, 5.1 2.0 0.1 0.0",
    "7, 5.1 1.0 0.0",
    "8, 5.1 1.0 0.0",
    "9, 5.1 1.0 0.0",
    "10, 5.1 1.0 0.0",
    "12, 5.1 0.1 0.0",
    "13, 5.1 0.0",
  })
  void pagesUp(int height, String places) {
    assertEquals(places, pages(LAYOUT.last(), new Pages(LAYOUT, height)::pageUp));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.0 0.2 1.-1 2.0 2.2 4.0 5.1",
    "3, 0.0 0.2 1.-1 2.0 2.2 4.0",
    "8, 0.0 0.2 1.-1 1.0",
    "13, 0.0",
  })
  void linesDown(int height, String places) {
    var pages = new Pages(LAYOUT, height);
    assertEquals(places, pages(new Place(0, 0), at -> pages.down(at, 2)));
  }

  @Test
  void linesUp() {
    assertEquals(
        "5.1 4.0 2.2 2.0 1.-1 0.2 0.0", pages(LAYOUT.last(), at -> new Pages(LAYOUT, 3).up(at, 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, 0.0 0.0",
    "0, 0, 3, 0.2 0.2",
    "0, 2, 4, 0.3 1.0",
    "0, 3, 3, 0.3 1.0",
    "0, 1, 8, 2.2 2.2",
    "2, 0, 8, 5.1 5.1",
    "2, 0, 4, 3.0 3.0"
  })
  void theFootOfAPage(int block, int line, int height, String foot) {
    var pages = new Pages(LAYOUT, height);
    var from = new Place(block, line);
    Place page = pages.lastOfPage(from);
    Place last = pages.last(from);
    assertEquals(foot, page.block() + "." + page.line() + " " + last.block() + "." + last.line());
  }
}
