package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import juan.library.Bookmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are typed faster than words are found do what they do when typed slowly. */
class TypedAheadTest {

  /** An article that has come; but words wait until the test answers. */
  private static Story slow() {
    return Story.text(FiveChapters.text()).waits();
  }

  private static List<Bookmark> kept(Story story) {
    return List.copyOf(story.reading().state().bookmarks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vlll",
        "Vlljj Enter",
        "Vjjllhk Enter",
        "Vll Enter jj",
        "Vll a 好 q 句 Enter",
        "Vl Enter jVll Enter",
        "Dlljlv ll Enter",
        "D Down Down l J",
        "V h h Enter",
        "VG ll Enter",
        "Vl Enter a q Enter"
      })
  void aBurstDoesWhatSlowKeysDo(String keys) {
    var typed = Story.text(FiveChapters.text()).press(keys);
    var burst = slow().press(keys).answerWords();
    assertEquals(typed.screen(), burst.screen());
    assertEquals(
        kept(typed).stream().map(its -> its.text() + its.note()).toList(),
        kept(burst).stream().map(its -> its.text() + its.note()).toList());
  }

  @Test
  void keysBetweenAnswersWaitBehindTheEarlierOnes() {
    var story = slow().press("Vl");
    var first = (Effect.LookUp) story.lastEffect();
    var words = new WordFinder(juan.dictionary.Dictionaries::none, "/nowhere");
    story.say(new Message.LookedUp(first, words.find(first)));
    story.press("l Enter");
    assertTrue(kept(story).isEmpty(), "the second word is not known yet");
    story.answerWords();
    assertEquals("五章之", kept(story).get(0).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Esc", "q", "^C"})
  void whoLeavesDoesNotWait(String key) {
    var story = slow().press("Vlll " + key);
    assertInstanceOf(PaneMode.class, story.model().mode());
    String screen = story.screen();
    story.answerWords();
    assertEquals(screen, story.screen());
    assertTrue(kept(story).isEmpty());
  }

  @Test
  void quittingDoesNotWait() {
    assertInstanceOf(Effect.Quit.class, slow().press("VllQ").lastEffect());
  }

  @Test
  void leavingTheArticleAtOnceKeepsThePassage() {
    var story = slow().press("Vll Enter q").answerWords();
    assertInstanceOf(Effect.Quit.class, story.lastEffect());
    assertEquals("五章之", kept(story).get(0).text());
    assertTrue(
        story.effects().stream()
            .anyMatch(e -> e instanceof Effect.Remember r && !r.after().bookmarks().isEmpty()));
    story = slow().press("Vll Enter ^C");
    assertInstanceOf(PaneMode.class, story.model().mode());
  }

  @Test
  void aKeyHeldDownDoesNotGoOnForEver() {
    var story = slow().press("V " + "l".repeat(10_000)).answerWords();
    long asked = story.effects().stream().filter(e -> e instanceof Effect.LookUp).count();
    assertEquals(1 + TypedAhead.MOST, asked);
  }

  @Test
  void anAnswerToWhatWasAskedBeforeIsNotTaken() {
    var story = slow().press("D");
    var old = (Effect.LookUp) story.lastEffect();
    story.press("Esc ] V");
    var words = new WordFinder(juan.dictionary.Dictionaries::none, "/nowhere");
    story.say(new Message.LookedUp(old, words.find(old)));
    story.press("Enter");
    assertTrue(kept(story).isEmpty());
    story.answerWords();
    assertFalse(kept(story).get(0).text().startsWith("五"), kept(story).get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/章 Enter n",
        "/章 Enter nn",
        "/章 Enter nnN",
        "/章 Enter 3n",
        "?章 Enter nn",
        "/章 Enter N",
        "/章 Enter NNn",
        "/章 Enter nn / 之 Enter n",
        "/章 Enter nnnnnnnnnnnnn",
        "GG /章 Enter nn",
        "/nowhere Enter nn",
      })
  void hitsThatAreAskedForBeforeTheFirstIsFoundAreGoneTo(String keys) {
    var typed = Story.text(FiveChapters.text()).press(keys);
    var burst = slow().press(keys).answerSearches();
    assertEquals(present(typed), present(burst));
    assertTrue(burst.screen().contains(present(burst)));
  }

  /** The line of the hit where the reader is, on the screen; empty where there is none. */
  private static String present(Story story) {
    var search = Objects.requireNonNull(story.reading().search());
    assertFalse(search.isAwaited());
    return search.present() < 0
        ? ""
        : story
            .reading()
            .article()
            .block(search.hits().get(search.present()).place().block())
            .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S玄黃 Enter",
        "S天 Down Enter",
        "S天 Down Down Up Enter j",
        "S天 End Enter",
        "Snowhere Enter q"
      })
  void anArticleIsOpenedAtTheHitThatIsStillToBeFound(String keys) {
    var typed = shelf().press(keys);
    var burst = shelf().waits().press(keys);
    assertInstanceOf(LibrarySearchMode.class, burst.model().mode());
    burst.answerSearches();
    assertEquals(typed.screen(), burst.screen());
  }

  @Test
  void whoLeavesTheSearchOfAllDoesNotWait() {
    assertInstanceOf(ShelfMode.class, shelf().waits().press("S天 Down Esc").model().mode());
  }

  private static Story shelf() {
    return Story.shelf(
        Story.source("a.txt", "甲題\n\n天地玄黃。\n"), Story.source("b.txt", "乙題\n\n宇宙洪荒。天色。\n"));
  }

  @Test
  void keysBeyondTheLastWordStayAtIt() {
    var story = Story.text("一").waits().press("Vlll Enter").answerWords();
    assertEquals("一", kept(story).get(0).text());
  }
}
