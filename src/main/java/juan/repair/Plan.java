package juan.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the lines of a document are repaired: each for itself, in any order, by any thread. */
public final class Plan {
  /** Changes nothing. */
  public static final Plan NONE = new Plan(List.of());

  /** Joins the bytes of characters that were parted. */
  public static final Plan JOINING = new Plan(List.of(SplitPairs.JOINING));

  /** Does what needs no evidence of the document. */
  public static final Plan OF_LINES =
      new Plan(List.of(SplitPairs.JOINING, Litter.REMOVAL, Boilerplate.REMOVAL));

  private final List<LineRepair> repairs;
  private final int signs;

  /**
   * A plan.
   *
   * @param repairs in the order in which they are made on a line
   */
  Plan(List<LineRepair> repairs) {
    this.repairs = List.copyOf(repairs);
    int all = 0;
    for (LineRepair repair : repairs) {
      all |= repair.signs();
    }
    signs = all;
  }

  /** Whether the document shows no damage; a line may still show some by itself. */
  public boolean isEmpty() {
    for (LineRepair repair : repairs) {
      if (!repair.isOfLine()) {
        return false;
      }
    }
    return true;
  }

  /** The same but for what must read a model of the language. */
  public Plan withoutSearch() {
    var kept = new ArrayList<>(repairs);
    kept.removeIf(its -> its.isSearching());
    return new Plan(kept);
  }

  /** How much has been searched by this plan: a second takes some million steps. */
  public long work() {
    long work = 0;
    for (LineRepair repair : repairs) {
      work += repair.work();
    }
    return work;
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

  /** The kinds of damage that the document shows. */
  public Set<RepairKind> kinds() {
    var kinds = EnumSet.noneOf(RepairKind.class);
    for (LineRepair repair : repairs) {
      if (!repair.isOfLine()) {
        kinds.add(repair.kind());
      }
    }
    return kinds;
  }

  /**
   * Repairs a line, given without its line end. A byte in it that is no character ({@link
   * LoneBytes}) is U+FFFD afterwards, if no repair says what it was.
   */
  public Repaired repair(String line) {
    int its = Signs.in(line);
    if (isSound(its)) {
      return Repaired.unchanged(line);
    }
    var edited = new EditedLine(line);
    repair(edited, its);
    return edited.repaired();
  }

  /** The text alone of a line that is repaired, which is known sooner. */
  public String text(String line) {
    int its = Signs.in(line);
    if (isSound(its)) {
      return line;
    }
    var edited = EditedLine.ofText(line);
    repair(edited, its);
    return edited.text();
  }

  private boolean isSound(int its) {
    return (its & (signs | Signs.BYTE)) == 0;
  }

  private void repair(EditedLine edited, int found) {
    int its = found;
    for (LineRepair repair : repairs) {
      if ((repair.signs() & its) != 0) {
        String before = edited.text();
        repair.repair(edited);
        its |= before.equals(edited.text()) ? 0 : Signs.in(edited.text());
      }
    }
    if ((its & Signs.BYTE) != 0) {
      edited.showLoneBytes();
    }
  }
}
