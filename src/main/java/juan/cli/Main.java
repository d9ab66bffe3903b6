package juan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import juan.library.Order;
import juan.manual.Shell;
import juan.search.Query;
import juan.terminal.Stty;
import juan.text.Ambiguous;
import juan.text.Sanitizer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where Juan starts. */
public final class Main {
  static final int FAILED = 1;
  private static final int DEFAULT_WIDTH = 80;
  private static final int DEFAULT_HEIGHT = 24;
  private static final int LARGEST = 1000;

  private Main() {}

  public static void main(String[] args) {
    Warmup.begin();
    var environment = System.getenv();
    boolean onlyPaths = Arrays.stream(args).noneMatch(Main::isOption) && !isCommand(args);
    System.exit(
        onlyPaths
            ? new Start(List.of(args), Settled.of(environment)).run()
            : commandLine().execute(args));
  }

  // Where there are only paths no parser is asked: it would take a third of the start.

  private static boolean isOption(String argument) {
    return argument.startsWith("-") && !argument.equals("-");
  }

  private static boolean isCommand(String[] args) {
    return args.length > 0 && Commands.NAMES.contains(args[0]);
  }

  static CommandLine commandLine() {
    return new CommandLine(Commands.juan())
        .setExpandAtFiles(false)
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setParameterExceptionHandler(Main::usageError)
        .setExecutionStrategy(Main::run);
  }

  private static int run(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (command.commandSpec().name().equals(Commands.COMPLETION)) {
      return complete(command);
    }
    var settled = Settled.of(command, System.getenv()).with(ReadingOptions.of(command));
    var start = new Start(paths(command), settled);
    var out = command.commandSpec().commandLine().getOut();
    boolean json = command.hasMatchedOption(Commands.JSON);
    switch (command.commandSpec().name()) {
      case Commands.TOC -> {
        return start.outline(new Toc(out, json, command.hasMatchedOption(Commands.EXPLAIN)));
      }
      case Commands.INFO -> {
        return start.describe(new Info(out, settled.words(), json));
      }
      case Commands.LIST -> {
        var ambiguous = settled.choices().ambiguousOr(Ambiguous.NARROW);
        return start.list(new Catalogue(out, settled.words(), ambiguous, order(command), json));
      }
      case Commands.NOTES -> {
        var form =
            json
                ? Notes.Form.JSON
                : command.hasMatchedOption(Commands.MARKDOWN)
                    ? Notes.Form.MARKDOWN
                    : Notes.Form.TEXT;
        return start.notes(new Notes(out, settled.words(), form));
      }
      case Commands.GREP -> {
        var kind = kind(command);
        String typed = command.matchedPositionalValue(0, "");
        var query = Query.of(typed, kind);
        if (query.isEmpty()) {
          throw new ParameterException(
              command.commandSpec().commandLine(),
              query.problem().orElse("there is nothing to search for"));
        }
        boolean marked = !json && Stty.isStdoutTerminal();
        return start.find(new Grep(out, typed, kind, json, marked));
      }
      case Commands.CONVERT -> {
        checkForm(command);
        return start.convert(new Convert(out));
      }
      case Commands.REPAIR -> {
        var form =
            json
                ? Repair.Form.JSON
                : command.hasMatchedOption(Commands.DIFF) ? Repair.Form.DIFF : Repair.Form.TEXT;
        return start.repair(
            new Repair(out, form, RepairKinds.of(command)),
            command.matchedOptionValue(Commands.RULES, ""));
      }
      default -> {}
    }
    return command == parsed
        ? start.run()
        : start.print(
            size(command, Commands.WIDTH, DEFAULT_WIDTH),
            size(command, Commands.HEIGHT, DEFAULT_HEIGHT));
  }

  private static int complete(ParseResult command) {
    String name = command.matchedPositionalValue(0, "");
    var commandLine = command.commandSpec().commandLine();
    var shell =
        Shell.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        commandLine, "SHELL is one of " + String.join(", ", Shell.ids())));
    commandLine.getOut().print(shell.completion(Usages.of(command.commandSpec().root())));
    commandLine.getOut().flush();
    return 0;
  }

  private static Order order(ParseResult command) {
    String name = command.matchedOptionValue(Commands.SORT, "");
    if (!command.hasMatchedOption(Commands.SORT)) {
      return Order.FILE;
    }
    if (!Commands.ORDERS.contains(name)) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          Commands.SORT + " is one of " + String.join(", ", Commands.ORDERS));
    }
    return Order.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Query.Kind kind(ParseResult command) {
    boolean exact = command.hasMatchedOption(Commands.EXACT);
    boolean pattern = command.hasMatchedOption(Commands.REGEX);
    if (exact && pattern) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "only one of " + Commands.EXACT + " and " + Commands.REGEX);
    }
    return exact ? Query.Kind.EXACT : pattern ? Query.Kind.PATTERN : Query.Kind.FORGIVING;
  }

  private static void checkForm(ParseResult command) {
    if (!Convert.FORMS.contains(command.matchedOptionValue(Commands.TO, ""))) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          Commands.TO + " is one of " + String.join(", ", Convert.FORMS));
    }
  }

  private static List<String> paths(ParseResult command) {
    boolean searches = command.commandSpec().name().equals(Commands.GREP);
    return command.matchedPositionalValue(searches ? 1 : 0, List.of());
  }

  private static int size(ParseResult command, String option, int otherwise) {
    int size = command.matchedOptionValue(option, otherwise);
    if (size < 1 || size > LARGEST) {
      throw new ParameterException(
          command.commandSpec().commandLine(), option + " is 1 to " + LARGEST);
    }
    return size;
  }

  private static int usageError(ParameterException e, String[] args) {
    // Of several lines the first says what is wrong; what it quotes may be a file's name.
    String sentence = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    e.getCommandLine().getErr().println("juan: " + Sanitizer.clean(sentence));
    return CommandLine.ExitCode.USAGE;
  }

  /** A stream in UTF-8, whatever the locale: everything Juan says and shows is. */
  static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
