package juan.library;

import juan.article.Anchor;
import juan.article.Position;

/**
 * Where an article was read last, and when.
 *
 * @param place the first line that was shown
 * @param permille how much of it had been seen then, from 0 to 1000
 * @param time in milliseconds since 1970; 0 before it has been written down
 */
public record Visit(Anchor place, int permille, long time) {
  /** Of an article that has not been read. */
  public static final Visit NONE = new Visit(Anchor.START, 0, 0);

  /** How much has been seen of an article whose end was. */
  public static final int FINISHED = 1000;

  /** Whether it got no further than the first line. */
  public boolean isAtStart() {
    return place.place().compareTo(Position.START) <= 0;
  }

  /** This visit with the time it was made at, in milliseconds since 1970, unless it has one. */
  public Visit at(long now) {
    return time == 0 ? new Visit(place, permille, now) : this;
  }
}
