package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where readings stand, and what the reader comes to by going through the places. */
class RubyPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "OFF,    off,    false, ABOVE,  ABOVE",
    "AUTO,   auto,   true,  INLINE, ABOVE",
    "ABOVE,  above,  true,  INLINE, INLINE",
    "INLINE, inline, false, OFF,    OFF",
  })
  void theReaderGoesThroughThem(
      RubyPlace place, String option, boolean above, RubyPlace next, RubyPlace nextWithGlosses) {
    assertEquals(option, place.optionName());
    assertEquals(above, place.isAbove());
    assertEquals(next, place.next(false));
    assertEquals(nextWithGlosses, place.next(true));
  }
}
