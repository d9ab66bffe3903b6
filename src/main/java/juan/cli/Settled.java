package juan.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.heading.HeadingOptions;
import juan.reader.Action;
import juan.reader.Keys;
import juan.reader.Words;
import juan.screen.ColorDepth;
import juan.screen.Coloring;
import juan.source.ReadOptions;
import juan.text.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * All that the command line, the configuration file and the environment settle.
 *
 * @param problems what is wrong in the configuration file, a sentence each
 * @param reading how articles are to be read
 * @param keys what keys do
 * @param given the choices that the command line makes: they go before what is remembered
 */
record Settled(
    Choices choices,
    Words words,
    Map<String, String> environment,
    List<String> problems,
    ReadOptions reading,
    Keys keys,
    Set<String> given) {

  /** Gives a command the options that every command has that shows text. */
  static void addOptions(CommandSpec command) {
    addOptions(command, Choice.values());
  }

  /** Gives a command some of them. */
  static void addOptions(CommandSpec command, Choice... some) {
    for (Choice choice : some) {
      command.addOption(option(choice));
    }
  }

  private static OptionSpec option(Choice choice) {
    String name = "--" + choice.key();
    return choice.isFlag()
        ? Options.onOrOff(name)
        : Options.value(name, choice.label(), choice.words());
  }

  /**
   * The command line's choices over those of the configuration file.
   *
   * @throws UsageException when one has a wrong value
   */
  static Settled of(ParseResult parsed, Map<String, String> environment) {
    var configuration = Configuration.in(Configuration.place(environment));
    return of(configuration, chosen(parsed, configuration.choices()), environment, given(parsed));
  }

  /** The choices of the configuration file alone. */
  static Settled of(Map<String, String> environment) {
    var configuration = Configuration.in(Configuration.place(environment));
    return of(configuration, configuration.choices(), environment, Set.of());
  }

  private static Settled of(
      Configuration configuration,
      Choices choices,
      Map<String, String> environment,
      Set<String> given) {
    Language language = choices.interfaceLanguage();
    var words = new Words(language == null ? localeLanguage(environment) : language);
    var headings = new HeadingOptions(configuration.rules(), List.of());
    return new Settled(
        choices,
        words,
        environment,
        configuration.problems(words),
        ReadOptions.DEFAULT.with(headings).with(configuration.replacements()),
        choices.locked() ? configuration.keys().without(Action.SUSPEND) : configuration.keys(),
        given);
  }

  /** The same with what the command line says of how articles are to be read. */
  Settled with(ReadOptions options) {
    var all = options.with(reading.headings()).with(reading.rules());
    return new Settled(choices, words, environment, problems, all, keys, given);
  }

  /** How the terminal is coloured. What is said of colours for Juan alone goes before NO_COLOR. */
  Coloring coloring() {
    Boolean colored = choices.colored();
    ColorDepth depth =
        colored == null
            ? ColorDepth.of(environment)
            : colored ? ColorDepth.always(environment) : ColorDepth.NONE;
    return new Coloring(choices.theme(), depth);
  }

  private static Set<String> given(ParseResult parsed) {
    var given = new HashSet<String>();
    for (Choice choice : Choice.values()) {
      if (parsed.hasMatchedOption("--" + choice.key())) {
        given.add(choice.key());
      }
    }
    return given;
  }

  private static Choices chosen(ParseResult parsed, Choices configured) {
    Choices choices = configured;
    try {
      for (Choice choice : Choice.values()) {
        String option = "--" + choice.key();
        if (parsed.hasMatchedOption(option)) {
          String value = String.valueOf((Object) parsed.matchedOptionValue(option, ""));
          choices = choice.apply(choices, value);
        }
      }
      // A configured level is for texts in its own language; with another it is the default.
      var typography = choices.typography();
      if (parsed.hasMatchedOption("--" + Choice.LINE_BREAK.key()) && !Levels.fit(typography)) {
        String level = typography.lineBreak().optionName();
        String name = "--" + Choice.LINE_BREAK.key();
        throw new UsageException("error.value", name, level, Levels.names(typography));
      }
    } catch (WrongValueException e) {
      var right = List.of(e.right().split(", "));
      throw UsageException.value("--" + e.choice().key(), e.value(), right);
    }
    return choices;
  }

  /** The language in which a command line that may be wrong is answered. */
  static Language interfaceLanguage(List<String> args, Map<String, String> environment) {
    String option = "--" + Choice.UI_LANG.key();
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      boolean apart = args.get(i).equals(option) && i + 1 < args.size();
      if (apart || args.get(i).startsWith(option + "=")) {
        String value = apart ? args.get(i + 1) : args.get(i).substring(option.length() + 1);
        try {
          Language given = Choice.UI_LANG.apply(Choices.DEFAULT, value).interfaceLanguage();
          return given == null ? localeLanguage(environment) : given;
        } catch (WrongValueException e) {
          break; // which is what is answered
        }
      }
    }
    var configured = Configuration.in(Configuration.place(environment)).choices();
    Language language = configured.interfaceLanguage();
    return language == null ? localeLanguage(environment) : language;
  }

  /** The language of the locale that POSIX would use for messages. */
  static Language localeLanguage(Map<String, String> environment) {
    String value = locale(environment).value();
    int end = value.indexOf('.') < 0 ? value.indexOf('@') : value.indexOf('.');
    return Language.ofTag(end < 0 ? value : value.substring(0, end));
  }

  /**
   * The locale that POSIX would use for messages.
   *
   * @param variable the one it is taken from; empty where there is none
   */
  record Locale(String variable, String value) {}

  /** The launcher sets another locale, and hands over the user's with its variable's name. */
  static Locale locale(Map<String, String> environment) {
    String told = environment.get(LAUNCHER);
    if (told != null) {
      int end = told.indexOf('=');
      return end < 0
          ? new Locale("", "")
          : new Locale(told.substring(0, end), told.substring(end + 1));
    }
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return new Locale(name, value);
      }
    }
    return new Locale("", "");
  }

  private static final String LAUNCHER = "JUAN_LOCALE";
}
