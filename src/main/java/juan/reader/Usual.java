package juan.reader;

import java.util.function.Function;
import juan.layout.Readings;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.library.Display;
import juan.text.HanVariant;
import org.jspecify.annotations.Nullable;

/**
 * What holds when an article is left: how others are shown, for which nothing has been chosen.
 *
 * @param measure in em; 0 for the window's own
 * @param found the search of the shelf that the article was opened from; null for none
 */
record Usual(Typography typography, int measure, @Nullable LibrarySearchMode found) {

  Usual with(Typography newTypography) {
    return new Usual(newTypography, measure, found);
  }

  Usual withMeasure(int newMeasure) {
    return new Usual(typography, newMeasure, found);
  }

  /** From an article, back is to what was found. */
  Usual with(LibrarySearchMode newFound) {
    return new Usual(typography, measure, newFound);
  }

  /** The typography of an article for which something may have been chosen. */
  Typography typography(Display chosen) {
    Typography its = typography;
    HanVariant variant = named(chosen.variant(), HanVariant.values(), HanVariant::optionName);
    RubyPlace ruby = named(chosen.ruby(), RubyPlace.values(), RubyPlace::optionName);
    Readings readings = named(chosen.readings(), Readings.values(), Readings::optionName);
    its = variant == null ? its : its.withVariant(variant);
    its = ruby == null ? its : its.withRuby(ruby);
    its = readings == null ? its : its.withReadings(readings);
    return chosen.vertical() == null ? its : its.withVertical(chosen.vertical());
  }

  /** The measure of an article for which one may have been chosen. */
  int measure(Display chosen) {
    return chosen.measure() == 0 ? measure : chosen.measure();
  }

  private static <T> @Nullable T named(String name, T[] values, Function<T, String> names) {
    if (!name.isEmpty()) {
      for (T value : values) {
        if (names.apply(value).equals(name)) {
          return value;
        }
      }
    }
    return null;
  }
}
