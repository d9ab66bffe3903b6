package juan.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line after its repair. */
public final class Repaired {
  private final String text;
  private final List<Change> changes;
  private final List<Gloss> glosses;
  private final List<Place> places;
  private final @Nullable EditedLine edited;

  /**
   * A stretch of the text.
   *
   * @param start in UTF-16 units
   * @param end in UTF-16 units
   */
  public record Place(int start, int end) {}

  Repaired(
      String text,
      List<Change> changes,
      List<Gloss> glosses,
      List<Place> places,
      @Nullable EditedLine edited) {
    this.text = text;
    this.changes = List.copyOf(changes);
    this.glosses = List.copyOf(glosses);
    this.places = List.copyOf(places);
    this.edited = edited;
  }

  /** A line in which nothing was wrong. */
  public static Repaired unchanged(String line) {
    return new Repaired(line, List.of(), List.of(), List.of(), null);
  }

  /** The line as it was written, without its line end. */
  public String text() {
    return text;
  }

  /** In the order in which they were made; empty when nothing was wrong. */
  public List<Change> changes() {
    return changes;
  }

  /** The readings that were taken out, in the order of the text. */
  public List<Gloss> glosses() {
    return glosses;
  }

  /**
   * What of the text was repaired, in its order, none touching another; where something was
   * deleted, the character before it.
   */
  public List<Place> places() {
    return places;
  }

  /** Whether the line is the page's and not the article's, so that a reader does not show it. */
  public boolean isLeftOut() {
    return !changes.isEmpty() && changes.get(changes.size() - 1).kind() == RepairKind.BOILERPLATE;
  }

  /** Where in the text a place of the line as it was read is now, in UTF-16 units. */
  public int place(int read) {
    return edited == null ? read : edited.place(read);
  }
}
