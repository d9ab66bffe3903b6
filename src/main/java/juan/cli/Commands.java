package juan.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are. */
final class Commands {
  static final String JUAN = "juan";

  /** In the order of the help. */
  static final List<Command> ALL =
      List.of(
          new CatCommand(),
          new TocCommand(),
          new InfoCommand(),
          new ListCommand(),
          new GrepCommand(),
          new NotesCommand(),
          new ConvertCommand(),
          new RepairCommand(),
          new ConfigCommand(),
          new KeysCommand(),
          new CompletionCommand(),
          new HelpCommand());

  private Commands() {}

  static Optional<Command> named(String name) {
    for (Command command : ALL) { // each start asks: no stream, whose classes would load
      if (command.name().equals(name)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  static List<String> names() {
    return ALL.stream().map(Command::name).toList();
  }

  /** The grammar: {@code juan [PATH…]}, and each of some commands. */
  static CommandSpec juan(List<Command> commands) {
    var reader = new ReadCommand();
    var spec = reader.spec();
    for (Command command : commands) {
      var its = command.spec();
      // Whoever locks an account must not have to know which commands write.
      if (its.findOption("--" + Choice.LOCKED.key()) == null) {
        Settled.addOptions(its, Choice.LOCKED);
      }
      spec.addSubcommand(command.name(), its);
    }
    return spec;
  }
}
