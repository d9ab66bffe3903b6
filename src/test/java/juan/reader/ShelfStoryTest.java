package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing an article, and going from one to the next. */
class ShelfStoryTest {
  private static final List<String> TITLES = List.of("甲書", "乙 Book", "丙書");
  private final Story story =
      Story.shelf(
          Stream.of("a.txt", "b.txt", "c.txt")
              .map(name -> Story.source(name, TITLES.get(name.charAt(0) - 'a') + "\n一段文字，不長。\n"))
              .toArray(juan.source.Source[]::new));

  private String reading() {
    return story.reading().title();
  }

  @ParameterizedTest
  @CsvSource({
    "Enter, 甲書",
    "j Enter, 乙 Book",
    "jjj l, 丙書",
    "G Right, 丙書",
    "G g Enter, 甲書",
    "Down Down Up Enter, 乙 Book",
    "Space Enter, 丙書",
    "/ 丙 Enter, 丙書",
    "/ BOOK Enter, 乙 Book",
    "/ book Enter, 乙 Book",
    "/ 書 Down Enter, 丙書",
    "/ 丙 Backspace 乙 Enter, 乙 Book",
    "/ 丙 Esc k Enter, 乙 Book",
    "/ 丙 Esc G Enter, 丙書",
    "/ Backspace j Enter, 乙 Book",
  })
  void anArticleIsOpened(String keys, String title) {
    story.press(keys);
    assertEquals(title, reading());
    assertTrue(story.screen().contains("一段文字，不長。"), story.screen());
  }

  @Test
  void whatIsTypedIsShownAndFiltersAtOnce() {
    story.press("/ 丙");
    assertEquals("/丙", story.status());
    assertTrue(story.screen().contains("丙書"), story.screen());
    assertFalse(story.screen().contains("甲書"), story.screen());
    story.press("Esc");
    assertTrue(story.screen().contains("甲書"), story.screen());
  }

  @Test
  void nothingFoundIsSaidAndEnterDoesNothing() {
    story.press("/ zzz Enter");
    assertTrue(story.screen().contains("No article has “zzz”"), story.screen());
    assertInstanceOf(ShelfMode.class, story.model().mode());
  }

  @ParameterizedTest
  @CsvSource({
    "Enter J, 乙 Book",
    "Enter :n, 乙 Book",
    "Enter 2J, 丙書",
    "G Enter K, 乙 Book",
    "G Enter :p, 乙 Book",
    "G Enter 2:p, 甲書",
    "Enter J K, 甲書",
  })
  void theNextAndThePreviousArticle(String keys, String title) {
    story.press(keys);
    assertEquals(title, reading());
  }

  @ParameterizedTest
  @CsvSource({
    "G Enter, J, No next article",
    "G Enter, :n, No next article",
    "Enter, K, No previous article",
    "Enter, :p, No previous article",
    "Enter, 9J, No next article",
  })
  void atTheShelfsEdgesItIsSaid(String keys, String last, String sentence) {
    story.press(keys);
    String title = reading();
    story.press(last);
    assertEquals(sentence, story.status());
    assertEquals(title, reading());
  }

  @Test
  void backToTheShelfWhereTheArticleIsThenOut() {
    story.press("Enter J q");
    assertInstanceOf(Effect.Close.class, story.lastEffect());
    assertEquals(1, ((ShelfMode) story.model().mode()).index(story.model().shelf()));
    assertInstanceOf(Effect.Quit.class, story.press("q").lastEffect());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Insert", "F5", "M-x", "^A", "Left", "Backspace", "卷", "5", "J"})
  void anUnknownKeyDoesNothing(String key) {
    String before = story.press("j").screen();
    int asked = story.effects().size();
    story.press(key);
    assertEquals(before, story.screen());
    assertEquals(asked, story.effects().size());
  }

  @Test
  void anEmptyShelfBearsEveryKey() {
    var empty = Story.shelf();
    empty.press("j k G g Space b Enter / x Enter Down Esc h Esc");
    assertTrue(empty.screen().contains("No articles in texts"), empty.screen());
    assertInstanceOf(Effect.Quit.class, empty.press("q").lastEffect());
  }
}
