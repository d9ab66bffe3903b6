package juan.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan toc}: prints headings. */
final class TocCommand implements Command {
  private static final String EXPLAIN = "--explain";

  @Override
  public String name() {
    return "toc";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.flag(EXPLAIN));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    boolean json = parsed.hasMatchedOption(Options.JSON);
    var sources = its.sources();
    var toc = new Toc(its, json, parsed.hasMatchedOption(EXPLAIN), sources.found().size() > 1);
    return sources.code(its.each(sources.found(), toc::print));
  }
}
