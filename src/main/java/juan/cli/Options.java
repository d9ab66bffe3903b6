package juan.cli;

import java.util.List;
import juan.reader.Problems;
import juan.reader.Words;
import juan.search.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that commands share, and how options are made. They are made by hand and not from
 * annotations: reading those costs a start as much again.
 */
final class Options {
  static final String JSON = "--json";
  static final String SPLIT = "--split";

  private Options() {}

  /** A command that can be asked for help. */
  static CommandSpec command(String name, String arguments) {
    var spec = CommandSpec.create().name(name).versionProvider(new Version());
    String typed = name.equals(Commands.JUAN) ? name : Commands.JUAN + " " + name;
    spec.usageMessage()
        .sortOptions(false)
        .customSynopsis((typed + " [OPTION]… " + arguments).strip())
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .footerHeading("%n");
    spec.addOption(builder("-h", "--help").usageHelp(true).build());
    spec.addOption(builder("-V", "--version").versionHelp(true).build());
    return spec;
  }

  private static OptionSpec.Builder builder(String... names) {
    return OptionSpec.builder(names).descriptionKey(names[names.length - 1]);
  }

  /** An option that is there or not. */
  static OptionSpec flag(String name) {
    return builder(name).build();
  }

  /** One that is on or, with {@code --no-} before it, off. */
  static OptionSpec onOrOff(String name) {
    return builder(name).type(Boolean.class).arity("0").negatable(true).build();
  }

  static OptionSpec value(String name, String label) {
    return value(name, label, List.of());
  }

  /** One whose value is one of some words, which shells complete. */
  static OptionSpec value(String name, String label, List<String> right) {
    return builder(name).paramLabel(label).type(String.class).completionCandidates(right).build();
  }

  /** One with several values, with commas between them. */
  static OptionSpec values(String name, String label, List<String> right) {
    return builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .completionCandidates(right)
        .build();
  }

  /** Files and folders, any number of them; what a command does without is its own affair. */
  static PositionalParamSpec paths(String label) {
    return positional(label, "0..*").type(List.class).auxiliaryTypes(String.class).build();
  }

  static PositionalParamSpec.Builder positional(String label, String index) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .descriptionKey(label)
        .index(index)
        .arity(index.contains("*") ? "0..*" : "0..1");
  }

  /**
   * The value of an option that is a regular expression; null where it is not given.
   *
   * @throws UsageException when it is none
   */
  static @Nullable Query pattern(ParseResult parsed, String option, Words words) {
    if (!parsed.hasMatchedOption(option)) {
      return null;
    }
    String typed = parsed.matchedOptionValue(option, "");
    var query = Query.of(typed, Query.Kind.PATTERN);
    if (query.isEmpty()) {
      throw query
          .problem()
          .map(problem -> patternProblem(option, typed, Problems.sentence(words, problem)))
          .orElseGet(() -> new UsageException("error.no-value", option));
    }
    return query;
  }

  static UsageException patternProblem(String option, String typed, String problem) {
    return new UsageException("error.pattern", option, typed, problem);
  }

  /**
   * Sees to it that not both of two options are given.
   *
   * @throws UsageException when they are
   */
  static void notBoth(ParseResult parsed, String one, String other) {
    if (parsed.hasMatchedOption(one) && parsed.hasMatchedOption(other)) {
      throw new UsageException("error.not-both", one, other);
    }
  }

  /**
   * The value of an option that is one of some words.
   *
   * @param otherwise where the option is not given
   * @throws UsageException when it is another word
   */
  static String oneOf(ParseResult parsed, String option, List<String> right, String otherwise) {
    String value = parsed.matchedOptionValue(option, otherwise);
    if (!right.contains(value)) {
      throw UsageException.value(option, value, right);
    }
    return value;
  }

  /**
   * The value of an option that is a number from 1.
   *
   * @throws UsageException when it is no such number
   */
  static int number(ParseResult parsed, String option, int most, int otherwise) {
    String value = parsed.matchedOptionValue(option, Integer.toString(otherwise));
    if (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most) {
      throw new UsageException("error.range", option, value, 1, most);
    }
    return Integer.parseInt(value);
  }
}
