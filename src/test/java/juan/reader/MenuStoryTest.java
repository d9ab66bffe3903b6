package juan.reader;

import static juan.reader.FiveChapters.TITLE;
import static juan.reader.FiveChapters.heading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a section from the menu. */
class MenuStoryTest {
  private static final int TOP = 2;
  private final Story story = Story.text(FiveChapters.text());

  private boolean menuIsOpen() {
    return story.model().mode() instanceof MenuMode;
  }

  @ParameterizedTest
  @CsvSource({
    "t 3 Enter, 第三章 丙",
    "Tab 3 Enter, 第三章 丙",
    "t Enter, 第一章 甲",
    "4s t Enter, 第四章 丁",
    "t jj Enter, 第三章 丙",
    "t 4 k Enter, 第三章 丙",
    "t Down Up Down Enter, 第二章 乙",
    "t End Enter, 第五章 戊",
    "t End Home Enter, 第一章 甲",
    "t k Enter, 第一章 甲",
    "t 99j Enter, 第二章 乙",
    "t 丁 Enter, 第四章 丁",
    "t zb Enter, 第三章 丙",
    "t ZB Enter, 第三章 丙",
    "t 丁 Backspace 丙 Enter, 第三章 丙",
    "t 2 Backspace 5 Enter, 第五章 戊",
    "t 丁 Backspace 3 Enter, 第三章 丙",
  })
  void enterGoesThere(String keys, String expected) {
    story.press(keys);
    assertEquals(expected, story.row(TOP).strip());
    assertFalse(menuIsOpen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"t Esc", "t Tab", "t jj Esc", "t 3 Esc", "t 丁 Esc", "t ^C"})
  void closingLeavesTheReaderInPlace(String keys) {
    String before = story.press("3j").screen();
    story.press(keys);
    assertEquals(before, story.screen());
  }

  @Test
  void aJumpFromTheMenuCanBeUndone() {
    story.press("t 3 Enter ''");
    assertEquals(TITLE, story.row(TOP).strip());
  }

  @Test
  void aFilterShowsOnlyWhatItFinds() {
    story.press("t 丁");
    assertTrue(story.screen().contains(heading(4)), story.screen());
    assertFalse(story.screen().contains(heading(3)), story.screen());
    story.press("Backspace");
    assertTrue(story.screen().contains(heading(3)), story.screen());
    assertTrue(menuIsOpen());
  }

  @Test
  void aFilterThatFindsNothingSaysSoAndEnterDoesNothing() {
    story.press("t 戌");
    assertTrue(story.screen().contains("No heading has this"), story.screen());
    story.press("Enter");
    assertTrue(menuIsOpen());
  }

  @Test
  void aNumberThatIsNotThereSaysHowManyThereAre() {
    story.press("t 9 Enter");
    assertEquals("No section 9: there are 5", story.status());
    story.press("2 Enter");
    assertEquals(heading(2), story.row(TOP).strip());
  }

  @Test
  void jAndKAreLettersOnceAFilterHasBegun() {
    var latin =
        Story.text(
            "Title\nChapter one\nJust text, a paragraph of it.\nA jk heading\nMore text, and more of it.\n");
    latin.press("t ajk");
    assertTrue(latin.status().startsWith("ajk"), latin.status());
  }

  @Test
  void withoutSectionsThereIsNoMenu() {
    var plain = Story.text("短文\n只有一段，沒有小標題。\n");
    plain.press("t");
    assertEquals("This article has no sections", plain.status());
  }

  @Test
  void thatThereAreNoSectionsIsNotSaidAnyMoreWhenThereAre() {
    var arriving = Story.text("短文\n只有一段，沒有小標題。\n");
    arriving.press("t");
    assertEquals("This article has no sections", arriving.status());
    var more = List.of(Block.heading(1, "第一章"), Block.paragraph("文。"));
    int size = arriving.reading().article().size();
    int reading = arriving.reading().number();
    arriving.say(new Message.Arrived(reading, new Batch(size, more, Metadata.UNKNOWN, false)));
    assertFalse(arriving.status().contains("no sections"), arriving.status());
  }

  @Test
  void afterASlashEveryLetterIsOneOfAHeading() {
    var latin = Story.text("Title\nText.\n\n第一章 jkl\n文。\n\n第二章 kj\n文。\n");
    latin.press("t / k j");
    assertTrue(latin.screen().contains("kj"), latin.screen());
    assertFalse(latin.screen().contains("jkl"), latin.screen());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 120, 140, 200})
  void thePanelLeavesTheTextWhereItIs(int columns) {
    var wide = Story.text("書\n天地。\n第一章 很長很長很長很長的標題\n玄黃。\n第二章\n宇宙。\n");
    wide.press("@" + columns + "x30");
    int row = 0;
    while (!wide.row(row).contains("天地。")) {
      row++;
    }
    int column = wide.row(row).indexOf("天地。");
    wide.press("t");
    assertTrue(wide.screen().contains("Contents"), wide.screen());
    for (int cell = 0; cell < 3; cell++) {
      int at = column + 2 * cell;
      assertEquals("天地。".substring(cell, cell + 1), wide.frame().cell(row, at).cluster());
    }
  }

  @Test
  void unknownKeysDoNothing() {
    String before = story.press("t 丁").screen();
    story.press("F5 Left Insert ^A M-x");
    assertEquals(before, story.screen());
  }

  @Test
  void theTerminalKeysWorkInIt() {
    assertInstanceOf(Effect.Redraw.class, story.press("t ^L").lastEffect());
    assertInstanceOf(Effect.Suspend.class, story.press("^Z").lastEffect());
    assertTrue(menuIsOpen());
  }
}
