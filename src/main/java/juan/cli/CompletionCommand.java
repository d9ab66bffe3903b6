package juan.cli;

import java.util.List;
import juan.manual.Shell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan completion}: prints what teaches a shell to complete Juan's command line. */
final class CompletionCommand implements Command {
  private static final String SHELL = "SHELL";

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), SHELL);
    spec.addPositional(
        Options.positional(SHELL, "0")
            .type(String.class)
            .completionCandidates(Shell.ids())
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
    if (!parsed.hasMatchedPositional(0)) {
      throw new UsageException("error.missing", SHELL, String.join(", ", Shell.ids()));
    }
    String id = parsed.matchedPositionalValue(0, "");
    var shell = Shell.of(id).orElseThrow(() -> UsageException.value(SHELL, id, Shell.ids()));
    its.out().print(shell.completion(Usages.of(its.words().language())));
    its.out().flush();
    return 0;
  }
}
