package juan.reader;

import static juan.reader.FiveChapters.TITLE;
import static juan.reader.FiveChapters.heading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in the pane, and where they bring the reader. */
class PaneStoryTest {
  private static final int TOP = 2;
  private final Story story = Story.text(FiveChapters.text());

  private String top() {
    return story.row(TOP).strip();
  }

  @ParameterizedTest
  @CsvSource({
    "j, ''",
    "4j, 甲一。",
    "4 Down, 甲一。",
    "12j 2k, 甲七。",
    "d, 甲七。",
    "Space, 乙五。",
    "f b, 五章之書",
    "^F k, 乙四。",
    "2 Space, 第四章 丁",
    "999999j, 丁三。",
    "999999 Space, 丁三。",
    "G, 丁三。",
    "G g, 五章之書",
    "End Home, 五章之書",
    "k, 五章之書",
    "b, 五章之書",
    "50%, 甲十。",
    "100%, 丁三。",
    "400%, 丁三。",
    "50% 0%, 五章之書",
    "4], 第四章 丁",
    "2L, 第二章 乙",
    "99], 第五章 戊",
    "3s, 第三章 丙",
    "3t, 第三章 丙",
    "3s 4j [, 第三章 丙",
    "3s 4j 2[, 第二章 乙",
    "3s [, 第二章 乙",
    "3s 4j H, 第三章 丙",
    "1s [, 五章之書",
    "3 Esc j, ''",
    "10j, 甲七。",
  })
  void aKeyBringsThisToTheTop(String keys, String expected) {
    story.press(keys);
    assertEquals(expected, top(), keys);
  }

  @Test
  void theCountIsShownWhileItIsTyped() {
    story.press("12");
    assertEquals("12", story.status());
    story.press("Esc");
    assertTrue(story.status().contains("%"), story.status());
  }

  @Test
  void twoQuotesGoBackToWhereTheLastJumpBeganAndForthAgain() {
    story.press("3s ''");
    assertEquals(TITLE, top());
    story.press("''");
    assertEquals(heading(3), top());
  }

  @Test
  void aMarkThatIsNotThereLeavesEverythingAsItWas() {
    story.press("3s ' x");
    assertEquals(heading(3), top());
    story.press("2j");
    assertEquals("丙一。", top());
  }

  @Test
  void theJumpListIsWalkedBackAndForward() {
    story.press("2s 4s ^O");
    assertEquals(heading(2), top());
    story.press("^O");
    assertEquals(TITLE, top());
    story.press("^O");
    assertEquals("No earlier jump", story.status());
    story.press(")");
    assertEquals(heading(2), top());
    story.press(")");
    assertEquals(heading(4), top());
    story.press(")");
    assertEquals("No later jump", story.status());
  }

  @Test
  void readingOnIsNotAJump() {
    story.press("2s 3j Space ^O");
    assertEquals(TITLE, top());
  }

  @ParameterizedTest
  @CsvSource({
    "5], ], No section after this one",
    "j, g [, No section before this one",
    "j, 9s, No section 9: there are 5",
    "j, 9t, No section 9: there are 5",
    "j, '''''', No earlier jump",
    "j, ^O, No earlier jump",
    "j, ), No later jump",
    "j, J, No next article",
    "j, K, No previous article",
  })
  void whatCannotBeDoneIsSaidOnce(String before, String keys, String sentence) {
    story.press(before).press(keys);
    assertEquals(sentence, story.status());
    story.press("Insert");
    assertTrue(story.status().contains("%"), story.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Insert", "F5", "M-x", "^A", "Left", "é", "卷", ": x", "Esc"})
  void anUnknownKeyDoesNothing(String key) {
    String before = story.press("2s 3j").screen();
    int asked = story.effects().size();
    story.press(key);
    assertEquals(before, story.screen());
    assertEquals(List.of(), story.effects().subList(asked, story.effects().size()));
  }

  @Test
  void theMeasureChangesAndSaysSo() {
    story.press("+");
    assertEquals("Measure: 34 em", story.status());
    story.press("2-");
    assertEquals("Measure: 30 em", story.status());
    story.press("99+");
    assertEquals("Measure: 39 em", story.status());
    story.press("99-");
    assertEquals(4, story.model().effectiveMeasure());
  }

  @Test
  void theSameTextStaysAtTheTopWhenTheMeasureChanges() {
    story.press("3s 3j").press("9+");
    assertEquals("丙二。", top());
  }

  @Test
  void equalsSaysWhere() {
    story.press("3s =");
    // 丁六 is at the foot.
    assertEquals("第三章 丙 · 73% · 174 chars · measure 32 em · UTF-8", story.status());
  }

  @Test
  void quittingAndTheTerminal() {
    assertInstanceOf(Effect.Redraw.class, story.press("^L").lastEffect());
    assertInstanceOf(Effect.Suspend.class, story.press("^Z").lastEffect());
    assertInstanceOf(Effect.Quit.class, story.press("Q").lastEffect());
  }

  @Test
  void withoutAShelfBackIsQuit() {
    assertInstanceOf(Effect.Quit.class, story.press("q").lastEffect());
  }

  @Test
  void helpComesAndGoes() {
    String before = story.press("2s").screen();
    story.press("h");
    assertTrue(story.screen().contains("half a page down"));
    story.press("G");
    assertTrue(story.screen().contains("quit at once"));
    story.press("Esc");
    assertEquals(before, story.screen());
  }
}
