package juan.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan [PATH…]}: reads articles, or prints them where the output is not a terminal. */
final class ReadCommand implements Command {
  @Override
  public String name() {
    return Commands.JUAN;
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    var start = new Start(its);
    return its.isSplit() ? start.several() : start.run();
  }
}
