package juan.layout;

import juan.layout.Layout.Place;
import org.jspecify.annotations.Nullable;

/**
 * How lines fill a pane: what is its last line, and where it stands after scrolling. A pane has a
 * height in rows, or a number of columns where lines run downwards.
 */
public final class Pages {
  /** The height from which a page can do without a first line at its foot. */
  private static final int ROOMY = 8;

  private final Layout layout;
  private final int height;

  public Pages(Layout layout, int height) {
    this.layout = layout;
    this.height = Math.max(1, height);
  }

  /** The last line that is there whole when a line is the first. */
  public Place last(Place first) {
    return last(first, false);
  }

  /**
   * The last line of the page that a line is the first of. A page does not end with a heading,
   * which waits for what it is the heading of, nor, where it is not small, with the first line of a
   * paragraph that has others.
   */
  public Place lastOfPage(Place first) {
    return last(first, true);
  }

  private Place last(Place first, boolean page) {
    Place last = first;
    Place company = first;
    int rows = layout.height(first);
    for (Place p = layout.below(first); p != null; p = layout.below(p)) {
      rows += layout.height(p);
      if (rows > height) {
        return page ? company : last;
      }
      last = p;
      boolean waits = layout.keepsWithNext(p) || (height >= ROOMY && layout.isFirstOfSeveral(p));
      company = waits ? company : p;
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
      last = last(place);
    }
    return place;
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
   * The next page. It begins with the first line not yet seen, or the one before, so that the last
   * line of a paragraph is not left alone at the top.
   */
  public Place pageDown(Place first) {
    Place last = lastOfPage(first);
    Place next = layout.below(last);
    if (next == null) {
      return first;
    }
    boolean lonely = layout.isLastOfSeveral(next) && isBefore(last, lastOfPage(last));
    Place top = lonely ? last : next;
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
    while (above != null && above.line() < 0) {
      above = layout.above(above); // no page is for a blank line
    }
    if (above == null) {
      return first;
    }
    Place top = firstAbove(above);
    while (isBefore(lastOfPage(top), above)) {
      top = lineBelow(top); // what waits at the foot for its company must not be passed over
    }
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
