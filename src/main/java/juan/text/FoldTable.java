package juan.text;

import java.util.Arrays;

/**
 * What each character is folded to for search. Computed by {@code juan.tools.FoldingTable}, a class
 * since {@code juan.tools.FoldedCharacters} made one of it. Immutable.
 */
final class FoldTable {
  /** What a unit is folded to may be one of these marks, which are no characters. */
  static final char IGNORED = '\uFDD0';

  static final char SPACE = '\uFDD1';

  /** What {@link #expanded} tells; the same holds for a pair of surrogates. */
  static final char EXPANDED = '\uFDD2';

  /** ゛ and ゜ behind kana, whether they combine or not. */
  static final char VOICED = '\uFDD3';

  static final char SEMIVOICED = '\uFDD4';

  /** A letter of Hangul that joins with others to a syllable. */
  static final char JAMO = '\uFDD5';

  private static final int BLOCK = 256;
  private static final int BLOCKS = (Character.MAX_VALUE + 1) / BLOCK;
  private static final FoldTable TABLE = new FoldTable();

  /** Variation selectors and tags, all of them ignored. */
  private static final int UNSEEN = 0xE0000;

  private static final int UNSEEN_END = 0xE1000;

  /** What a unit is folded to less the unit itself; most blocks have none that is folded. */
  private final char[][] shifts = new char[BLOCKS][];

  private final int[] expanded;
  private final int[] expandedStarts;
  private final String expandedTo = FoldedCharacters.expandedTo();

  private FoldTable() {
    Arrays.fill(shifts, new char[BLOCK]);
    char[] none = shifts[0];
    String singles = FoldedCharacters.singles();
    String to = FoldedCharacters.singlesTo();
    for (int i = 0; i < singles.length(); i++) {
      char unit = singles.charAt(i);
      if (shifts[unit >> 8] == none) {
        shifts[unit >> 8] = new char[BLOCK];
      }
      shifts[unit >> 8][unit & 0xFF] = (char) (to.charAt(i) - unit);
    }
    String lengths = FoldedCharacters.expandedLengths();
    expanded = new int[lengths.length()];
    expandedStarts = new int[lengths.length() + 1];
    String characters = FoldedCharacters.expanded();
    for (int i = 0, at = 0; i < expanded.length; i++) {
      expanded[i] = characters.codePointAt(at);
      at += Character.charCount(expanded[i]);
      expandedStarts[i + 1] = expandedStarts[i] + lengths.charAt(i);
    }
  }

  static FoldTable get() {
    return TABLE;
  }

  /** What a UTF-16 unit is folded to, or a mark; a surrogate is itself. */
  char single(char unit) {
    return (char) (unit + shifts[unit >> 8][unit & 0xFF]);
  }

  /** What a character is folded to whose unit is {@link #EXPANDED}, or which is a pair. */
  String expanded(int codePoint) {
    if (codePoint >= UNSEEN && codePoint < UNSEEN_END) {
      return "";
    }
    int at = Arrays.binarySearch(expanded, codePoint);
    if (at < 0) {
      return Character.toString(codePoint);
    }
    return expandedTo.substring(expandedStarts[at], expandedStarts[at + 1]);
  }
}
