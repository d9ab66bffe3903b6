package juan.search;

/**
 * How often patterns may still look at characters: a deadline that is the same on any machine, and
 * needs no clock. One is for one search, through as many texts as there are. For one thread.
 */
public final class Looks {
  /** Enough for any sensible pattern in a long novel; half a second to a second. */
  public static final long OF_SEARCH = 100_000_000;

  private long left;

  /** So many looks. */
  public Looks(long left) {
    this.left = left;
  }

  /** Whether nothing more is searched by patterns. */
  public boolean areSpent() {
    return left <= 0;
  }

  long left() {
    return left;
  }

  void spend(long looks) {
    left -= looks;
  }
}
