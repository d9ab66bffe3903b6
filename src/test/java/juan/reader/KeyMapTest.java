package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which keys do what. */
class KeyMapTest {
  @Test
  void everyActionHasAKeySomewhere() {
    var bound = EnumSet.noneOf(Action.class);
    for (KeyContext context : KeyContext.values()) {
      bound.addAll(Keys.USUAL.of(context).keys().keySet());
    }
    assertEquals(EnumSet.allOf(Action.class), bound);
  }

  @Test
  void aSequenceIsFoundKeyByKey() {
    assertTrue(KeyMap.PANE.isPrefix(":"));
    assertEquals(Optional.of(Action.NEXT_ARTICLE), KeyMap.PANE.action(": n"));
    assertEquals(Optional.empty(), KeyMap.PANE.action(":"));
    assertFalse(KeyMap.PANE.isPrefix("j"));
    assertEquals(List.of("J", ":n"), KeyMap.PANE.keys().get(Action.NEXT_ARTICLE));
  }

  @Test
  void noKeyIsBothAnActionAndTheBeginningOfOne() {
    for (KeyContext context : KeyContext.values()) {
      var map = Keys.USUAL.of(context);
      map.keys().values().stream()
          .flatMap(List::stream)
          .forEach(key -> assertFalse(map.isPrefix(key), key));
    }
  }

  /** What keys.md promises of what is built. */
  @Test
  void theKeysThatFingersKnow() {
    assertEquals(List.of("Space", "f", "^F", "PgDn"), KeyMap.PANE.keys().get(Action.PAGE_DOWN));
    assertEquals(List.of("t", "Tab"), KeyMap.PANE.keys().get(Action.MENU));
    assertEquals(List.of("h", "F1"), KeyMap.PANE.keys().get(Action.HELP));
    for (var map : List.of(KeyMap.PANE, KeyMap.SHELF)) {
      assertEquals(Optional.of(Action.QUIT), map.action("Q"));
      assertEquals(Optional.of(Action.QUIT), map.action("^C"));
      assertEquals(Optional.of(Action.SUSPEND), map.action("^Z"));
    }
  }
}
