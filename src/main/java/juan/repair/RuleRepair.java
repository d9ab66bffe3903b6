package juan.repair;

import java.util.List;

/**
 * Does what the reader's own rules ask for, one after the other.
 *
 * @param rules in their order
 */
record RuleRepair(List<Rule> rules) implements LineRepair {
  @Override
  public RepairKind kind() {
    return RepairKind.RULE;
  }

  @Override
  public int signs() {
    return Signs.ANY;
  }

  @Override
  public void repair(EditedLine line) {
    for (Rule rule : rules) {
      rule.repair(line);
    }
  }
}
