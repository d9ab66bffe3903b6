package juan.repair;

/**
 * How much a document may cost: one that is damaged from end to end is searched for a minute or
 * two, and then repaired without.
 */
public final class Effort {
  private static final long MOST = 100_000_000;

  private Plan wanted = Plan.NONE;
  private Plan allowed = Plan.NONE;
  private long before;

  /** The plan to repair the next line by, of those that do what a plan does. */
  public Plan allowed(Plan plan) {
    if (plan != wanted) {
      before += wanted.work();
      wanted = plan;
      allowed = plan;
    }
    if (allowed.isSearching() && before + wanted.work() > MOST) {
      allowed = wanted.withoutSearch();
    }
    return allowed;
  }
}
