package juan.index;

import java.util.List;
import juan.library.Entry;
import juan.search.Range;

/**
 * A sentence of an article in which something was found.
 *
 * @param title the article's title, or its file's name
 * @param section the heading it stands under; empty before the first
 * @param block index in the article
 * @param offsets where the hits begin in the block's text, in UTF-16 units
 * @param text the sentence on one line, with … where it is cut
 * @param ranges where the hits are in it, one for each offset
 */
public record LibraryHit(
    Entry entry,
    String title,
    String section,
    int block,
    List<Integer> offsets,
    String text,
    List<Range> ranges) {
  public LibraryHit {
    offsets = List.copyOf(offsets);
    ranges = List.copyOf(ranges);
  }
}
