package juan.text;

import org.jspecify.annotations.Nullable;

/**
 * The extended grapheme clusters (UAX #29) of one text: what a reader takes for one character, and
 * what is never split. Not safe for use by several threads at once.
 */
public final class Clusters {
  private final String text;
  private @Nullable Breaks breaks;

  public Clusters(String text) {
    this.text = text;
  }

  /**
   * The end of the cluster that starts at {@code start}, both UTF-16 offsets.
   *
   * @param start a cluster boundary, {@code 0 <= start < length}
   */
  public int end(int start) {
    int next = start + 1;
    if (next == text.length()
        || (standsAlone(text.charAt(start)) && standsAlone(text.charAt(next)))) {
      return next;
    }
    return rules().following(start);
  }

  /** The start of the cluster that ends at {@code end}, both UTF-16 offsets. */
  public int start(int end) {
    int previous = end - 1;
    if (previous == 0
        || (standsAlone(text.charAt(previous)) && standsAlone(text.charAt(previous - 1)))) {
      return previous;
    }
    return rules().preceding(end);
  }

  /** The last boundary that is not after an offset. */
  public int floor(int offset) {
    int at = inside(offset);
    return rules().isBoundary(at) ? at : rules().preceding(at);
  }

  /** The first boundary that is not before an offset. */
  public int ceiling(int offset) {
    int at = inside(offset);
    return rules().isBoundary(at) ? at : rules().following(at);
  }

  private int inside(int offset) {
    return Math.min(Math.max(0, offset), text.length());
  }

  private Breaks rules() {
    var rules = breaks;
    if (rules == null) {
      rules = new Breaks(BreakRules.CLUSTER, text);
      breaks = rules;
    }
    return rules;
  }

  /**
   * True for characters that never join another of their own sort (Grapheme_Cluster_Break=Other, or
   * a whole Hangul syllable): between two of them there is always a boundary, and no rule is asked.
   */
  static boolean standsAlone(char c) {
    return (c >= 0x20 && c < 0x7F)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A0 && c <= 0x30FF)
        || (c >= 0x3000 && c <= 0x3029)
        || (c >= 0xFF01 && c <= 0xFF9D)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0xA0 && c <= 0x2FF && c != 0xAD && c != 0xA9 && c != 0xAE);
  }
}
