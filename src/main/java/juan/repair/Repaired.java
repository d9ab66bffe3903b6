package juan.repair;

import java.util.List;

/**
 * A line after its repair.
 *
 * @param text the line as it was written, without its line end
 * @param changes in the order in which they were made; empty when nothing was wrong
 * @param glosses the readings that were taken out, in the order of the text
 * @param hidden whether the whole line is not part of the text
 */
public record Repaired(String text, List<Change> changes, List<Gloss> glosses, boolean hidden) {
  static Repaired unchanged(String line) {
    return new Repaired(line, List.of(), List.of(), false);
  }
}
