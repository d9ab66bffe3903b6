package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Position;

/**
 * The places jumps began at, oldest first, and where in the list the reader stands; at its end when
 * the last thing done was a jump or plain reading.
 */
record JumpList(List<Position> places, int at) {
  static final JumpList EMPTY = new JumpList(List.of(), 0);
  private static final int LONGEST = 100;

  JumpList {
    places = List.copyOf(places);
  }

  /** This list after a jump from a place. */
  JumpList from(Position place) {
    var longer = new ArrayList<Position>(places);
    longer.remove(place);
    longer.add(place);
    if (longer.size() > LONGEST) {
      longer.remove(0);
    }
    return new JumpList(longer, longer.size());
  }

  boolean canGoBack() {
    return at > 0;
  }

  boolean canGoForward() {
    return at + 1 < places.size();
  }

  /** A step back, from the place now read, which a step forward then returns to. */
  JumpList back(Position here) {
    if (at < places.size()) {
      return new JumpList(places, at - 1);
    }
    JumpList with = from(here);
    return new JumpList(with.places, Math.max(0, with.places.size() - 2));
  }

  JumpList forward() {
    return new JumpList(places, at + 1);
  }

  /** The place the list stands at. */
  Position place() {
    return places.get(at);
  }
}
