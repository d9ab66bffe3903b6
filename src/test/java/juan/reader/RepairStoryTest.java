package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading a damaged article, as it was written and as it stands. */
class RepairStoryTest {
  /** Sixty paragraphs of several lines, none like another, with readings and commas put in. */
  private static final String DAMAGED =
      IntStream.range(0, 60)
          .mapToObj(
              i ->
                  IntStream.range(0, 8)
                      .mapToObj(
                          j ->
                              number(i)
                                  + "區(qū)的"
                                  + number(j)
                                  + "戶說(shuō),,這裡的社區(qū)很"
                                  + number(j)
                                  + ",。")
                      .collect(Collectors.joining()))
          .collect(Collectors.joining("\n"));

  private static String number(int n) {
    return "" + "甲乙丙丁戊己庚辛壬癸".charAt(n / 10) + "子丑寅卯辰巳午未申酉".charAt(n % 10);
  }

  private static String topLine(Story story) {
    return story.screen().lines().skip(2).findFirst().orElseThrow().strip();
  }

  @Test
  void howManyPlacesWereRepairedIsSaid() {
    var story = Story.text(DAMAGED);
    assertEquals("Places repaired: 2,880  (r: as it stands)", story.status());
    assertFalse(story.screen().contains("(qū)"));
  }

  @Test
  void rShowsTheTextAsItStandsAtTheSamePlace() {
    var story = Story.text(DAMAGED).press("60j");
    String repaired = topLine(story);
    story.press("r");
    assertEquals("The text as it stands, not repaired", story.status());
    String raw = topLine(story);
    assertTrue(raw.contains("(") && raw.contains(",,"), raw);
    String letters = raw.replaceAll("\\(\\S+?\\)|\\P{IsHan}", "");
    String text = DAMAGED.replaceAll("\\(\\S+?\\)|[^\\p{IsHan}\n]", "");
    int first = text.indexOf(repaired.replaceAll("\\P{IsHan}", "").substring(0, 6));
    assertTrue(text.indexOf(letters.substring(0, 6)) <= first, raw + " / " + repaired);
    assertTrue(first - text.indexOf(letters.substring(0, 6)) < 40, raw + " / " + repaired);
    for (int i = 0; i < 3; i++) {
      story.press("r");
      assertEquals(repaired, topLine(story));
      assertTrue(story.status().startsWith("Places repaired"));
      story.press("r");
      assertEquals(raw, topLine(story));
    }
  }

  @Test
  void whatIsChosenForTheArticleIsRemembered() {
    var story = Story.text(DAMAGED).press("r");
    assertEquals(false, story.reading().state().repaired());
    assertEquals(true, story.press("r").reading().state().repaired());
  }

  @Test
  void readingsThatWereTakenOutAreShownOnDemand() {
    var story = Story.text(DAMAGED);
    int lines = story.screen().split("qū", -1).length;
    assertEquals(1, lines);
    assertEquals("Readings beside the text", story.press("p").status());
    assertTrue(story.screen().contains("qū"));
    assertFalse(story.screen().contains("(qū)"));
    story.press("p");
    assertTrue(story.screen().contains("（qū）"));
    story.press("p");
    assertFalse(story.screen().contains("qū"));
  }

  @Test
  void whatWasRepairedIsMarkedOnDemand() {
    var story = Story.text(DAMAGED);
    assertEquals("What was repaired is underlined", story.press("R").status());
    assertTrue(story.model().typography().marks());
    assertEquals("What was repaired is not marked", story.press("R").status());
  }

  @Test
  void soundTextIsNotReadAgain() {
    var story = Story.text("甲乙丙丁。\n\n戊己庚辛。");
    int opened = story.reading().number();
    assertEquals("Nothing had to be repaired", story.press("r").status());
    assertEquals(opened, story.reading().number());
  }
}
