package juan.reader;

import java.util.List;
import juan.library.Entry;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/**
 * The widest things there are on a shelf, so that columns stand still while it is scrolled.
 *
 * @param byline in cells, no more than {@link #WIDEST}
 * @param date in cells, no more than {@link #WIDEST}
 * @param longest the length of the longest article, in characters
 */
record ShelfColumns(int byline, int date, long longest) {
  static final ShelfColumns NONE = new ShelfColumns(0, 0, 0);

  /** More than any window has room for. */
  private static final int WIDEST = 40;

  static ShelfColumns of(List<Entry> entries, Ambiguous ambiguous) {
    int byline = 0;
    int date = 0;
    long longest = 0;
    for (Entry entry : entries) {
      byline = wider(byline, entry.metadata().byline(), ambiguous);
      date = wider(date, entry.metadata().date(), ambiguous);
      longest = Math.max(longest, entry.characters());
    }
    return new ShelfColumns(byline, date, longest);
  }

  /** With what is on the shelf beside. Columns never become narrower while it is shown. */
  ShelfColumns with(ShelfColumns other) {
    return new ShelfColumns(
        Math.max(byline, other.byline),
        Math.max(date, other.date),
        Math.max(longest, other.longest));
  }

  private static int wider(int cells, String text, Ambiguous ambiguous) {
    // No character has more than two cells: most need not be measured.
    return cells >= WIDEST || 2 * text.length() <= cells
        ? cells
        : Math.max(cells, Math.min(WIDEST, CellWidth.ofText(text, ambiguous)));
  }
}
