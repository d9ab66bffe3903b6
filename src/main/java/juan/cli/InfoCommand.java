package juan.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan info}: prints what is known of articles. */
final class InfoCommand implements Command {
  @Override
  public String name() {
    return "info";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    var sources = its.sources();
    var info =
        new Description(its, parsed.hasMatchedOption(Options.JSON), sources.found().size() > 1);
    return sources.code(its.each(sources.found(), info::print));
  }
}
