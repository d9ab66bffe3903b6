package juan.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "０１２, 12",
    "〇, 0",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "一百零三, 103",
    "一百二十, 120",
    "一千二百三十四, 1234",
    "三万, 30000",
    "一二三, 123",
    "一〇三, 103",
    "廿, 20",
    "廿一, 21",
    "卅五, 35",
    "壹拾贰, 12",
    "叁佰, 300",
    "參拾陸, 36",
    "兩百, 200",
    "两百, 200",
    "①, 1",
    "⑳, 20",
    "⑶, 3",
    "㈣, 4",
    "Ⅻ, 12",
  })
  void everyWayOfWriting(String written, int value) {
    var number = Numeral.at("第" + written + "x", 1);
    assertNotNull(number);
    assertEquals(new Numeral(value, 1 + written.length()), number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "回", "x1", "123456", "一二三四五六", "a"})
  void noNumberOrOneNoHeadingHas(String written) {
    assertNull(Numeral.at(written, 0));
  }

  @Test
  void hangulAndRoman() {
    assertEquals(new Numeral(12, 3), Numeral.hangulAt("제십이장", 1));
    assertEquals(new Numeral(14, 3), Numeral.romanAt("XIV", 0));
    assertNull(Numeral.romanAt("Is", 0));
  }
}
