package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.article.Section;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.library.ArticleState;
import org.junit.jupiter.api.Test;

/** What a reader decides about headings holds at once. */
class HeadingStoryTest {
  private static final String TEXT =
      """
      书名

      第一章 甲
      他说了许多话，然后走了。
      她也说了许多话，也走了。
      第二章 乙
      他说了许多话，然后走了。
      再见
      第三章 丙
      他又说了许多话，又走了。
      第七回合开始了
      他又说了许多话，又走了。
      """;

  private final Story story = Story.text(TEXT);

  private static List<String> titles(Story story) {
    return story.reading().sections().stream().map(Section::title).toList();
  }

  private HeadingChoices remembered() {
    return ((Effect.Remember) story.lastEffect()).after().headings();
  }

  @Test
  void aKeyTakesAHeadingOutAndInAgain() {
    assertEquals(List.of("第一章 甲", "第二章 乙", "第三章 丙"), titles(story));
    story.press("t j -");
    assertEquals(List.of("第一章 甲", "第三章 丙"), titles(story));
    assertEquals("No heading any more: 第二章 乙", story.status());
    assertTrue(story.screen().contains("第二章 乙"), story.screen());
    assertEquals(List.of(new HeadingMark("第二章 乙", 0, 0)), remembered().marks());
    story.press("-");
    assertEquals(List.of("第一章 甲", "第二章 乙", "第三章 丙"), titles(story));
    assertEquals(HeadingChoices.NONE, remembered());
  }

  @Test
  void theHeadingsSectionJoinsTheOneBefore() {
    story.press("t - Esc ]");
    assertEquals("第二章 乙", story.row(2).strip());
  }

  @Test
  void aKeyShowsWhatOnlyLooksLikeAHeading() {
    story.press("t End");
    assertFalse(story.row(6).contains("第七回合"), story.screen());
    story.press("? Down");
    assertTrue(story.screen().contains("第七回合开始了"), story.screen());
    assertTrue(story.status().startsWith("ordinal 回: "), story.status());
    story.press("-");
    assertEquals("第七回合开始了", titles(story).get(3));
    assertEquals("Now a heading: 第七回合开始了", story.status());
    story.press("Enter");
    assertEquals("第七回合开始了", story.row(2).strip());
  }

  @Test
  void theParagraphAtTheTopCanBeMarked() {
    story.press("@80x8 ] j M");
    assertEquals("Now a heading: 他说了许多话，然后走了。", story.status());
    assertEquals(List.of("第一章 甲", "他说了许多话，然后走了。", "第二章 乙", "第三章 丙"), titles(story));
    assertEquals(List.of(new HeadingMark("他说了许多话，然后走了。", 0, 2)), remembered().marks());
    story.press("M");
    assertEquals("No heading any more: 他说了许多话，然后走了。", story.status());
    assertEquals(3, titles(story).size());
    assertEquals(HeadingChoices.NONE, remembered());
  }

  @Test
  void theTitleCannot() {
    assertEquals("This line cannot be a heading", story.press("M").status());
  }

  @Test
  void aFamilyIsTurnedOffAndOn() {
    story.press("t ~");
    assertEquals(List.of(), titles(story));
    assertEquals("Turned off: ordinal 章 (3 headings)", story.status());
    assertEquals(List.of("ordinal 章"), remembered().off());
    story.press("~");
    assertEquals(3, titles(story).size());
    assertEquals("Turned on: ordinal 章 (3 headings)", story.status());
    assertEquals(HeadingChoices.NONE, remembered());
  }

  @Test
  void whatIsRememberedIsLaidOverWhatIsFound() {
    var story = Story.slowShelf(Story.source("a.txt", TEXT)).press("Enter");
    var marks = List.of(new HeadingMark("再见", 0, 3), new HeadingMark("第二章 乙", 0, 0));
    var state = ArticleState.NONE.with(new HeadingChoices(marks, List.of()));
    story.say(new Message.Remembered(1, state, null));
    story.hand(1);
    assertEquals(List.of("第一章 甲", "再见", "第三章 丙"), titles(story));
  }

  /**
   * A family that is off does not show for a moment while the text arrives, and can be turned on.
   */
  @Test
  void aFamilyThatIsOffStaysOff() {
    var story = Story.slowShelf(Story.source("a.txt", TEXT)).press("Enter");
    var state = ArticleState.NONE.with(new HeadingChoices(List.of(), List.of("ordinal 章")));
    story.say(new Message.Remembered(1, state, null));
    story.hand(1);
    assertEquals(List.of(), titles(story));
    story.press("@80x8 j M");
    assertEquals(List.of("第一章 甲"), titles(story));
    story.press("t ? ~");
    assertEquals(3, titles(story).size());
  }

  @Test
  void textThatMarksItsHeadingsHasNoFamilies() {
    var story = Story.article(Story.source("a.md", "# 题\n\n## 一\n\n他说。\n\n## 二\n\n她说。\n"));
    assertEquals(
        "No family found this line  (the text marks it, or you did)",
        story.press("t j ~").status());
    story.press("-");
    assertEquals(List.of("一"), titles(story));
    story.press("- Esc");
    assertEquals(List.of("一", "二"), titles(story));
  }

  @Test
  void theOtherOfTwoEqualLinesStays() {
    var story = Story.article(Story.source("a.md", "# 题\n\n## 一\n\n他说。\n\n## 一\n\n她说。\n"));
    int second = story.reading().sections().get(1).block();
    story.press("t Home - Esc");
    assertEquals(List.of("一"), titles(story));
    assertEquals(second, story.reading().sections().get(0).block());
  }
}
