package juan.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import juan.reader.Words;
import juan.source.FileSource;
import juan.terminal.Stty;
import juan.text.Sanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where Juan starts. */
public final class Main {
  static final int FAILED = 1;

  private Main() {}

  public static void main(String[] args) {
    boolean commanded = args.length > 0 && isCommand(args[0]);
    FileSource begun = args.length == 1 && !commanded ? begin(args[0]) : null;
    if (!commanded) {
      Warmup.begin();
    }
    var environment = System.getenv();
    if (!commanded && hasOnlyPaths(args)) {
      System.exit(read(List.of(args), begun, environment));
    }
    Stty.refuse();
    if (commanded
        && hasOnlyPaths(args)
        && Commands.named(args[0]).orElseThrow() instanceof PlainCommand command) {
      System.exit(run(command, args, environment));
    }
    System.exit((commanded ? commandLine(args[0]) : commandLine()).execute(args));
  }

  /** The same with the options before a command behind it, where they are the command's. */
  private static String[] commandFirst(ParseResult parsed) {
    var moved = new ArrayList<>(parsed.originalArgs());
    String command = parsed.subcommand().commandSpec().name();
    moved.remove(command);
    moved.add(0, command);
    return moved.toArray(String[]::new);
  }

  // Where there are only paths no parser is asked: it would take a third of the start.

  private static boolean hasOnlyPaths(String[] args) {
    for (String argument : args) {
      if (argument.startsWith("-") && !argument.equals("-")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCommand(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if (argument.charAt(i) < 'a' || argument.charAt(i) > 'z') {
        return false; // without a look at the commands, whose classes would load
      }
    }
    return Commands.named(argument).isPresent();
  }

  /** Begins to read the one file that is to be shown, while nothing else is known yet. */
  private static @Nullable FileSource begin(String path) {
    if (!Stty.mayBeOutput() || path.isEmpty()) {
      return null;
    }
    try {
      var source = new FileSource(Path.of(path));
      source.begin();
      return source;
    } catch (InvalidPathException e) {
      return null; // as will be told
    }
  }

  /**
   * Reads what is at paths.
   *
   * @param begun the only one, where it has been begun already
   */
  static int read(List<String> paths, @Nullable FileSource begun, Map<String, String> environment) {
    var its =
        new Invocation(
            paths, Settled.of(environment), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    return its.guarded(() -> new Start(its, begun).run());
  }

  /** Runs a command that is given no option. */
  static int run(PlainCommand command, String[] args, Map<String, String> environment) {
    var arguments = List.of(args).subList(1, args.length);
    var its =
        new Invocation(
            command.paths(arguments),
            Settled.of(environment),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err));
    try {
      return its.guarded(() -> command.run(arguments, its));
    } catch (UsageException e) {
      return new UsageError(args, environment).tell(e, commandLine(args[0]));
    }
  }

  /** The same that knows but one command: a parser of all takes its time. */
  static CommandLine commandLine(String command) {
    return commandLine(Commands.juan(List.of(Commands.named(command).orElseThrow())));
  }

  static CommandLine commandLine() {
    return commandLine(Commands.juan(Commands.ALL));
  }

  private static CommandLine commandLine(CommandSpec grammar) {
    return new CommandLine(grammar)
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true) // the last one holds
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setParameterExceptionHandler((e, args) -> new UsageError(args, System.getenv()).tell(e))
        .setExecutionStrategy(Main::run);
  }

  /** The exit code of something that has been printed, if it has. */
  private static int printed(ParseResult parsed, CommandLine line) {
    String failure = line.getOut() instanceof Output its ? its.failure() : null;
    if (failure != null) {
      var language = Settled.interfaceLanguage(parsed.originalArgs(), System.getenv());
      String why = Sanitizer.clean(failure);
      line.getErr().println("juan: " + new Words(language).get("problem.output", why));
    }
    return failure == null ? 0 : FAILED;
  }

  private static int run(ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
      String[] args = commandFirst(parsed);
      return commandLine(args[0]).execute(args);
    }
    ParseResult asked = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    var line = asked.commandSpec().commandLine();
    var environment = System.getenv();
    if (asked.isUsageHelpRequested()) {
      Help.print(line, Settled.interfaceLanguage(parsed.originalArgs(), environment));
      return printed(parsed, line);
    }
    if (asked.isVersionHelpRequested()) {
      line.printVersionHelp(line.getOut());
      return printed(parsed, line);
    }
    try {
      Command command =
          parsed.hasSubcommand()
              ? Commands.named(asked.commandSpec().name()).orElseThrow()
              : new ReadCommand();
      var settled = Settled.of(asked, environment).with(ReadingOptions.of(asked));
      var split = Options.pattern(asked, Options.SPLIT, settled.words());
      var its = new Invocation(command.paths(asked), settled, split, line.getOut(), line.getErr());
      return its.guarded(() -> command.run(asked, its));
    } catch (UsageException e) {
      return new UsageError(parsed.originalArgs(), environment).tell(e, line);
    }
  }

  static PrintWriter utf8(FileDescriptor descriptor) {
    return new Output(descriptor);
  }
}
