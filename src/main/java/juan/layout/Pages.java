package juan.layout;

import juan.layout.Layout.Place;
import org.jspecify.annotations.Nullable;

/**
 * How lines fill a pane: what is its last line, and where it stands after scrolling. A pane has a
 * height in rows, or a number of columns where lines run downwards.
 */
public final class Pages {
  private final Layout layout;
  private final int height;

  public Pages(Layout layout, int height) {
    this.layout = layout;
    this.height = Math.max(1, height);
  }

  /** The last line that is shown whole when a line is the first. */
  public Place last(Place first) {
    Place last = first;
    int rows = layout.height(first);
    for (Place p = layout.below(first); p != null; p = layout.below(p)) {
      rows += layout.height(p);
      if (rows > height) {
        break;
      }
      last = p;
    }
    return last;
  }

  /** The first line when a line is to be the last shown. */
  public Place firstAbove(Place last) {
    Place first = last;
    int rows = layout.height(last);
    for (Place p = layout.above(last); p != null; p = layout.above(p)) {
      rows += layout.height(p);
      if (rows > height) {
        break;
      }
      first = p;
    }
    return first;
  }

  /** The first line when the end of the article is at the foot. */
  public Place end() {
    return firstAbove(layout.last());
  }

  /** A number of lines down, but not past where the last one comes into the pane. */
  public Place down(Place first, int lines) {
    Place place = first;
    Place last = last(first);
    for (int i = 0; i < lines; i++) {
      Place next = layout.below(place);
      if (next == null || layout.below(last) == null) {
        break;
      }
      place = next;
      last = last(last, place);
    }
    return place;
  }

  /** The last line shown after the first has moved on; it is near the one before. */
  private Place last(Place before, Place first) {
    return layout.setting().typography().ruby() == RubyPlace.ABOVE
        ? last(first)
        : lineBelow(before);
  }

  private Place lineBelow(Place place) {
    Place below = layout.below(place);
    return below == null ? place : below;
  }

  /** A number of lines up. */
  public Place up(Place first, int lines) {
    Place place = first;
    for (int i = 0; i < lines; i++) {
      Place above = layout.above(place);
      if (above == null) {
        break;
      }
      place = above;
    }
    return place;
  }

  /**
   * The next page. It begins with the first line not yet seen, or a little before: a heading that
   * stood at the foot is shown again with what follows it, and the last line of a paragraph is not
   * left alone at the top.
   */
  public Place pageDown(Place first) {
    Place last = last(first);
    Place next = layout.below(last);
    if (next == null) {
      return first;
    }
    Place top = next;
    if (layout.isLastOfSeveral(next)) {
      top = last;
    } else {
      for (Place p = last; p != null && layout.keepsWithNext(p); p = layout.above(p)) {
        top = p;
      }
    }
    while (top.line() < 0) {
      top = lineBelow(top); // no blank line at the top of a page
    }
    Place bound = end();
    Place page = isBefore(bound, top) ? bound : top;
    return isBefore(first, page) ? page : next;
  }

  /** The page before, which ends with the line above the first, or a little below it. */
  public Place pageUp(Place first) {
    Place above = layout.above(first);
    if (above == null) {
      return first;
    }
    Place top = firstAbove(above);
    Place below = layout.below(top);
    boolean lonely = layout.isLastOfSeveral(top) && below != null && isBefore(below, first);
    Place page = lonely && below != null ? below : top;
    while (page.line() < 0 && isBefore(lineBelow(page), first)) {
      page = lineBelow(page);
    }
    return page;
  }

  private static boolean isBefore(@Nullable Place a, Place b) {
    return a != null && (a.block() < b.block() || (a.block() == b.block() && a.line() < b.line()));
  }
}
