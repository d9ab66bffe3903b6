package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Anchor;

/**
 * The places jumps began at, oldest first, and where in the list the reader stands; at its end when
 * the last thing done was a jump or plain reading.
 */
record JumpList(List<Anchor> places, int at) {
  static final JumpList EMPTY = new JumpList(List.of(), 0);
  private static final int LONGEST = 100;

  JumpList {
    places = List.copyOf(places);
  }

  /** The list of an article whose reader comes back to it. */
  static JumpList of(List<Anchor> places) {
    return new JumpList(places, places.size());
  }

  /** This list after a jump from a place. */
  JumpList from(Anchor here) {
    var longer = new ArrayList<Anchor>(places);
    longer.removeIf(its -> its.place().equals(here.place()));
    longer.add(here);
    if (longer.size() > LONGEST) {
      longer.remove(0);
    }
    return JumpList.of(longer);
  }

  boolean canGoBack() {
    return at > 0;
  }

  boolean canGoForward() {
    return at + 1 < places.size();
  }

  /** A step back, from the place now read, which a step forward then returns to. */
  JumpList back(Anchor here) {
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
  Anchor place() {
    return places.get(at);
  }
}
