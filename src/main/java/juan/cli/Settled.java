package juan.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.heading.HeadingOptions;
import juan.reader.Words;
import juan.source.ReadOptions;
import juan.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * All that the command line, the configuration file and the environment settle.
 *
 * @param problems what is wrong in the configuration file, a sentence each
 * @param reading how articles are to be read
 * @param given the choices that the command line makes: they go before what is remembered
 */
record Settled(
    Choices choices,
    Words words,
    Map<String, String> environment,
    List<String> problems,
    ReadOptions reading,
    Set<String> given) {

  /** Gives a command the options that every command has that shows text. */
  static void addOptions(CommandSpec command) {
    for (Choice choice : Choice.values()) {
      var option = OptionSpec.builder("--" + choice.key()).description(choice.description());
      command.addOption(
          choice.isFlag()
              ? option.type(Boolean.class).arity("0").negatable(true).build()
              : option
                  .type(String.class)
                  .paramLabel(choice.label())
                  .completionCandidates(() -> choice.words().iterator())
                  .build());
    }
  }

  /**
   * The command line's choices over those of the configuration file.
   *
   * @throws CommandLine.ParameterException when one has a wrong value
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
        given);
  }

  /** The same with what the command line says of how articles are to be read. */
  Settled with(ReadOptions options) {
    var all = options.with(reading.headings()).with(reading.rules());
    return new Settled(choices, words, environment, problems, all, given);
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
        throw new WrongValueException(Choice.LINE_BREAK, level, Levels.names(typography));
      }
    } catch (WrongValueException e) {
      throw new CommandLine.ParameterException(
          parsed.commandSpec().commandLine(), "--" + e.getMessage());
    }
    return choices;
  }

  /**
   * The language of the locale that POSIX would use for messages; the launcher has changed that.
   */
  static Language localeLanguage(Map<String, String> environment) {
    for (String name : List.of("JUAN_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return Language.ofTag(value.replaceFirst("[.@].*$", ""));
      }
    }
    return Language.OTHER;
  }
}
