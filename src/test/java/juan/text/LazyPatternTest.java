package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class LazyPatternTest {
  @Test
  void matchesAsOftenAsItIsAsked() {
    var pattern = LazyPattern.of("第(.)回");
    assertTrue(pattern.matcher("第一回").matches());
    assertFalse(pattern.matcher("第一章").matches());
    var matcher = pattern.matcher("看第二回");
    assertTrue(matcher.find());
    assertEquals("二", matcher.group(1));
  }

  @Test
  void flagsAreThoseOfPattern() {
    assertTrue(LazyPattern.of("chapter", Pattern.CASE_INSENSITIVE).matcher("CHAPTER").matches());
    assertFalse(LazyPattern.of("chapter").matcher("CHAPTER").matches());
  }

  @Test
  void nothingIsCompiledBeforeItIsMatched() {
    var wrong = LazyPattern.of("(");
    assertThrows(PatternSyntaxException.class, () -> wrong.matcher(""));
  }
}
