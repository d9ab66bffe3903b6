package juan.library;

/**
 * How far an article has been read; one that was never opened has none.
 *
 * @param permille how much of its text was passed, 0 to 1000; 1000 when its end was shown
 * @param lastRead when it was last open, in milliseconds since 1970
 */
public record Progress(int permille, long lastRead) {
  private static final int WHOLE = 1000;

  public Progress {
    permille = Math.max(0, Math.min(WHOLE, permille));
  }

  /** Whether its end was shown. */
  public boolean isFinished() {
    return permille == WHOLE;
  }

  /** As the shelf and lists say it: 100 only when it is finished. */
  public int percent() {
    return permille / 10;
  }
}
