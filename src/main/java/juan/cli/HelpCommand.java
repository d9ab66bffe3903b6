package juan.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan help [COMMAND]}: the same as {@code juan [COMMAND] --help}. */
final class HelpCommand implements Command {
  private static final String COMMAND = "COMMAND";

  @Override
  public String name() {
    return "help";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[" + COMMAND + "]");
    spec.addPositional(
        Options.positional(COMMAND, "0")
            .type(String.class)
            .completionCandidates(() -> Commands.names().iterator())
            .build());
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public List<String> paths(ParseResult parsed) {
    return List.of();
  }

  @Override
  public int run(ParseResult parsed, Invocation its) {
    String name = parsed.matchedPositionalValue(0, "");
    var juan = Main.commandLine().setOut(its.out());
    var asked = name.isEmpty() ? juan : juan.getSubcommands().get(name);
    if (asked == null) {
      throw UsageException.value(COMMAND, name, Commands.names());
    }
    Help.print(asked, its.words().language());
    return 0;
  }
}
