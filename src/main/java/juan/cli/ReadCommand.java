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
    if (!its.isSplit()) {
      return new Start(its).run();
    }
    var sources = its.sources();
    try (var files = TemporaryFiles.of(sources.found())) {
      return sources.found().isEmpty()
          ? Main.FAILED
          : sources.code(new Start(its.atTemporary(files.paths())).run());
    }
  }
}
