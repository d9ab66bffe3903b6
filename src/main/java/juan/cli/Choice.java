package juan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import juan.layout.Readings;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.screen.Theme;
import juan.text.Ambiguous;
import juan.text.HanVariant;
import juan.text.Language;
import juan.text.LineBreakLevel;
import org.jspecify.annotations.Nullable;

/** Something a reader can choose: an option of the command line and a key of the configuration. */
enum Choice {
  LANG(
      "LANG",
      (c, v) -> c.with(c.typography().withLanguage(language(v))),
      c -> nameOf(c.typography().language())),
  LINE_BREAK(
      "LEVEL",
      (c, v) ->
          c.with(
              c.typography()
                  .withLineBreak(one(v, LineBreakLevel.values(), LineBreakLevel::optionName))),
      c -> c.typography().lineBreak().optionName()),
  INDENT(
      "EM",
      (c, v) -> c.with(c.typography().withIndent(number(v, 0, 8, Typography.LANGUAGE_INDENT))),
      c -> numberOr(c.typography().indent(), Typography.LANGUAGE_INDENT)),
  HANG("", (c, v) -> c.with(c.typography().withHang(flag(v))), c -> c.typography().hang()),
  GAP("", (c, v) -> c.with(c.typography().withGap(flag(v))), c -> c.typography().gap()),
  JUSTIFY("", (c, v) -> c.with(c.typography().withJustify(flag(v))), c -> c.typography().justify()),
  GRID("", (c, v) -> c.with(c.typography().withGrid(flag(v))), c -> c.typography().grid()),
  RUBY(
      "WHERE",
      (c, v) -> c.with(c.typography().withRuby(one(v, RubyPlace.values(), RubyPlace::optionName))),
      c -> c.typography().ruby().optionName()),
  VERTICAL(
      "", (c, v) -> c.with(c.typography().withVertical(flag(v))), c -> c.typography().vertical()),
  MARKS("", (c, v) -> c.with(c.typography().withMarks(flag(v))), c -> c.typography().marks()),
  VARIANT(
      "WHICH",
      (c, v) ->
          c.with(c.typography().withVariant(one(v, HanVariant.values(), HanVariant::optionName))),
      c -> c.typography().variant().optionName()),
  READINGS(
      "WHICH",
      (c, v) ->
          c.with(c.typography().withReadings(one(v, Readings.values(), Readings::optionName))),
      c -> c.typography().readings().optionName()),
  MEASURE("EM", (c, v) -> c.withMeasure(number(v, 4, 200, 0)), c -> numberOr(c.measure(), 0)),
  AMBIGUOUS(
      "WIDTH",
      (c, v) -> {
        String width = one(v, new String[] {"auto", "narrow", "wide"}, Function.identity());
        return c.with(
            width.equals("auto") ? null : Ambiguous.valueOf(width.toUpperCase(Locale.ROOT)));
      },
      c -> c.ambiguous() == null ? "auto" : c.ambiguous().name().toLowerCase(Locale.ROOT)),
  THEME(
      "THEME",
      (c, v) -> c.with(one(v, Theme.values(), Theme::optionName)),
      c -> c.theme().optionName()),
  COLOR(
      "WHEN",
      (c, v) -> {
        String when = one(v, new String[] {"auto", "always", "never"}, Function.identity());
        return c.withColors(when.equals("auto") ? null : when.equals("always"));
      },
      c -> c.colored() == null ? "auto" : c.colored() ? "always" : "never"),
  LOCKED("", (c, v) -> c.withLocked(flag(v)), Choices::locked),
  UI_LANG("LANG", (c, v) -> c.withInterface(language(v)), c -> nameOf(c.interfaceLanguage()));

  /** The value of a choice that leaves it to the text, the terminal or the locale. */
  static final String AUTO = "auto";

  /**
   * A BCP 47 tag or POSIX locale of a language there is. Of Chinese only the scripts and regions
   * that say something: a misspelt one would be taken for Simplified.
   */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)((zh|cmn|yue)([-_]han[st])?([-_](cn|sg|my|tw|hk|mo))?"
              + "|ja([-_]jpan)?([-_]jp)?|ko([-_]kore)?([-_]k[rp])?|en([-_]latn)?([-_][a-z]{2})?)"
              + "(\\.[\\w-]{1,20})?");

  /** What a value does to the choices made so far. */
  private interface Effect {
    Choices apply(Choices choices, String value);
  }

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final Effect effect;

  @SuppressWarnings("ImmutableEnumChecker") // the same
  private final Function<Choices, Object> value;

  Choice(String label, Effect effect, Function<Choices, Object> value) {
    this.label = label;
    this.effect = effect;
    this.value = value;
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

  /** The choices with this one as it is where nobody makes it. */
  Choices undo(Choices choices) {
    return effect.apply(choices, value(Choices.DEFAULT).toString());
  }

  /** The words it can have, as a wrong one is told; no numbers. */
  List<String> words() {
    try {
      effect.apply(Choices.DEFAULT, "");
      return List.of();
    } catch (NotOneOfException e) {
      String[] right = String.valueOf(e.getMessage()).split(", ");
      return Arrays.stream(right).filter(word -> !word.contains("–")).toList();
    }
  }

  /** The message lists the values that are right. */
  private static final class NotOneOfException extends RuntimeException {
    NotOneOfException(String right) {
      super(right);
    }
  }

  /** What is chosen: a word, a number, or whether it is on. */
  Object value(Choices choices) {
    return value.apply(choices);
  }

  /** The name of a language in the configuration. */
  static String nameOf(@Nullable Language language) {
    return language == null ? AUTO : language == Language.OTHER ? "en" : language.tag();
  }

  private static Object numberOr(int number, int auto) {
    return number == auto ? AUTO : (Object) number;
  }

  private static @Nullable Language language(String tag) {
    if (tag.equalsIgnoreCase(AUTO)) {
      return null;
    }
    if (!LANGUAGE.matcher(tag).matches()) {
      throw new NotOneOfException("auto, zh-Hans, zh-Hant, ja, ko, en");
    }
    return Language.ofTag(tag);
  }

  private static int number(String value, int least, int most, int auto) {
    if (value.equalsIgnoreCase(AUTO)) {
      return auto;
    }
    int number = value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new NotOneOfException(AUTO + ", " + least + "–" + most);
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
