package juan.source;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import juan.repair.DoubledLines;
import juan.repair.Effort;
import juan.repair.Plan;
import juan.repair.Repaired;
import juan.repair.Repairs;

/**
 * Repairs the lines of plain text on their way to its reader. What is systematic decides what is
 * damage, so that the first lines are held back until enough have come; from then on the plan is
 * made anew each time the text has doubled.
 */
final class RepairedLines implements TextLines.Sink {
  /** In UTF-16 units: so much text tells whether it is damaged. */
  private static final int ENOUGH = 1 << 16;

  /** In UTF-16 units: more does not fit on a screen. */
  private static final int A_SCREEN = 1 << 12;

  private final PlainText next;
  private final Plans plans;
  private final Supplier<Repairs> evidence;
  private final Inspection inspection;
  private final Queue<Held> held = new ArrayDeque<>();
  private final DoubledLines doubled = new DoubledLines();
  private final Effort effort = new Effort();
  private Plan plan = Plan.OF_LINES;
  private long looked;
  private long due = ENOUGH;
  private boolean decided;

  private record Held(String line, long number, int lines) {}

  /**
   * A filter before a reader of plain text.
   *
   * @param evidence begins to look at the text
   * @param plans is told from which line on each plan holds
   */
  RepairedLines(PlainText next, Supplier<Repairs> evidence, Plans plans) {
    this.next = next;
    this.evidence = evidence;
    this.inspection = new Inspection(evidence.get());
    this.plans = plans;
  }

  @Override
  public boolean takesLoneBytes() {
    return true;
  }

  @Override
  public int longestLine() {
    return next.longestLine();
  }

  @Override
  public void line(String line, long number, int lines) {
    inspection.look(line);
    doubled.look(line);
    looked += line.length();
    if (decided) {
      pass(line, number, lines);
    } else {
      held.add(new Held(line, number, lines));
    }
    if (looked >= due) {
      due = 2 * looked;
      decide();
    }
  }

  private void decide() {
    plan = inspection.plan();
    if (!decided && plan.isSearching()) {
      glimpse();
    }
    decided = true;
    while (!held.isEmpty()) {
      Held its = held.remove();
      pass(its.line, its.number, its.lines);
    }
  }

  /** Shows the first lines as they are when nothing is searched, which takes its time. */
  private void glimpse() {
    Plan quick = plan.withoutSearch();
    var shown = new StringBuilder();
    for (Held its : held) {
      if (shown.length() < A_SCREEN) {
        shown.append(quick.text(its.line)).append('\n');
      }
    }
    next.idle(shown.toString());
  }

  private void pass(String line, long number, int lines) {
    Plan allowed = effort.allowed(plan);
    plans.follow(allowed, number);
    Repaired repaired = allowed.repair(line);
    // A line that is too long comes in pieces, which may well be the same.
    boolean whole = 2 * line.length() < longestLine();
    if (repaired.isLeftOut() || (whole && doubled.isDoubled(line))) {
      next.leaveOut();
    } else {
      next.line(repaired, number, lines);
    }
  }

  /** What shows no damage so far is passed on; what does is held back, and shown as it seems. */
  @Override
  public void idle(String partial) {
    Plan so = decided ? plan : tentative(partial);
    if (!decided && so.isEmpty()) {
      for (Held its : held) {
        pass(its.line, its.number, its.lines);
      }
      held.clear();
    }
    var shown = new StringBuilder();
    for (Held its : held) {
      shown.append(so.text(its.line)).append('\n');
    }
    for (String line : partial.split("\n", -1)) {
      shown.append(so.text(line)).append('\n');
    }
    next.idle(shown.toString());
  }

  /** A plan for the moment; it does without what takes long. */
  private Plan tentative(String partial) {
    var its = evidence.get();
    for (Held line : held) {
      its.look(line.line);
    }
    for (String line : partial.split("\n", -1)) {
      its.look(line);
    }
    return its.plan().withoutSearch();
  }

  @Override
  public void end() {
    if (!decided) {
      decide();
    }
    inspection.end();
    next.end();
  }
}
