package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys that the reader has bound: what they do, and what the screen says of them. */
class RebindingStoryTest {
  private static Keys keys(KeyContext context, Object... bindings) {
    var rebinding = new Rebinding(context);
    for (int i = 0; i < bindings.length; i += 2) {
      rebinding.begin((Action) bindings[i]);
      assertEquals(
          Rebinding.Verdict.BOUND, rebinding.bind((Action) bindings[i], (String) bindings[i + 1]));
    }
    return new Keys(Map.of(context, rebinding.result()));
  }

  private static final String CHAPTERS = "第一章　天\n\n天地。\n\n第二章　地\n\n玄黄。\n\n第三章　人\n\n宇宙。\n";

  @Test
  void theHelpAndTheHintsNameTheKeysThereAre() {
    var keys =
        keys(
            KeyContext.PANE,
            Action.MENU,
            "T",
            Action.HELP,
            "x",
            Action.NEXT_SECTION,
            "s s",
            Action.SECTION,
            "S");
    var story = Story.text(keys, CHAPTERS);
    assertTrue(story.status().endsWith("q quit  x help"), story.status());
    String before = story.screen();
    assertEquals(before, story.press("t").screen(), "has lost it");
    assertTrue(story.press("T").status().contains("Enter go"), story.status());
    String help = story.press("Esc x G").screen();
    assertTrue(help.contains("\n" + " ".repeat(5) + "x "), help);
    assertTrue(help.contains("3j, 50%, 4ss, 3S"), help);
    assertFalse(help.contains("F1"), help);
  }

  @Test
  void aSequenceThatWasBoundIsWaitedFor() {
    var keys = keys(KeyContext.PANE, Action.NEXT_SECTION, "s s", Action.SECTION, "S");
    var usual = Story.text(CHAPTERS).press("] ]");
    var story = Story.text(keys, CHAPTERS).press("s s s s");
    assertEquals(usual.reading().top(), story.reading().top());
  }

  @Test
  void ofAHintWithoutAKeyNothingIsShown() {
    var rebinding = new Rebinding(KeyContext.MENU);
    rebinding.begin(Action.HEADING);
    var story = Story.text(new Keys(Map.of(KeyContext.MENU, rebinding.result())), CHAPTERS);
    String shown = story.press("t").status();
    assertFalse(shown.contains("in or out"), shown);
    assertTrue(shown.contains("? more"), shown);
  }

  @Test
  void aLetterThatIsBoundInTheMenuIsStillTypedInAQuery() {
    var keys = keys(KeyContext.MENU, Action.LINE_DOWN, "x");
    assertFalse(Story.text(keys, CHAPTERS).press("t x").status().contains("x   Enter"), "moves");
    String typed = Story.text(keys, CHAPTERS).press("t / x").status();
    assertTrue(typed.contains("/x   Enter go"), typed);
  }
}
