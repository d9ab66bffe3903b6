package juan.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is damaged in one document: its lines are looked at, in order, and then give a {@link Plan}
 * of how each of them is repaired. Not for more than one thread at a time.
 */
public final class Repairs {
  /** In the order in which repairs are made on a line. */
  private final List<Evidence> evidence;

  private final Set<RepairKind> wanted;

  private Repairs(Set<RepairKind> kinds, List<Rule> rules) {
    var marks = new InsertedMarks();
    var glosses = new Glosses(marks);
    // All look, also those that are not wanted: one is evidence for another.
    evidence = new ArrayList<>();
    evidence.add(new Always(SplitPairs.JOINING));
    evidence.add(new Misread());
    evidence.add(new Always(Litter.REMOVAL));
    evidence.add(new ShiftedBytes(marks, glosses));
    evidence.add(new Tags());
    evidence.add(new Entities());
    evidence.add(glosses);
    evidence.add(marks);
    evidence.add(new Widths(marks, glosses));
    evidence.add(new Spaces());
    if (!rules.isEmpty()) {
      evidence.add(new Always(new RuleRepair(List.copyOf(rules))));
    }
    evidence.add(new Always(Boilerplate.REMOVAL));
    wanted = Set.copyOf(kinds);
  }

  /** Repairs of every kind. */
  public static Repairs all() {
    return of(RepairKind.ALL);
  }

  /** Repairs of some kinds. */
  public static Repairs of(Set<RepairKind> kinds) {
    return of(kinds, List.of());
  }

  /** Repairs of some kinds, and what rules ask for. */
  public static Repairs of(Set<RepairKind> kinds, List<Rule> rules) {
    return new Repairs(kinds, rules);
  }

  /** Looks at a line, which comes behind all that were looked at before. */
  public void look(String line) {
    String text = line;
    int signs = Signs.in(text);
    int all = signs;
    for (Evidence its : evidence) {
      if ((its.signs() & all) != 0) {
        its.look(text, signs);
        String better = its.read(text);
        signs = better.equals(text) ? signs : Signs.in(better);
        all |= signs;
        text = better;
      }
    }
  }

  /** Looks at lines, and plans their repair. */
  public Plan look(Iterable<String> lines) {
    lines.forEach(this::look);
    return plan();
  }

  /** How lines are to be repaired, by what was looked at so far. */
  public Plan plan() {
    List<LineRepair> repairs = new ArrayList<>();
    for (Evidence its : evidence) {
      LineRepair repair = its.repair();
      if (repair != null && wanted.contains(repair.kind())) {
        repairs.add(repair);
      }
    }
    return new Plan(repairs);
  }
}
