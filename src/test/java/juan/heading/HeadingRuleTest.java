package juan.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import juan.article.Block;
import juan.heading.HeadingLine.Margin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader's own rules for headings. */
class HeadingRuleTest {
  @ParameterizedTest
  @CsvSource({
    "^Lesson \\d+, Lesson 12, true",
    "^Lesson \\d+, In Lesson 12, false",
    "课$, 第一课, true",
    "课$, 第一课的, false",
    "'(?<=[　\\s])(?:序章|第.{1,3}章).{0,30}$', 第十章 风, true",
    "'(?<=[　\\s])(?:序章|第.{1,3}章).{0,30}$', 他写的第十章, false",
  })
  void isFoundInALineAsInAWholeText(String pattern, String line, boolean taken) {
    assertEquals(taken, new HeadingRule("r", pattern, 2).takes(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}$", "(a|b|ab)*c"})
  void aPatternThatWouldNeverEndIsGivenUp(String pattern) {
    var rule = new HeadingRule("r", pattern, 2);
    assertThrows(HeadingRule.TooSlowException.class, () -> rule.takes("a".repeat(20_000) + "!"));
  }

  @Test
  void aPatternMustBeARegularExpression() {
    assertThrows(PatternSyntaxException.class, () -> new HeadingRule("r", "(", 2));
  }

  private static List<Finding> findings(List<HeadingRule> rules, String... lines) {
    var detector = new HeadingDetector(new HeadingOptions(rules, List.of()));
    for (int i = 0; i < lines.length; i++) {
      String after = i + 1 < lines.length ? lines[i + 1] : "";
      var block = Block.paragraph(lines[i]);
      detector.add(i, block, lines[i], Margin.NONE, after, "");
    }
    detector.end();
    var corrected = new ArrayList<Integer>();
    detector.revise().forEach(correction -> corrected.add(correction.index()));
    var findings = detector.findings();
    findings.stream()
        .filter(finding -> finding.level() > 0)
        .forEach(finding -> assertTrue(corrected.contains(finding.block())));
    return findings;
  }

  @Test
  void itGoesBeforeTheFamilies() {
    var rule = new HeadingRule("chapters", "^第.章", 4);
    var found = findings(List.of(rule), "第一章", "他说了许多话。", "第二章", "她说了许多话。");
    assertEquals(2, found.size());
    assertEquals(new Finding(2, "第二章", "rule chapters", 4, "matches the rule"), found.get(1));
  }

  @Test
  void aSlowRuleIsDroppedAndTheOthersStay() {
    var slow = new HeadingRule("slow", "(a+)+$", 2);
    var good = new HeadingRule("good", "^Lesson", 2);
    var found = findings(List.of(slow, good), "a".repeat(5000) + "!", "Lesson 1", "b", "aaa", "c");
    assertEquals(Finding.TOO_SLOW, found.get(0).reason());
    assertEquals(0, found.get(0).level());
    assertEquals("rule good", found.get(1).family());
    assertEquals(2, found.stream().filter(f -> f.family().startsWith("rule")).count());
  }
}
