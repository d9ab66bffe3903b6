package juan.text;

import com.ibm.icu.text.BreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of one text by rules, in UTF-16 offsets; its ends are boundaries. Not safe for use
 * by several threads at once.
 */
final class Breaks {
  private final BreakRules rules;
  private final BreakTable table;
  private final String text;

  /** Two boundaries with none between them, those that were asked for last. */
  private int from;

  private int to;

  /** Asked instead, once the text has shown characters that are divided by words. */
  private @Nullable BreakIterator words;

  Breaks(BreakRules rules, String text) {
    this.rules = rules;
    this.table = rules.table();
    this.text = text;
  }

  /** Whether an offset is a boundary, {@code 0 <= offset <= length}. */
  boolean isBoundary(int offset) {
    if (offset == text.length()) {
      return true;
    }
    var icu = surrounded(offset);
    return icu == null ? from == offset : icu.isBoundary(offset);
  }

  /** The first boundary after an offset, {@code 0 <= offset < length}. */
  int following(int offset) {
    var icu = surrounded(offset);
    return icu == null ? to : icu.following(offset);
  }

  /** The last boundary before an offset, {@code 0 < offset <= length}. */
  int preceding(int offset) {
    var icu = surrounded(offset - 1);
    return icu == null ? from : icu.preceding(offset);
  }

  /**
   * Finds the boundaries round an offset: the last that is not after it, the first that is.
   *
   * @param offset {@code 0 <= offset < length}
   * @return who is to be asked instead, or null
   */
  private @Nullable BreakIterator surrounded(int offset) {
    if (words == null && (offset < from || offset >= to)) {
      boolean known = approach(offset);
      while (known && to <= offset) {
        known = advance();
      }
      if (!known) {
        words = rules.icu(text);
      }
    }
    return words;
  }

  /** Goes to boundaries that are not after an offset, and not far before it. */
  private boolean approach(int offset) {
    int limit = offset < from ? 0 : to;
    int safe = table.safeBefore(text, offset, limit);
    while (safe > limit) {
      from = safe;
      to = safe;
      if (!advance()) {
        return false;
      }
      // The first character of two that are always parted need not begin after a boundary.
      if (to == text.offsetByCodePoints(safe, 1) && to <= offset && !advance()) {
        return false;
      }
      if (to <= offset) {
        return true;
      }
      safe = table.safeBefore(text, safe, limit);
    }
    from = limit;
    to = limit;
    return true;
  }

  /**
   * Goes on to the next boundary, before the end of the text; false where words are to be known.
   */
  private boolean advance() {
    int next = table.next(text, to);
    if (next == BreakRules.UNKNOWN) {
      return false;
    }
    from = to;
    to = next;
    return true;
  }
}
