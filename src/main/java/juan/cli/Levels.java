package juan.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import juan.layout.Typography;
import juan.text.Language;
import juan.text.LineBreakLevel;

/** Which line-break levels a language has (CLREQ 5.1, JLREQ 3.1.7 to 3.1.11, KLREQ 4). */
final class Levels {
  private Levels() {}

  private static Set<LineBreakLevel> of(Language language) {
    return switch (language) {
      case ZH_HANS, ZH_HANT ->
          EnumSet.of(
              LineBreakLevel.AUTO,
              LineBreakLevel.NONE,
              LineBreakLevel.BASIC,
              LineBreakLevel.GB,
              LineBreakLevel.STRICT);
      case JA ->
          EnumSet.of(
              LineBreakLevel.AUTO,
              LineBreakLevel.STRICT,
              LineBreakLevel.VERY_STRICT,
              LineBreakLevel.LOOSE,
              LineBreakLevel.VERY_LOOSE);
      case KO -> EnumSet.of(LineBreakLevel.AUTO, LineBreakLevel.CHARACTER, LineBreakLevel.WORD);
      case OTHER -> EnumSet.of(LineBreakLevel.AUTO);
    };
  }

  /** Whether the level is one that the language has; any is where every text has its own. */
  static boolean fit(Typography typography) {
    Language language = typography.language();
    return language == null || of(language).contains(typography.lineBreak());
  }

  /** The levels of the language that texts are to be set in, and which it is. */
  static String names(Typography typography) {
    Language language = typography.languageOf(Language.OTHER);
    String tag = language == Language.OTHER ? "en" : language.tag();
    return of(language).stream()
        .map(LineBreakLevel::optionName)
        .collect(Collectors.joining(", ", "", " (lang " + tag + ")"));
  }
}
