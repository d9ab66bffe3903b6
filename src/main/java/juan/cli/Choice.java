package juan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import juan.layout.Readings;
import juan.layout.RubyPlace;
import juan.text.Ambiguous;
import juan.text.HanVariant;
import juan.text.Language;
import juan.text.LineBreakLevel;

/** Something a reader can choose: an option of the command line and a key of the configuration. */
enum Choice {
  LANG(
      "LANG",
      "Set the text as zh-Hans, zh-Hant, ja, ko or en; as its own language otherwise.",
      (c, v) -> c.with(c.typography().withLanguage(language(v)))),
  LINE_BREAK(
      "LEVEL",
      "How strictly marks are kept from line edges. Chinese: none, basic, gb, strict; Japanese:"
          + " very-strict, strict, loose, very-loose; Korean: word, character.",
      (c, v) ->
          c.with(
              c.typography()
                  .withLineBreak(one(v, LineBreakLevel.values(), LineBreakLevel::optionName)))),
  INDENT(
      "EM",
      "First-line indent, 0 to 8; the language's own otherwise.",
      (c, v) -> c.with(c.typography().withIndent(indent(v)))),
  HANG(
      "",
      "Let a stop or comma hang in the margin (on; Simplified Chinese and Japanese).",
      (c, v) -> c.with(c.typography().withHang(flag(v)))),
  GAP(
      "",
      "Leave a cell between Han and Latin or digits (on).",
      (c, v) -> c.with(c.typography().withGap(flag(v)))),
  JUSTIFY(
      "", "Make lines equally long (off).", (c, v) -> c.with(c.typography().withJustify(flag(v)))),
  GRID(
      "",
      "Keep Han one below the other (off).",
      (c, v) -> c.with(c.typography().withGrid(flag(v)))),
  RUBY(
      "WHERE",
      "Readings: off, above, inline, that is in brackets, or auto: above, but not those that repair"
          + " took out of the text (auto).",
      (c, v) -> c.with(c.typography().withRuby(one(v, RubyPlace.values(), RubyPlace::optionName)))),
  VERTICAL(
      "",
      "Set lines downwards, from right to left (off).",
      (c, v) -> c.with(c.typography().withVertical(flag(v)))),
  MARKS(
      "",
      "Underline what was repaired (off).",
      (c, v) -> c.with(c.typography().withMarks(flag(v)))),
  VARIANT(
      "WHICH",
      "Characters of Chinese: original, simplified, traditional, taiwan, hong-kong (original).",
      (c, v) ->
          c.with(c.typography().withVariant(one(v, HanVariant.values(), HanVariant::optionName)))),
  READINGS(
      "WHICH",
      "Readings that are worked out where there are none: off, pinyin, zhuyin; above Japanese both"
          + " are furigana (off).",
      (c, v) ->
          c.with(c.typography().withReadings(one(v, Readings.values(), Readings::optionName)))),
  AMBIGUOUS(
      "WIDTH",
      "Cells of “ ” — … ·: narrow or wide; the terminal is asked otherwise.",
      (c, v) ->
          new Choices(
              c.typography(),
              one(v, Ambiguous.values(), a -> a.name().toLowerCase(Locale.ROOT)),
              c.interfaceLanguage())),
  UI_LANG(
      "LANG",
      "Language of the interface: zh-Hans, zh-Hant, ja, ko or en.",
      (c, v) -> new Choices(c.typography(), c.ambiguous(), language(v)));

  /** What a value does to the choices made so far. */
  private interface Effect {
    Choices apply(Choices choices, String value);
  }

  private final String label;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final Effect effect;

  Choice(String label, String description, Effect effect) {
    this.label = label;
    this.description = description;
    this.effect = effect;
  }

  /** The name in the configuration file, and after two hyphens on the command line. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is on or off. */
  boolean isFlag() {
    return label.isEmpty();
  }

  /** What the value is called in the help. */
  String label() {
    return label;
  }

  String description() {
    return description;
  }

  /**
   * The choices with this one made.
   *
   * @throws WrongValueException when the value is not one it can have
   */
  Choices apply(Choices choices, String value) {
    try {
      return effect.apply(choices, value);
    } catch (NotOneOfException e) {
      throw new WrongValueException(this, value, String.valueOf(e.getMessage()));
    }
  }

  /** The words it can have, as a wrong one is told; none for a number. */
  List<String> words() {
    try {
      effect.apply(Choices.DEFAULT, "");
      return List.of();
    } catch (NotOneOfException e) {
      String right = String.valueOf(e.getMessage());
      return right.contains("–") ? List.of() : List.of(right.split(", "));
    }
  }

  /** The message lists the values that are right. */
  private static final class NotOneOfException extends RuntimeException {
    NotOneOfException(String right) {
      super(right);
    }
  }

  private static Language language(String tag) {
    Language language = Language.ofTag(tag);
    if (language == Language.OTHER && !tag.toLowerCase(Locale.ROOT).matches("en([-_].*)?")) {
      throw new NotOneOfException("zh-Hans, zh-Hant, ja, ko, en");
    }
    return language;
  }

  private static int indent(String em) {
    if (!em.matches("[0-8]")) {
      throw new NotOneOfException("0–8");
    }
    return Integer.parseInt(em);
  }

  private static boolean flag(String value) {
    return one(value, new Boolean[] {true, false}, String::valueOf);
  }

  private static <T> T one(String value, T[] values, Function<T, String> names) {
    List<T> all = Arrays.asList(values);
    return all.stream()
        .filter(v -> names.apply(v).equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new NotOneOfException(String.join(", ", all.stream().map(names).toList())));
  }
}
