package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.reader.LibraryFindings.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching all articles of the shelf. */
class LibrarySearchStoryTest {
  private final Story story =
      Story.shelf(
          Story.source("a.txt", "甲書\n\n一段無關。\n\n他到長沙去，又到長沙。\n\n" + "很長的一段。\n\n".repeat(60)),
          Story.source("b.md", "# 乙書\n\n北京。\n\n## 二章\n\n" + "無關。\n\n".repeat(90) + "長沙的茶館。\n"),
          Story.source("c.txt", "丙書\n\n沒有。\n"));

  private String reading() {
    return story.reading().title();
  }

  @Test
  void hitsStandUnderTheirTitlesAndSections() {
    story.press("S 长沙");
    String screen = story.screen();
    assertTrue(screen.contains("甲書"), screen);
    assertTrue(screen.contains("他到長沙去，又到長沙。"), screen);
    assertTrue(screen.contains("乙書"), screen);
    assertTrue(screen.lines().anyMatch(line -> line.matches(".*長沙的茶館。 +二章 *")), screen);
    assertFalse(screen.contains("丙書"), screen);
    assertTrue(screen.contains("1/2"), screen);
  }

  @ParameterizedTest
  @CsvSource({
    "S 长沙 Enter, 甲書, 他到長沙去",
    "S 长沙 Down Enter, 乙書, 長沙的茶館",
    "S 长沙 Down k Enter, 甲書, 他到長沙去",
    "S 长沙 Down k G Enter, 乙書, 長沙的茶館",
    "S changsha PgDn l, 乙書, 長沙的茶館",
  })
  void anArticleIsOpenedAtTheHit(String keys, String title, String text) {
    story.press(keys);
    assertEquals(title, reading());
    assertTrue(story.screen().contains(text), story.screen());
    assertInstanceOf(PaneMode.class, story.model().mode());
  }

  @Test
  void fromTheArticleTheSearchGoesOn() {
    story.press("S 长沙 Enter n");
    assertTrue(story.status().contains("2/2"), story.status());
    story.press("q j Enter");
    assertEquals("乙書", reading());
    story.press("q Esc");
    assertInstanceOf(ShelfMode.class, story.model().mode());
    story.press("Enter");
    assertEquals("甲書", reading());
  }

  @Test
  void whoeverTurnedToAnotherArticleComesBackToTheShelf() {
    story.press("S 长沙 Enter J q");
    assertInstanceOf(ShelfMode.class, story.model().mode());
  }

  @Test
  void exactlyWhatWasTypedOrAPattern() {
    story.press("S 长沙 Tab");
    assertTrue(story.screen().contains("nothing found"), story.screen());
    story.press("Tab Backspace Backspace 長.的 Enter");
    assertEquals("乙書", reading());
  }

  @Test
  void whatIsWrongWithAPatternIsSaid() {
    story.press("S Tab Tab (");
    assertTrue(story.status().contains("a bracket ( is not closed"), story.status());
  }

  @Test
  void onlyWhatTheShelfShowsIsSearched() {
    story.press("u u S 长沙");
    assertTrue(story.status().contains("nothing found"), story.status());
  }

  @Test
  void whatIsFoundOfAnEarlierSearchIsNotShown() {
    story.waits();
    story.press("S 长 沙");
    var asked = story.effects().stream().filter(Effect.SearchLibrary.class::isInstance).toList();
    var last = (Effect.SearchLibrary) asked.get(asked.size() - 1);
    assertEquals("长沙", last.typed());
    var hits = List.<juan.index.LibraryHit>of();
    story.say(new Message.LibraryFound(last.number() - 1, "长", hits, 3, State.DONE));
    assertTrue(story.status().contains("0 / 3"), story.status());
    story.say(new Message.LibraryFound(last.number(), "长沙", hits, 2, State.SEARCHING));
    assertTrue(story.status().contains("2 / 3"), story.status());
    story.say(new Message.LibraryFound(last.number(), "长沙", hits, 3, State.DONE));
    assertTrue(story.status().contains("nothing found"), story.status());
    story.press("Esc");
    assertTrue(story.effects().contains(new Effect.EndLibrarySearch()));
  }

  @Test
  void whileAnIndexIsMadeItIsShownAndAllIsThere() {
    story.waits();
    story.press("S");
    var hits = List.<juan.index.LibraryHit>of();
    story.say(new Message.LibraryFound(1, "", hits, 1, State.INDEXING));
    assertTrue(story.status().contains("making an index  1 / 3"), story.status());
    story.press("長 沙");
    story.say(new Message.LibraryFound(3, "長沙", hits, 1, State.INDEXING));
    assertTrue(story.status().contains("nothing found"), story.status());
    story.say(new Message.LibraryFound(3, "長沙", hits, 3, State.DONE));
    assertTrue(story.status().contains("nothing found"), story.status());
  }
}
