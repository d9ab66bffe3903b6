package juan.cli;

import java.io.IOException;
import java.util.List;
import juan.source.ArticleJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan convert}: prints an article in another form. */
final class ConvertCommand implements Command {
  private static final String TO = "--to";
  private static final List<String> FORMS = List.of("json");

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "--to FORM [PATH]");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.value(TO, "FORM"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    Options.oneOf(parsed, TO, FORMS, "");
    ArticleJson.write(its.library().read(its.source()), its.out());
    return 0;
  }
}
