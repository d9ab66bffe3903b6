package juan.reader;

import java.util.List;
import java.util.function.UnaryOperator;
import juan.article.Article;
import juan.article.Position;
import juan.article.Section;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The part of an article that is seen. How high it is, in lines, is told by what shows it.
 *
 * @param layout the article, set in lines
 * @param top the position of the first line shown
 * @param scrolled whether it came there line by line, and not as a page
 */
record Viewport(Layout layout, Position top, boolean scrolled) {

  Viewport with(Layout newLayout) {
    return new Viewport(newLayout, top, scrolled);
  }

  /** As a page that begins at a position. */
  Viewport at(Position position) {
    return new Viewport(layout, position, false);
  }

  private Viewport at(Place place) {
    return at(layout.position(place));
  }

  private Viewport scrolledTo(Place place) {
    return new Viewport(layout, layout.position(place), true);
  }

  private Article article() {
    return layout.article();
  }

  /** The line at the top. */
  Place first() {
    return layout.place(top);
  }

  /** The line at the foot. */
  Place last(int height) {
    var pages = new Pages(layout, height);
    return scrolled ? pages.last(first()) : pages.lastOfPage(first());
  }

  /** Scrolls down, but not past the line that brings the last one into the pane. */
  Viewport down(int lines, int height) {
    return scrolledTo(new Pages(layout, height).down(first(), lines));
  }

  Viewport up(int lines, int height) {
    return scrolledTo(new Pages(layout, height).up(first(), lines));
  }

  Viewport pageDown(int pages, int height) {
    return turned(pages, new Pages(layout, height)::pageDown);
  }

  Viewport pageUp(int pages, int height) {
    return turned(pages, new Pages(layout, height)::pageUp);
  }

  private Viewport turned(int pages, UnaryOperator<Place> page) {
    Place place = first();
    for (int i = 0; i < pages; i++) {
      Place next = page.apply(place);
      if (next.equals(place)) {
        break;
      }
      place = next;
    }
    return at(place);
  }

  boolean shows(Position position, int height) {
    return isBetween(first(), layout.place(position), last(height));
  }

  /** With a position a third of the height below the top. */
  Viewport around(Position position, int height) {
    return scrolledTo(new Pages(layout, height).up(layout.place(position), height / 3));
  }

  /** Scrolled as far as is needed for a position to be seen, which is not. */
  Viewport reaching(Position position, int height) {
    Place line = layout.place(position);
    Viewport there = scrolledTo(line);
    if (compare(line, first()) < 0) {
      return there;
    }
    // Below: as the last line that has room, ruby included.
    while (true) {
      Place above = layout.above(there.first());
      Viewport higher = above == null ? there : there.scrolledTo(above);
      if (above == null || !isBetween(above, line, higher.last(height))) {
        return there;
      }
      there = higher;
    }
  }

  private static boolean isBetween(Place first, Place place, Place last) {
    return compare(first, place) <= 0 && compare(place, last) <= 0;
  }

  private static int compare(Place one, Place other) {
    int byBlock = Integer.compare(one.block(), other.block());
    return byBlock != 0 ? byBlock : Integer.compare(one.line(), other.line());
  }

  /** The position at which the end of the article is at the foot. */
  Position end(int height) {
    return layout.position(new Pages(layout, height).end());
  }

  /** The position at which a part of the text has been seen, in per cent of its characters. */
  Position positionOf(int percent, int height) {
    Article article = article();
    long wanted = article.characters() * Math.min(100, percent) / 100;
    int low = 0;
    int high = Math.max(0, article.size() - 1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (article.charactersBefore(middle) <= wanted) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (article.size() == 0) {
      return Position.START;
    }
    int offset = (int) (wanted - article.charactersBefore(low));
    var pages = new Pages(layout, height);
    return layout.position(pages.firstAbove(layout.place(new Position(low, offset))));
  }

  /** How much of the text has been seen, in per cent. */
  int percent(int height) {
    Place bottom = last(height);
    if (article().complete() && layout.below(bottom) == null) {
      return 100;
    }
    var line = article().size() == 0 ? null : layout.line(bottom);
    long seen = article().charactersBefore(bottom.block()) + (line == null ? 0 : line.next());
    return (int) Math.min(99, seen * 100 / Math.max(1, article().characters()));
  }

  private List<Section> sections() {
    return article().sections();
  }

  /** The index of the section at the top, or -1 before the first. */
  int section() {
    return section(top.offset() < 0 ? top.block() - 1 : top.block());
  }

  /** The index of the section that a block is in, or -1 before the first. */
  int section(int block) {
    var sections = sections();
    int low = -1;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).block() <= block) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where the section a number of headings on begins; null when there is none. */
  @Nullable Position nextSection(int count) {
    int target = Math.min(section() + count, sections().size() - 1);
    return target <= section() ? null : new Position(sections().get(target).block(), 0);
  }

  /** Where the section begins that a number of headings back does; the start before the first. */
  @Nullable Position previousSection(int count) {
    int section = section();
    boolean inside =
        section >= 0 && new Position(sections().get(section).block(), 0).compareTo(top) < 0;
    int target = section - count + (inside ? 1 : 0);
    if (target < 0) {
      return top.equals(Position.START) ? null : Position.START;
    }
    return new Position(sections().get(target).block(), 0);
  }
}
