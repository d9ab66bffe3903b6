package juan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import juan.text.Sanitizer;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one sentence, in the language of the interface, what is wrong with a command line. */
final class UsageError {
  private static final Pattern FLAG =
      Pattern.compile("option '(--[a-z-]+)' .*should be specified without");

  private final List<String> args;
  private final HelpText text;

  /** For a command line that may name the language. */
  UsageError(List<String> args, Map<String, String> environment) {
    this.args = args;
    this.text = new HelpText(Settled.interfaceLanguage(args, environment));
  }

  UsageError(String[] args, Map<String, String> environment) {
    this(List.of(args), environment);
  }

  int tell(UsageException e, CommandLine line) {
    return tell(line, e.sentence(text));
  }

  /** What Picocli has against it. */
  int tell(ParameterException e) {
    return tell(e.getCommandLine(), sentence(e));
  }

  private static int tell(CommandLine line, String sentence) {
    // What it quotes may be a file's name.
    line.getErr().println("juan: " + Sanitizer.clean(sentence));
    line.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return text.get("error.no-value", name(missing.getMissing().get(0)));
    }
    // Of an option that takes no value Picocli has a sentence, but not the option.
    Matcher flag = FLAG.matcher(String.valueOf(e.getMessage()));
    if (e.getArgSpec() == null && flag.find()) {
      return text.get("error.takes-none", flag.group(1));
    }
    return e.getArgSpec() == null
        ? text.get("error.other", first(String.valueOf(e.getMessage())))
        : text.get("error.takes-none", name(e.getArgSpec()));
  }

  private String unknown(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    if (!argument.startsWith("-")) {
      return text.get("error.extra", argument);
    }
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    var spec = e.getCommandLine().getCommandSpec();
    if (spec.parent() == null && !args.isEmpty() && args.get(0).matches("[A-Za-z]+")) {
      var command = Nearest.to(args.get(0), Commands.names());
      if (command.isPresent() && Files.notExists(Path.of(args.get(0)))) {
        return text.get("error.command-near", args.get(0), command.get());
      }
    }
    var known =
        Stream.of(spec.optionsMap(), spec.negatedOptionsMap())
            .flatMap(options -> options.keySet().stream())
            .filter(option -> option.startsWith("--"))
            .toList();
    return Nearest.to(name, name.startsWith("--") ? known : List.of())
        .map(near -> text.get("error.option-near", name, near))
        .orElseGet(() -> text.get("error.option", name, spec.qualifiedName()));
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static String first(String lines) {
    return lines.lines().findFirst().orElse("");
  }
}
