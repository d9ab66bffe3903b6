package juan.text;

/**
 * Widths in terminal cells, from the East Asian Width property (UAX #11) as ICU has it.
 *
 * <p>Wide and Fullwidth are 2; nonspacing and enclosing marks, default-ignorable code points and
 * medial and final jamo are 0; Ambiguous is the terminal's choice; everything else is 1.
 */
public final class CellWidth {
  private static final int VS16 = 0xFE0F;

  // What the table has of a code point, beside its cells.
  private static final int AMBIGUOUS = 3;
  private static final int IGNORABLE = 4;

  private static final CodePointTable KINDS = kinds();

  private CellWidth() {}

  /** The width of one code point standing alone: 0, 1 or 2 cells. */
  public static int of(int codePoint, Ambiguous ambiguous) {
    if (isPlainNarrow(codePoint)) {
      return 1;
    }
    if (isPlainWide(codePoint)) {
      return 2;
    }
    if (isPlainAmbiguous(codePoint)) {
      return ambiguous.cells();
    }
    return byProperty(codePoint, ambiguous);
  }

  /**
   * The width of one grapheme cluster: 0, 1 or 2 cells. The variation selector U+FE0F asks for an
   * emoji and so for two; a sequence of several visible code points is drawn as one glyph of at
   * most two.
   */
  public static int ofCluster(CharSequence cluster, Ambiguous ambiguous) {
    int cells = 0;
    for (int i = 0; i < cluster.length(); ) {
      int codePoint = Character.codePointAt(cluster, i);
      if (codePoint == VS16 && cells > 0) {
        return 2;
      }
      cells += of(codePoint, ambiguous);
      i += Character.charCount(codePoint);
    }
    return Math.min(2, cells);
  }

  /**
   * Whether a cluster is marks with nothing to stand on, as at a text's beginning. It is shown on a
   * dotted circle (Unicode 5.13), which takes a cell.
   */
  public static boolean isBaseless(CharSequence cluster) {
    int first = Character.codePointAt(cluster, 0);
    return first >= 0x300 && of(first, Ambiguous.NARROW) == 0 && KINDS.get(first) != IGNORABLE;
  }

  /** The width of a text in cells as it is shown: marks without a base stand on a circle. */
  public static int ofText(String text, Ambiguous ambiguous) {
    var clusters = new Clusters(text);
    int cells = 0;
    for (int start = 0, end; start < text.length(); start = end) {
      end = clusters.end(start);
      cells += ofRange(text, start, end, ambiguous);
    }
    return cells;
  }

  /** The width of the one cluster {@code text[start, end)} as it is shown. */
  public static int ofRange(String text, int start, int end, Ambiguous ambiguous) {
    if (end - start == 1) {
      int cells = of(text.charAt(start), ambiguous);
      if (cells > 0) {
        return cells;
      }
    }
    String cluster = text.substring(start, end);
    int cells = ofCluster(cluster, ambiguous);
    return cells == 0 && isBaseless(cluster) ? 1 : cells;
  }

  /**
   * Whether terminals are known to disagree about the width of this cluster, so that a painter must
   * not rely on where the cursor stands after it.
   */
  public static boolean isDisputed(String cluster) {
    int first = cluster.codePointAt(0);
    if (cluster.length() > Character.charCount(first)) {
      return true;
    }
    if (isPlainNarrow(first) || isPlainWide(first)) {
      return false;
    }
    return first > 0xFFFF
        || isPlainAmbiguous(first)
        || byProperty(first, Ambiguous.NARROW) != byProperty(first, Ambiguous.WIDE);
  }

  // The three tests below answer for nearly all real text sooner than the table. A test holds them
  // against ICU on every code point.

  private static boolean isPlainNarrow(int c) {
    return c >= 0x20 && c < 0x7F;
  }

  private static boolean isPlainWide(int c) {
    return (c >= 0x3001 && c <= 0x3029)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x309B && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0xA48C)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF01 && c <= 0xFF60)
        || c == 0x3000;
  }

  private static boolean isPlainAmbiguous(int c) {
    return (c >= 0x2013 && c <= 0x2016)
        || c == 0x2018
        || c == 0x2019
        || c == 0x201C
        || c == 0x201D
        || c == 0x2026
        || c == 0xB7;
  }

  private static CodePointTable kinds() {
    char[][] parts = UnicodeTables.widths();
    return new CodePointTable(parts[0], parts[1]);
  }

  private static int byProperty(int c, Ambiguous ambiguous) {
    int kind = KINDS.get(c);
    return switch (kind) {
      case AMBIGUOUS -> ambiguous.cells();
      case IGNORABLE -> 0;
      default -> kind;
    };
  }
}
