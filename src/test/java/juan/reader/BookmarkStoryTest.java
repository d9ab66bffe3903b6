package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.article.Position;
import juan.library.ArticleState;
import juan.library.Bookmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks, bookmarks and passages are made, listed, gone to, taken away, and remembered. */
class BookmarkStoryTest {

  private static Story story() {
    return Story.text(FiveChapters.text());
  }

  private static ArticleState remembered(Story story) {
    ArticleState last = ArticleState.NONE;
    for (Effect effect : story.effects()) {
      if (effect instanceof Effect.Remember remember) {
        assertEquals(last, remember.before());
        last = remember.after();
      }
    }
    return last;
  }

  private static List<String> notes(Story story) {
    return remembered(story).bookmarks().stream().map(Bookmark::note).toList();
  }

  @Test
  void aMarkIsGoneToAndTheJumpUndone() {
    var story = story().press("] ma");
    assertEquals("Mark a set", story.status());
    Position marked = story.reading().top();
    story.press("G");
    Position end = story.reading().top();
    assertEquals(marked, story.press("'a").reading().top());
    assertEquals(end, story.press("''").reading().top());
    assertEquals("There is no mark b", story.press("'b").status());
    assertEquals(List.of("a"), List.copyOf(remembered(story).marks().keySet()));
  }

  @Test
  void aBookmarkHasANoteIfOneIsTyped() {
    var story = story().press("] a 好 Space 句 Enter");
    assertEquals("Bookmark added  (B lists them)", story.status());
    story.press("] a Enter");
    assertEquals(List.of("好 句", ""), notes(story));
    assertEquals("第一章 甲", remembered(story).bookmarks().get(0).text());
    story.press("] a x Esc");
    assertEquals(2, notes(story).size());
  }

  @Test
  void theListGoesThereEditsAndTakesAway() {
    var story = story().press("] a 一 Enter ] a 二 Enter G B");
    assertTrue(story.row(2).contains("Bookmarks") && story.row(2).contains("2/2"), story.row(2));
    story.press("k Enter");
    assertTrue(story.row(2).contains("第一章 甲"), story.row(2));
    story.press("B a 又 Enter Esc");
    assertEquals(List.of("二", "一又"), notes(story));
    story.press("B j -");
    assertEquals(List.of("一又"), notes(story));
    story.press("- Esc");
    assertEquals(List.of("一又", "二"), notes(story));
    assertEquals("No bookmarks yet  (a adds one)", story().press("B").status());
  }

  @Test
  void aPassageIsChosenByWordsAndUnderlined() {
    var story = story().press("V l l Enter");
    var passage = remembered(story).bookmarks().get(0);
    assertTrue(passage.isPassage());
    assertEquals("五章之", passage.text());
    assertEquals(3, story.reading().passages().spans().get(0).get(0).end());
    story.press("V -");
    assertEquals("No longer highlighted", story.status());
    assertTrue(story.reading().passages().spans().isEmpty());
    assertEquals("No passage is highlighted here", story.press("-").status());
  }

  @Test
  void whereOneIsIsRememberedAndWhatIsOnlyOpenedToo() {
    var story = story();
    assertEquals(Position.START, remembered(story).visit().place().place());
    story.press("G");
    assertEquals(1000, remembered(story).visit().permille());
    assertEquals(story.reading().top(), remembered(story).visit().place().place());
    assertEquals(1, remembered(story).jumps().size());
  }

  @Test
  void anArticleOpensWhereItWasLeft() {
    var first = story().press("] ] ] j j ma a 註 Enter");
    var state = remembered(first);
    var again = Story.slowShelf(Story.source("a.txt", FiveChapters.text())).press("Enter");
    again.say(new Message.Remembered(1, state, null));
    assertTrue(again.screen().contains("Waiting for text"));
    again.hand(1);
    assertEquals(first.reading().top(), again.reading().top());
    assertEquals(first.row(3), again.row(3));
    // Nothing is written down for that: but for the time.
    assertEquals(state.bookmarks(), again.reading().state().bookmarks());
    assertEquals(first.reading().jumps(), again.reading().jumps());
  }

  @Test
  void aKeyBeforeTheTextHasComeBeginsAtTheTop() {
    var state = remembered(story().press("] ] ]"));
    var again = Story.slowShelf(Story.source("a.txt", FiveChapters.text())).press("Enter");
    again.say(new Message.Remembered(1, state, null));
    again.press("g j");
    again.hand(1);
    assertFalse(again.reading().isReturning());
  }

  @Test
  void theSameTextFromElsewhereIsGoneOnWith() {
    var state = remembered(story().press("] ] ma v"));
    var piped = story();
    piped.say(new Message.Recognized(1, state));
    assertEquals(state.visit().place().place(), piped.reading().top());
    assertTrue(piped.model().typography().vertical());
    // But who has gone on reading stays.
    var busy = story().press("G");
    Position end = busy.reading().top();
    busy.say(new Message.Recognized(1, state));
    assertEquals(end, busy.reading().top());
    assertEquals(1, busy.reading().state().marks().size());
  }

  @Test
  void whatIsChosenForOneArticleIsNotForOthers() {
    var one = Story.source("1.txt", FiveChapters.text());
    var other = Story.source("2.txt", FiveChapters.text());
    var chosen = remembered(story().press("v z z - -"));
    assertEquals("traditional", chosen.display().variant());
    var story = Story.shelf(one, other).press("Enter");
    story.say(new Message.Remembered(1, chosen, null));
    assertTrue(story.model().typography().vertical());
    assertEquals(chosen.display().measure(), story.model().measure());
    story.press("J");
    assertFalse(story.model().typography().vertical());
    assertEquals(0, story.model().measure());
    story.press("v q Enter");
    assertTrue(story.model().typography().vertical());
  }

  @Test
  void dictionariesSayWhatAWordMeans(@TempDir Path folder) throws IOException {
    var story = story().press("D");
    assertTrue(story.screen().contains("No dictionary yet."), story.screen());
    assertTrue(story.screen().contains("/nowhere"), story.screen());
    Files.writeString(
        folder.resolve("cedict_ts.u8"), "第一章 第一章 [di4 yi1 zhang1] /chapter one/beginning/\n");
    story = story().dictionaries(folder).press("] D");
    assertTrue(story.screen().contains("第一章  dì yī zhāng"), story.screen());
    assertTrue(story.screen().contains("2. beginning"), story.screen());
    story.press("l");
    assertTrue(story.screen().contains("In no dictionary"), story.screen());
    story.press("h Esc");
    assertFalse(story.screen().contains("chapter one"));
  }
}
