package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** Replacements that the reader asks for. */
final class RuleTest {
  private static Rule regex(String pattern, String replacement) {
    return new Rule("a rule", pattern, replacement, true, "");
  }

  private static String repaired(Rule rule, String... lines) {
    var plan = Repairs.of(EnumSet.of(RepairKind.RULE), List.of(rule)).look(List.of(lines));
    var text = new StringBuilder();
    for (String line : lines) {
      text.append(plan.repair(line).text());
    }
    return text.toString();
  }

  @Test
  void aRegularExpressionHasGroups() {
    Rule rule = regex("\\[(\\d+)\\]", "〔$1〕");
    assertEquals("甲〔1〕乙〔23〕丙", repaired(rule, "甲[1]乙[23]", "丙"));
    assertEquals(2, rule.hits());
  }

  @Test
  void plainTextIsTakenAsItIs() {
    Rule rule = new Rule("link", "(a.b)[", "$1", false, "");
    assertEquals("甲$1乙axb", repaired(rule, "甲(a.b)[乙axb"));
  }

  @Test
  void aRuleMayDeleteAndMatchNothing() {
    assertEquals("甲乙", repaired(regex("x*", ""), "x甲xx乙"));
    assertEquals("-甲-", repaired(regex("^|$", "-"), "甲"));
  }

  @Test
  void aRuleThatDoesNotEndIsGivenUp() {
    Rule rule = regex("(.*)(.*)(.*)(.*)(.*)(.*)x", "");
    String line = "a".repeat(200) + "b";
    assertEquals(line, repaired(rule, line));
    assertEquals(1, rule.givenUp());
    assertEquals(
        line.repeat(10_000),
        repaired(rule, Collections.nCopies(10_000, line).toArray(String[]::new)));
    assertEquals(20, rule.givenUp());
  }

  @Test
  void aRuleThatNestsTooDeeplyIsGivenUp() {
    Rule rule = regex("(?:a|b)*c", "");
    String line = "ab".repeat(200_000);
    assertEquals(line, repaired(rule, line));
    assertEquals(1, rule.givenUp());
  }

  @Test
  void whatIsNoRuleIsSaidAtOnce() {
    assertThrows(PatternSyntaxException.class, () -> regex("(", ""));
    assertThrows(IllegalArgumentException.class, () -> regex("a", "$7"));
    assertThrows(IllegalArgumentException.class, () -> regex("(?<n>a)", "${m}"));
    assertThrows(IllegalArgumentException.class, () -> regex("a", "\\"));
  }

  @Test
  void aRuleIsForTheTextsOfItsScope() {
    Rule rule = new Rule("a rule", "a", "", false, "红楼梦；三国, ");
    assertTrue(rule.isFor("红楼梦.txt"));
    assertTrue(rule.isFor("三国演义"));
    assertFalse(rule.isFor("水浒传"));
    assertTrue(regex("a", "").isFor("水浒传"));
  }
}
