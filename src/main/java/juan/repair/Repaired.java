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
  /** Whether the line is the page's and not the article's, so that a reader does not show it. */
  public boolean isLeftOut() {
    return !changes.isEmpty() && changes.get(changes.size() - 1).kind() == RepairKind.BOILERPLATE;
  }

  static Repaired unchanged(String line) {
    return new Repaired(line, List.of(), List.of());
  }
}
