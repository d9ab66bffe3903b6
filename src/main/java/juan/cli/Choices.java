package juan.cli;

import juan.layout.Typography;
import juan.screen.Theme;
import juan.text.Ambiguous;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has chosen, on the command line or in the configuration file.
 *
 * @param measure in em; 0 for the window's own
 * @param ambiguous the width of ambiguous characters; null to measure it
 * @param interfaceLanguage null for the locale's
 * @param colored whether there are colours; null for what the terminal and NO_COLOR say
 * @param locked whether nothing is written but what is remembered, and nothing else opened
 */
record Choices(
    Typography typography,
    int measure,
    @Nullable Ambiguous ambiguous,
    @Nullable Language interfaceLanguage,
    Theme theme,
    @Nullable Boolean colored,
    boolean locked) {
  static final Choices DEFAULT =
      new Choices(Typography.DEFAULT, 0, null, null, Theme.TERMINAL, null, false);

  Choices with(Typography newTypography) {
    return new Choices(
        newTypography, measure, ambiguous, interfaceLanguage, theme, colored, locked);
  }

  Choices withMeasure(int em) {
    return new Choices(typography, em, ambiguous, interfaceLanguage, theme, colored, locked);
  }

  /** Null to measure it. */
  Choices with(@Nullable Ambiguous width) {
    return new Choices(typography, measure, width, interfaceLanguage, theme, colored, locked);
  }

  /** Null for the locale's. */
  Choices withInterface(@Nullable Language language) {
    return new Choices(typography, measure, ambiguous, language, theme, colored, locked);
  }

  Choices with(Theme newTheme) {
    return new Choices(
        typography, measure, ambiguous, interfaceLanguage, newTheme, colored, locked);
  }

  /** Null for what the terminal and NO_COLOR say. */
  Choices withColors(@Nullable Boolean wanted) {
    return new Choices(typography, measure, ambiguous, interfaceLanguage, theme, wanted, locked);
  }

  Choices withLocked(boolean now) {
    return new Choices(typography, measure, ambiguous, interfaceLanguage, theme, colored, now);
  }

  Ambiguous ambiguousOr(Ambiguous unknown) {
    return ambiguous == null ? unknown : ambiguous;
  }
}
