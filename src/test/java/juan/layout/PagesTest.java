package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.article.Article;
import juan.article.Block;
import juan.article.Metadata;
import juan.article.Span;
import juan.layout.Layout.Place;
import juan.source.ArticleReader;
import juan.source.FileSource;
import juan.text.Ambiguous;
import juan.text.Language;
import juan.text.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading an article page by page, in panes of every height. */
class PagesTest {
  private static final int TALLEST = 24;
  private static final int[] MEASURES = {4, 11, 20, 32, 40};

  @ParameterizedTest
  @CsvSource({
    "udhr/udhr_cmn_hans.txt, ZH_HANS",
    "udhr/udhr_cmn_hant.txt, ZH_HANT",
    "udhr/udhr_jpn.txt, JA",
    "udhr/udhr_kor.txt, KO"
  })
  void theDeclaration(String file, Language language) {
    var blocks = new ArrayList<Block>();
    for (String paragraph : SharedData.paragraphs(file)) {
      boolean heading = paragraph.length() < 10;
      blocks.add(heading ? Block.heading(3, paragraph) : Block.paragraph(paragraph));
    }
    pagesHold(Article.of(Metadata.UNKNOWN.withLanguage(language), blocks));
  }

  @ParameterizedTest
  @CsvSource({"ZH_HANS", "JA"})
  void theDeclarationWithRuby(Language language) {
    var blocks = new ArrayList<Block>();
    for (String text : SharedData.paragraphs("udhr/udhr_jpn.txt")) {
      var spans = new ArrayList<Span>();
      for (int at = 3; at + 2 < text.length(); at += 41) {
        spans.add(Span.ruby(at, at + 2, "ふりがな"));
      }
      var kind = text.length() < 10 ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, kind == Block.Kind.HEADING ? 2 : 0, "", text, spans));
    }
    pagesHold(Article.of(Metadata.UNKNOWN.withLanguage(language), blocks));
  }

  @ParameterizedTest
  @CsvSource({"articles/essay-scroll.md", "articles/notes-mixed.md", "articles/guide-en.md"})
  void anArticle(String file) throws IOException {
    Path path = Path.of(file);
    assumeTrue(Files.exists(path), () -> path + " is not here");
    pagesHold(ArticleReader.read(new FileSource(path)));
  }

  /** The last line of a page of eight is the first of two; a page of seven is too small to wait. */
  @ParameterizedTest
  @CsvSource({"8, 一二三四五六七八九十, 6", "8, 一二三四, 7", "7, 一二三四五六七八九十, 6"})
  void aPageThatIsNotSmallWaitsForCompany(int height, String last, int end) {
    var blocks = new ArrayList<Block>();
    for (int i = 1; i <= 12; i++) {
      blocks.add(Block.paragraph(i == height ? last : "一二三四"));
    }
    var article = Article.of(Metadata.UNKNOWN.withLanguage(Language.ZH_HANS), blocks);
    var layout = new Layout(article, Settings.of(7, Language.ZH_HANS, Ambiguous.NARROW));
    assertEquals(new Place(end, 0), new Pages(layout, height).lastOfPage(new Place(0, 0)));
  }

  private static void pagesHold(Article article) {
    for (int measure : MEASURES) {
      var language = article.metadata().language();
      for (boolean vertical : new boolean[] {false, true}) {
        var typography = Typography.DEFAULT.withVertical(vertical);
        var setting = new Setting(measure, language, Ambiguous.NARROW, typography);
        var walk = new Walk(new Layout(article, setting));
        for (int height = article.hasRuby() ? 5 : 2; height <= TALLEST; height++) {
          walk.down(height);
          walk.up(height);
        }
      }
    }
  }

  /** The lines of an article by their numbers, so that pages can be compared. */
  private static final class Walk {
    private final Layout layout;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    Walk(Layout layout) {
      this.layout = layout;
      for (Place at = new Place(0, 0); at != null; at = layout.below(at)) {
        numbers.put(at, places.size());
        places.add(at);
      }
    }

    private String where(int height, Place top) {
      return layout.setting() + ", " + height + " high, at " + top;
    }

    private boolean isBlank(int number) {
      return places.get(number).line() < 0;
    }

    /** Every line is seen on the way down, in order, and no page ends badly without need. */
    void down(int height) {
      var pages = new Pages(layout, height);
      Place top = new Place(0, 0);
      int seen = -1;
      while (true) {
        int first = numbers.get(top);
        int last = numbers.get(pages.lastOfPage(top));
        for (int skipped = seen + 1; skipped < first; skipped++) {
          assertTrue(isBlank(skipped), where(height, top) + " skips " + places.get(skipped));
        }
        assertTrue(last >= seen, where(height, top) + " goes back");
        fits(height, first, last);
        footHolds(height, first, last);
        seen = last;
        Place next = pages.pageDown(top);
        if (next.equals(top)) {
          break;
        }
        int line = numbers.get(next);
        assertTrue(line > first, where(height, top) + " goes back to " + next);
        headHolds(height, first, line);
        top = next;
      }
      assertEquals(places.size() - 1, seen, where(height, top) + " is not the end");
    }

    /** The page has room, but for a single line that is higher than the pane. */
    private void fits(int height, int first, int last) {
      int rows = 0;
      for (int line = first; line <= last; line++) {
        rows += layout.height(places.get(line));
      }
      assertTrue(rows <= height || first == last, where(height, places.get(first)) + " overflows");
    }

    /** No heading is the last line shown where it could wait for the next page. */
    private void footHolds(int height, int first, int last) {
      if (last + 1 < places.size() && isHeading(last)) {
        boolean other = false;
        for (int line = first; line < last; line++) {
          other |= !isBlank(line) && !isHeading(line);
        }
        assertTrue(!other, where(height, places.get(first)) + " leaves a heading at its foot");
      }
    }

    private boolean isHeading(int number) {
      var place = places.get(number);
      return place.line() >= 0
          && layout.article().block(place.block()).kind() == Block.Kind.HEADING;
    }

    /** No last line of a paragraph is alone at the top where the line above it has room, too. */
    private void headHolds(int height, int before, int top) {
      Place place = places.get(top);
      boolean end = numbers.get(new Pages(layout, height).lastOfPage(place)) == places.size() - 1;
      if (layout.isLastOfSeveral(place) && !end && top - 1 > before) {
        int rows = layout.height(place) + layout.height(places.get(top - 1));
        assertTrue(
            rows > height, where(height, places.get(before)) + " leaves a line alone at " + place);
      }
      assertTrue(!isBlank(top) || end, where(height, place) + " begins with a blank line");
    }

    /** Every line is seen on the way up. */
    void up(int height) {
      var pages = new Pages(layout, height);
      Place top = pages.end();
      while (true) {
        int first = numbers.get(top);
        Place next = pages.pageUp(top);
        if (next.equals(top)) {
          assertEquals(0, first, where(height, top) + " is stuck");
          break;
        }
        assertTrue(numbers.get(next) < first, where(height, top) + " goes forward to " + next);
        int last = numbers.get(pages.lastOfPage(next));
        for (int skipped = last + 1; skipped < first; skipped++) {
          boolean kept = isBlank(skipped) || isHeading(skipped);
          assertTrue(kept, where(height, next) + " skips up " + places.get(skipped));
        }
        footHolds(height, numbers.get(next), last);
        top = next;
      }
    }
  }
}
