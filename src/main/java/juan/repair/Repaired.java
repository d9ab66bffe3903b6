package juan.repair;

import java.util.List;

/**
 * A line after its repair.
 *
 * @param text the line as it was written, without its line end
 * @param changes in the order in which they were made; empty when nothing was wrong
 * @param glosses the readings that were taken out, in the order of the text
 */
public record Repaired(String text, List<Change> changes, List<Gloss> glosses) {
  static Repaired unchanged(String line) {
    return new Repaired(line, List.of(), List.of());
  }
}
