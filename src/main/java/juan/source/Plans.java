package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.repair.Plan;

/** How each line of a text was repaired, so that it can be again. */
final class Plans {
  private final List<From> all = new ArrayList<>();

  /** A plan, and the line from which on it holds. */
  private record From(long line, Plan plan) {}

  /** Says that a line is repaired by a plan, and those behind it until another is followed. */
  synchronized void follow(Plan plan, long line) {
    if (all.isEmpty() || all.get(all.size() - 1).plan != plan) {
      all.add(new From(line, plan));
    }
  }

  /** The plan that a line was repaired by. */
  synchronized Plan at(long line) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).line <= line) {
        return all.get(i).plan;
      }
    }
    return Plan.NONE;
  }
}
