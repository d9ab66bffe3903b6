package juan.repair;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the lines of a document are repaired: each for itself, in any order, by any thread. */
public final class Plan {
  /** Changes nothing. */
  public static final Plan NONE = new Plan(List.of(), false);

  /** Does only what needs no evidence: joins the bytes of characters that were parted. */
  public static final Plan JOINING = new Plan(List.of(), true);

  private final List<LineRepair> repairs;
  private final boolean joins;
  private final int signs;

  /**
   * A plan.
   *
   * @param repairs in the order in which they are made on a line
   * @param joins whether characters whose bytes were parted are joined before
   */
  Plan(List<LineRepair> repairs, boolean joins) {
    this.repairs = List.copyOf(repairs);
    this.joins = joins;
    int all = 0;
    for (LineRepair repair : repairs) {
      all |= repair.signs();
    }
    signs = all;
  }

  /** Whether the document shows no damage. */
  public boolean isEmpty() {
    return repairs.isEmpty();
  }

  /** The same but for what must read a model of the language. */
  public Plan withoutSearch() {
    return new Plan(repairs.stream().filter(its -> !its.isSearching()).toList(), joins);
  }

  /** Whether a model of the language must be read. */
  public boolean isSearching() {
    for (LineRepair repair : repairs) {
      if (repair.isSearching()) {
        return true;
      }
    }
    return false;
  }

  /** The kinds of damage that are undone. */
  public Set<RepairKind> kinds() {
    var kinds = EnumSet.noneOf(RepairKind.class);
    repairs.forEach(repair -> kinds.add(repair.kind()));
    return kinds;
  }

  /**
   * Repairs a line, given without its line end. A byte in it that is no character ({@link
   * LoneBytes}) is U+FFFD afterwards, if no repair says what it was.
   */
  public Repaired repair(String line) {
    int its = Signs.in(line);
    if ((its & (signs | Signs.BYTE)) == 0) {
      return Repaired.unchanged(line);
    }
    var edited = new EditedLine(line);
    if (joins && (its & Signs.BYTE) != 0) {
      SplitPairs.JOINING.repair(edited);
      its |= Signs.in(edited.text());
    }
    for (LineRepair repair : repairs) {
      if ((repair.signs() & its) != 0) {
        String before = edited.text();
        repair.repair(edited);
        its |= before.equals(edited.text()) ? 0 : Signs.in(edited.text());
      }
    }
    edited.showLoneBytes();
    return edited.repaired();
  }
}
