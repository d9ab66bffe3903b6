package juan.repair;

import java.util.List;

/**
 * A line after its repair.
 *
 * @param text the line as it was written, without its line end
 * @param changes in the order in which they were made; empty when nothing was wrong
 * @param glosses the readings that were taken out, in the order of the text
 * @param places what of the text was repaired, in its order, none touching another; where something
 *     was deleted, the character before it
 */
public record Repaired(String text, List<Change> changes, List<Gloss> glosses, List<Place> places) {

  /**
   * A stretch of the text.
   *
   * @param start in UTF-16 units
   * @param end in UTF-16 units
   */
  public record Place(int start, int end) {}

  /** A line in which nothing was wrong. */
  public static Repaired unchanged(String line) {
    return new Repaired(line, List.of(), List.of(), List.of());
  }
}
