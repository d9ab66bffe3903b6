package juan.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks that should not stand alone at a line's edge, in whatever script. */
class MarksTest {
  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "「", "《", "（", "“", "‘", "«", "¿"})
  void opens(String mark) {
    assertTrue(Marks.opens("字" + mark + "字", 2));
    assertFalse(Marks.closes("字" + mark + "字", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "]", "」", "》", "）", "”", "’", "»", "!", "？", ",", ":"})
  void closes(String mark) {
    assertTrue(Marks.closes("字" + mark + "字", 1));
    assertFalse(Marks.opens("字" + mark + "字", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"字", "a", "1", "-", "か", "𠮷", "😀"})
  void neither(String character) {
    assertFalse(Marks.opens(character, character.length()));
    assertFalse(Marks.closes(character, 0));
  }
}
