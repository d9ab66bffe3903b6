package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.article.Position;
import juan.screen.Style;
import org.junit.jupiter.api.Test;

/** What is searched for is found as it is typed, marked, counted, and gone to. */
class SearchStoryTest {
  private static final String TEXT =
      IntStream.rangeClosed(1, 60)
          .mapToObj(
              i ->
                  (i % 20 == 0 ? "# 第" + i + "节\n\n" : "")
                      + (i % 10 == 5 ? "经理发现了頭髮。" : "第" + i + "段，別無他話。"))
          .collect(Collectors.joining("\n\n", "# 書\n\n", "\n"));

  private static Story story() {
    return Story.article(Story.source("a.md", TEXT));
  }

  private static Search search(Story story) {
    return Objects.requireNonNull(story.reading().search());
  }

  private static String present(Story story) {
    Search search = search(story);
    return search.hits().get(search.present()).place().block() + "";
  }

  @Test
  void eachKeyShowsTheNearestHit() {
    var story = story().press("/发");
    assertEquals("/发", story.status().substring(0, 2));
    assertTrue(story.status().endsWith("1/12"), story.status());
    story.press("现");
    assertTrue(story.status().endsWith("1/6"), story.status());
    assertTrue(story.screen().contains("经理发现了頭髮"));
    story.press("Backspace");
    assertTrue(story.status().endsWith("1/12"), story.status());
  }

  @Test
  void everyHitThatIsSeenIsReversed() {
    var story = story().press("/頭发 Enter");
    int reversed = 0;
    for (int row = 0; row < 24; row++) {
      for (int column = 0; column < 80; column++) {
        Style style = story.frame().cell(row, column).style();
        reversed += (style.attributes() & Style.REVERSE.attributes()) != 0 ? 1 : 0;
      }
    }
    assertEquals(8, reversed); // the two characters of the two that are seen
  }

  @Test
  void otherScriptsWidthsAndPinyinAreFound() {
    for (String typed : new String[] {"經理發現", "ＪＩＮＧＬＩ", "jinglifaxian", "jlfx", "头发"}) {
      var story = story().press("/" + typed + " Enter");
      assertEquals(6, search(story).hits().size(), typed);
    }
  }

  @Test
  void nextAndPreviousGoRoundAndSaySo() {
    var story = story().press("/頭髮 Enter");
    String first = present(story);
    story.press("n");
    String second = present(story);
    assertFalse(first.equals(second));
    assertEquals(first, present(story.press("N")));
    story.press("N");
    assertEquals("Went on from the end", story.status());
    assertEquals(5, search(story).present());
    story.press("n");
    assertEquals("Went on from the beginning", story.status());
    assertEquals(first, present(story));
    assertEquals(second, present(story.press("6n").press("n")));
  }

  @Test
  void backwardsNextIsBack() {
    var story = story().press("G ?頭髮 Enter");
    int above = search(story).present();
    assertTrue(above < 5, "above what is seen");
    story.press("n");
    assertEquals(above - 1, search(story).present());
    story.press("N");
    assertEquals(above, search(story).present());
  }

  @Test
  void leavingGoesBackToWhereItBegan() {
    var story = story().press("jjj");
    Position top = story.reading().top();
    story.press("/经理 Esc");
    assertEquals(top, story.reading().top());
    assertNull(story.reading().search());
    story.press("/经理 Enter n n n");
    Position found = story.reading().top();
    assertFalse(found.equals(top));
    story.press("^O ^O ^O ^O");
    assertEquals(top, story.reading().top());
  }

  @Test
  void theQueryMayBeExactOrAPattern() {
    var story = story().press("/發現 Tab");
    assertTrue(story.status().startsWith("exact /發現"), story.status());
    assertEquals(0, search(story).hits().size());
    story.press("Esc /第\\d+段 Tab Tab");
    assertTrue(story.status().startsWith("pattern /"), story.status());
    assertTrue(search(story).hits().size() > 40);
    story.press("( Enter");
    assertEquals("Not a regular expression: 第\\d+段(", story.status());
  }

  @Test
  void anEmptyQueryIsTheLastOne() {
    var story = story().press("/頭髮 Enter");
    String first = present(story);
    assertFalse(first.equals(present(story.press("/ Enter"))));
  }

  @Test
  void allHitsAreListedUnderTheirSections() {
    var story = story().press("/頭髮 Enter &");
    assertTrue(story.row(2).contains("Hits: 頭髮"), story.row(2));
    assertTrue(story.screen().contains("第20节"), story.screen());
    story.press("G Enter");
    assertEquals(5, search(story).present());
    assertTrue(story.screen().contains("第 54 段"), story.screen());
  }

  @Test
  void whatIsNotThereIsSaid() {
    var story = story().press("/鳳凰 Enter");
    assertEquals("Nothing found: 鳳凰", story.status());
    assertEquals("Nothing found: 鳳凰", story.press("n").status());
    assertEquals("Nothing is searched for  (/ begins)", story().press("n").status());
  }

  @Test
  void textThatComesLaterIsSearchedToo() {
    var story = Story.slowShelf(Story.source("a.md", TEXT)).press("Enter");
    story.press("/頭髮 Enter");
    story.hand(1);
    assertTrue(search(story).going() || search(story).present() >= 0);
  }

  private static Message.Arrived paragraphs(int from, boolean complete, String... texts) {
    var blocks = Arrays.stream(texts).map(Block::paragraph).toList();
    return new Message.Arrived(1, new Batch(from, blocks, Metadata.UNKNOWN, complete));
  }

  /** Hits that the worker has found in the text as it was. */
  private static Message.Hits hits(Story story, boolean complete, int... blocks) {
    var all = Arrays.stream(blocks).mapToObj(b -> new Hit(new Position(b, 0), 2)).toList();
    var found = new ArticleSearch.Found(all, complete, false);
    return new Message.Hits(1, search(story).number(), found);
  }

  private static Story growing() {
    var story = Story.slowShelf(Story.source("a.md", TEXT)).press("Enter");
    return story.say(paragraphs(0, false, "頭髮一", "其他", "頭髮三")).press("/頭髮 Enter");
  }

  @Test
  void theCountIsOfTheTextThatIsShown() {
    var story = growing();
    story.say(hits(story, true, 0, 2)).press("n");
    assertTrue(story.status().contains("2/2+"), story.status());
    story.say(paragraphs(3, true, "頭髮四"));
    story.say(hits(story, false, 0, 2, 3)).say(hits(story, true));
    assertTrue(story.status().contains("2/3"), "the reader is where he was: " + story.status());
    assertFalse(story.status().contains("+"), story.status());
  }

  @Test
  void whatWasFoundInATextThatIsNowAnotherIsNoHit() {
    var story = growing();
    story.say(hits(story, true, 0, 2));
    story.say(paragraphs(2, false, "別的", "頭髮四"));
    assertEquals(List.of(0), search(story).hits().stream().map(h -> h.place().block()).toList());
    assertTrue(story.status().contains("1/1+"), story.status());
  }

  @Test
  void nothingFoundByNowIsNoLastWord() {
    var story = growing();
    story.say(hits(story, true)).press("n");
    assertEquals("Nothing found so far: 頭髮", story.status());
    story.say(paragraphs(3, true, "頭髮四")).say(hits(story, true, 3));
    assertTrue(story.status().contains("1/1"), story.status());
  }

  @Test
  void theListOfHitsFillsWhileItIsLookedAt() {
    var story = growing().press("&");
    assertTrue(story.screen().contains("Still searching"), story.screen());
    story.say(hits(story, false, 2));
    assertTrue(story.screen().contains(">   頭髮三"), story.screen());
    story.say(hits(story, true, 0));
    assertTrue(story.screen().contains("2/2"), story.screen());
    story.press("Enter");
    assertEquals("2", present(story));
  }

  @Test
  void escapeEndsIt() {
    var story = story().press("/頭髮 Enter Esc");
    assertNull(story.reading().search());
  }

  @Test
  void itGoesOnWhenTheTextIsReadAnotherWay() {
    var story = story().press("/頭髮 Enter");
    assertTrue(story.status().contains("頭髮  1/6"), story.status());
    story.press("E");
    assertEquals(2, story.reading().number());
    assertTrue(search(story).complete());
    assertEquals(-1, search(story).present());
  }
}
