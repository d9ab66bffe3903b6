package juan.reader;

import juan.article.Article;
import juan.article.Progress;

/**
 * A place the reader wants to be at that has not arrived: until it does, or another key is pressed,
 * the end of what has arrived is shown.
 *
 * @param kind what it is told by
 * @param number of the section, from 1, or per cent
 * @param gone the characters that had arrived when the end was shown last
 */
record Pursuit(Kind kind, int number, long gone) {
  enum Kind {
    END,
    SECTION,
    PERCENT
  }

  /** How much more must have arrived for its end to be shown: a slow link shall not choke on it. */
  private static final double GROWTH = 1.25;

  static Pursuit of(Kind kind, int number) {
    return new Pursuit(kind, number, 0);
  }

  Pursuit shown(long characters) {
    return new Pursuit(kind, number, characters);
  }

  /** Whether the place has arrived; the end only with all the rest. */
  boolean isThere(Article article) {
    var progress = article.progress();
    return article.complete()
        || switch (kind) {
          case END -> false;
          case SECTION -> article.sections().size() >= number;
          case PERCENT -> progress.of() > 0 && progress.read() >= progress.of() / 100 * number;
        };
  }

  /** What it is in per cent of what has arrived. */
  int percentOf(Progress progress) {
    return progress.complete() ? number : (int) (number * progress.of() / progress.read());
  }

  /** Whether so much more has come that the end is worth showing again. */
  boolean isWorthAStep(Article article) {
    return article.characters() >= gone * GROWTH;
  }
}
