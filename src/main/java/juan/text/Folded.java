package juan.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text folded for search, which knows where in the original its characters come from. Offsets are
 * in UTF-16 units. For one thread.
 */
public final class Folded {
  private final String original;
  private final String text;

  /** Whether each unit comes from the one at the same place. */
  private final boolean isAligned;

  /** Where units begin and end in the original; computed when a place is first asked for. */
  private int @Nullable [][] places;

  Folded(String original, String text, boolean isAligned) {
    this.original = original;
    this.text = text;
    this.isAligned = isAligned;
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** Where in the original the character begins that a unit of the folded text comes from. */
  public int start(int index) {
    return isAligned ? Objects.checkIndex(index, text.length()) : places()[0][index];
  }

  /**
   * Where in the original the character ends that a unit of the folded text comes from, with the
   * combining and unseen characters behind it.
   */
  public int end(int index) {
    return isAligned ? Objects.checkIndex(index, text.length()) + 1 : places()[1][index];
  }

  private int[][] places() {
    int[][] known = places;
    if (known == null) {
      known = SearchFold.places(original);
      places = known;
    }
    return known;
  }
}
