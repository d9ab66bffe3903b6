package juan.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The repairs of one document: first they look at its lines, or at the first of them, then they
 * repair line by line, in order. Not for more than one thread at a time.
 */
public final class Repairs {
  private final List<Repair> all;
  private final Set<RepairKind> wanted;
  private List<Repair> needed = List.of();

  private Repairs(Set<RepairKind> kinds) {
    var glosses = new Glosses();
    var marks = new InsertedMarks();
    // All look, also those that are not wanted: one is evidence for another.
    all = List.of(new ShiftedBytes(marks, glosses), glosses, marks, new Widths(marks, glosses));
    wanted = Set.copyOf(kinds);
  }

  /** Repairs of every kind. */
  public static Repairs all() {
    return of(EnumSet.allOf(RepairKind.class));
  }

  /** Repairs of some kinds. */
  public static Repairs of(Set<RepairKind> kinds) {
    return new Repairs(kinds);
  }

  /** Looks at lines, which come before all that are looked at later. */
  public Repairs look(Iterable<String> lines) {
    for (String line : lines) {
      for (Repair repair : all) {
        repair.look(line);
      }
    }
    needed = new ArrayList<>(all);
    needed.removeIf(repair -> !wanted.contains(repair.kind()) || !repair.isNeeded());
    return this;
  }

  /** The kinds of damage that the lines show. */
  public Set<RepairKind> kinds() {
    var kinds = EnumSet.noneOf(RepairKind.class);
    needed.forEach(repair -> kinds.add(repair.kind()));
    return kinds;
  }

  /** Repairs a line, given without its line end. */
  public Repaired repair(String line) {
    if (needed.isEmpty()) {
      return Repaired.unchanged(line);
    }
    var edited = new EditedLine(line);
    for (Repair repair : needed) {
      repair.repair(edited);
    }
    return edited.repaired();
  }
}
