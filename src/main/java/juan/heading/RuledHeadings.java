package juan.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import juan.article.Block;
import juan.article.Correction;

/** The lines of an article that the reader's own rules take, before any family is asked. */
final class RuledHeadings {
  private static final String FAMILY = "rule ";

  /** Rules that were too slow once are not asked again. */
  private final List<HeadingRule> rules;

  private final List<Finding> findings = new ArrayList<>();
  private List<Correction> pending = new ArrayList<>();

  RuledHeadings(List<HeadingRule> rules) {
    this.rules = new ArrayList<>(rules);
  }

  /** Whether a rule takes a line for a heading. */
  boolean take(int index, Block block, String text) {
    for (var rule : List.copyOf(rules)) {
      try {
        if (rule.takes(text)) {
          String family = FAMILY + rule.name();
          findings.add(new Finding(index, text, family, rule.level(), "matches the rule"));
          pending.add(new Correction(index, block.asHeading(rule.level())));
          return true;
        }
      } catch (HeadingRule.TooSlowException e) {
        rules.remove(rule);
        findings.add(new Finding(index, text, FAMILY + rule.name(), 0, Finding.TOO_SLOW));
      }
    }
    return false;
  }

  /** What has been taken since it was asked last, with what is found otherwise. */
  List<Correction> with(List<Correction> others) {
    if (pending.isEmpty()) {
      return others;
    }
    var all = pending;
    all.addAll(others);
    pending = new ArrayList<>();
    return all;
  }

  /** All findings in the order of the text, with those of the families. */
  List<Finding> among(List<Finding> others) {
    if (findings.isEmpty()) {
      return others;
    }
    var all = new ArrayList<>(findings);
    all.addAll(others);
    all.sort(Comparator.comparingInt(Finding::block));
    return all;
  }
}
