package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are nothing but damage: what takes more than linear time here does not end. */
class HostileTextTest {
  /** Makes all repairs look needed. */
  private static final List<String> DAMAGED = List.of("經(jīng)書,,發(fā)現,。", "經(jīng)過,,發(fā)出,!");

  static Stream<String> untouched() {
    return Stream.of(
        ",".repeat(5_000_000),
        "(".repeat(1_000_000),
        "((".repeat(100_000) + "))".repeat(100_000),
        "?!".repeat(500_000),
        "?!毙v員".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("untouched")
  void whatIsNothingButDamageStays(String line) {
    var repairs = Repairs.all().look(DAMAGED);
    assertEquals(line.length(), repairs.repair(line).text().length());
  }

  static Stream<String> parts() {
    return Stream.of(
        ",",
        "(",
        "<",
        ">",
        " ",
        "字 ",
        "&",
        "&nbsp;",
        "&#",
        "<p>",
        "</p>",
        "<p ",
        "/p>",
        "<br",
        "\u200B",
        "字\u200B",
        "\u00A0",
        "字\u00A0",
        "ä¸\u00AD",
        "ä",
        "涓枃",
        "涓",
        "ÖÐ",
        "Ö",
        "€",
        "鐨勬槸",
        ">>",
        "“ 字",
        "字 ，");
  }

  /** Each looks at the line, and repairs it. */
  @ParameterizedTest
  @MethodSource("parts")
  void aLineOfNothingButOneThingTakesLinearTime(String part) {
    for (String first : List.of("", "字", "。<")) {
      String line = first + part.repeat(1_000_000 / part.length());
      var repaired = Repairs.all().look(List.of("字&hellip;&hellip;&hellip;字", line)).repair(line);
      assertTrue(repaired.text().length() <= line.length());
    }
  }

  @Test
  void glossesInAllTheirSpellings() {
    for (String syllable : List.of("jing1", "nǚ", "lü4", "lv4", "ji\u0304ng", "xiǎnɡ", "zhuāng")) {
      assertEquals(true, Pinyin.isSyllable(syllable), syllable);
    }
    for (String other : List.of("", "GDP", "ok", "123", "(", "áàa")) {
      assertEquals(false, Pinyin.isSyllable(other), other);
    }
  }
}
