package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

  @ParameterizedTest
  @CsvSource({
    "'\u001B[31m红\u001B[m', ␛[31m红␛[m",
    "'\u0000\u0007\u007F', ␀␇␡",
    "'a\u009B2Jb', a␦2Jb",
    "'\u0080\u009F\u00A0', '␦␦\u00A0'",
    "\uD83D!\uDE00, \uFFFD!\uFFFD",
    "\uDE00\uD83D, \uFFFD\uFFFD",
    "\uD83D\uD83D\uDE00, \uFFFD😀",
    "😀\uDE00, 😀\uFFFD",
    "\u202A\u202E\u2066\u2069\u200E\u200F\u061C, ␦␦␦␦␦␦␦",
    "\u2029\u202F\u2065\u206A\u200D\u2010\u061B, \u2029\u202F\u2065\u206A\u200D\u2010\u061B",
    "\uD800!\uDFFF, \uFFFD!\uFFFD",
    "' ~', ' ~'",
  })
  void controlsAndHalfCharactersAreMadeVisible(String text, String expected) {
    assertEquals(expected, Sanitizer.clean(text));
  }

  @Test
  void aLineFeedIsKeptOnlyWhereLinesAre() {
    assertEquals("一␊二␍", Sanitizer.clean("一\n二\r"));
    assertEquals("一\n二␍", Sanitizer.cleanLines("一\n二\r"));
  }

  @Test
  void harmlessTextIsHandedBackAsItIs() {
    String text = "卷 juǎn — かん 권 𠮷😀";
    assertSame(text, Sanitizer.clean(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noControlIsLeftAndOffsetsStay(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append((char) (random.nextBoolean() ? random.nextInt(0xA1) : random.nextInt(0x10000)));
    }
    String clean = Sanitizer.clean(text.toString());
    assertEquals(text.length(), clean.length(), () -> "seed " + seed);
    clean
        .codePoints()
        .forEach(
            c -> {
              assertFalse(Character.isISOControl(c), () -> "seed " + seed);
              assertFalse(c >= 0xD800 && c <= 0xDFFF, () -> "seed " + seed);
            });
    assertSame(clean, Sanitizer.clean(clean), () -> "seed " + seed);
  }
}
