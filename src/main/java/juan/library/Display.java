package juan.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one article is to be shown, as far as its reader has chosen.
 *
 * @param variant the Han it is shown in, by the name of the option; empty for as in all others
 * @param ruby where readings stand, by the name of the option; empty for as in all others
 * @param readings which readings are made for its text, by the name of the option; empty likewise
 * @param vertical whether lines run downwards; null for as in all others
 * @param measure in em; 0 for as in all others
 */
public record Display(
    String variant, String ruby, String readings, @Nullable Boolean vertical, int measure) {
  public static final Display USUAL = new Display("", "", "", null, 0);

  /** In em. */
  static final int WIDEST = 10_000;

  /** Without what is settled otherwise, by the names of the options. */
  Display without(Set<String> options) {
    if (options.isEmpty()) {
      return this;
    }
    return new Display(
        options.contains("variant") ? "" : variant,
        options.contains("ruby") ? "" : ruby,
        options.contains("readings") ? "" : readings,
        options.contains("vertical") ? null : vertical,
        options.contains("measure") ? 0 : measure);
  }

  public Display withVariant(String newVariant) {
    return new Display(newVariant, ruby, readings, vertical, measure);
  }

  public Display withRuby(String newRuby) {
    return new Display(variant, newRuby, readings, vertical, measure);
  }

  public Display withReadings(String newReadings) {
    return new Display(variant, ruby, newReadings, vertical, measure);
  }

  public Display withVertical(boolean newVertical) {
    return new Display(variant, ruby, readings, newVertical, measure);
  }

  public Display withMeasure(int newMeasure) {
    return new Display(variant, ruby, readings, vertical, newMeasure);
  }
}
