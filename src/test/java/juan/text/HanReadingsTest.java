package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.text.HanReadings.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanReadingsTest {
  @ParameterizedTest
  @CsvSource({
    "长, chang2",
    "長, chang2",
    "长, zhang3",
    "裡, li3",
    "女, nv3",
    "略, lve4",
    "的, de5",
    "行, hang2",
    "行, xing2",
    "乾, qian2",
    "乾, gan1",
    "銀, yin2",
    "〇, ''"
  })
  void aCharacterHasTheReadingsOfDictionaries(char han, String reading) {
    var all = HanReadings.of(han).stream().map(its -> its.syllable() + its.tone()).toList();
    assertTrue(reading.isEmpty() ? all.isEmpty() : all.contains(reading), all::toString);
  }

  @Test
  void theCustomaryReadingIsTheFirst() {
    assertEquals(new Reading("zhong", 4), HanReadings.of('重').get(0));
    assertEquals(List.of(new Reading("sha", 1), new Reading("sha", 4)), HanReadings.of('沙'));
  }

  @Test
  void whatIsNoHanHasNone() {
    for (char c : "aか한\uD842\uFFFF".toCharArray()) {
      assertEquals(List.of(), HanReadings.of(c));
      assertFalse(HanReadings.hasInitial(c, 'a'));
    }
    assertTrue(HanReadings.hasInitial('长', 'z'));
    assertFalse(HanReadings.hasInitial('长', 's'));
    assertFalse(HanReadings.hasInitial('长', '?'));
  }

  @Test
  void theFirstAndTheLastOfTheTableHaveReadings() {
    assertEquals(List.of(new Reading("qiu", 1)), HanReadings.of('\u3400'));
    assertTrue(HanReadings.hasInitial('\u3400', 'q'));
    assertEquals(List.of(), HanReadings.of('\u33FF'));
    assertEquals(List.of(), HanReadings.of('\uA000'));
    assertTrue(HanReadings.hasInitial('一', 'y'));
    assertTrue(HanReadings.hasInitial('阿', 'a'));
    assertTrue(HanReadings.hasInitial('子', 'z'));
    assertFalse(HanReadings.hasInitial('子', 'a'));
    assertFalse(HanReadings.hasInitial('子', '{'));
    assertFalse(HanReadings.hasInitial('阿', '`'));
  }
}
