package juan.cli;

import juan.layout.Typography;
import juan.text.Ambiguous;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has chosen, on the command line or in the configuration file.
 *
 * @param ambiguous the width of ambiguous characters; null to measure it
 * @param interfaceLanguage null for the locale's
 */
record Choices(
    Typography typography, @Nullable Ambiguous ambiguous, @Nullable Language interfaceLanguage) {
  static final Choices DEFAULT = new Choices(Typography.DEFAULT, null, null);

  Choices with(Typography newTypography) {
    return new Choices(newTypography, ambiguous, interfaceLanguage);
  }

  Ambiguous ambiguousOr(Ambiguous unknown) {
    return ambiguous == null ? unknown : ambiguous;
  }
}
