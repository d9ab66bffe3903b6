package juan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import juan.layout.Readings;
import juan.layout.RubyPlace;
import juan.screen.Theme;
import juan.text.Ambiguous;
import juan.text.HanVariant;
import juan.text.Language;
import juan.text.LineBreakLevel;

/** Something a reader can choose: an option of the command line and a key of the configuration. */
enum Choice {
  LANG("LANG", (c, v) -> c.with(c.typography().withLanguage(language(v)))),
  LINE_BREAK(
      "LEVEL",
      (c, v) ->
          c.with(
              c.typography()
                  .withLineBreak(one(v, LineBreakLevel.values(), LineBreakLevel::optionName)))),
  INDENT("EM", (c, v) -> c.with(c.typography().withIndent(number(v, 0, 8)))),
  HANG("", (c, v) -> c.with(c.typography().withHang(flag(v)))),
  GAP("", (c, v) -> c.with(c.typography().withGap(flag(v)))),
  JUSTIFY("", (c, v) -> c.with(c.typography().withJustify(flag(v)))),
  GRID("", (c, v) -> c.with(c.typography().withGrid(flag(v)))),
  RUBY(
      "WHERE",
      (c, v) -> c.with(c.typography().withRuby(one(v, RubyPlace.values(), RubyPlace::optionName)))),
  VERTICAL("", (c, v) -> c.with(c.typography().withVertical(flag(v)))),
  MARKS("", (c, v) -> c.with(c.typography().withMarks(flag(v)))),
  VARIANT(
      "WHICH",
      (c, v) ->
          c.with(c.typography().withVariant(one(v, HanVariant.values(), HanVariant::optionName)))),
  READINGS(
      "WHICH",
      (c, v) ->
          c.with(c.typography().withReadings(one(v, Readings.values(), Readings::optionName)))),
  MEASURE("EM", (c, v) -> c.withMeasure(number(v, 4, 200))),
  AMBIGUOUS(
      "WIDTH",
      (c, v) -> c.with(one(v, Ambiguous.values(), a -> a.name().toLowerCase(Locale.ROOT)))),
  THEME("THEME", (c, v) -> c.with(one(v, Theme.values(), Theme::optionName))),
  COLOR(
      "WHEN",
      (c, v) -> {
        String when = one(v, new String[] {"auto", "always", "never"}, Function.identity());
        return c.withColors(when.equals("auto") ? null : when.equals("always"));
      }),
  LOCKED("", (c, v) -> c.withLocked(flag(v))),
  UI_LANG("LANG", (c, v) -> c.withInterface(language(v)));

  /** What a value does to the choices made so far. */
  private interface Effect {
    Choices apply(Choices choices, String value);
  }

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final Effect effect;

  Choice(String label, Effect effect) {
    this.label = label;
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

  private static int number(String value, int least, int most) {
    int number = value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new NotOneOfException(least + "–" + most);
    }
    return number;
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
