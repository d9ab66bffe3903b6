package juan.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan cat}: prints what the pane would show. */
final class CatCommand implements PlainCommand {
  private static final String WIDTH = "--width";
  private static final String HEIGHT = "--height";
  private static final int DEFAULT_WIDTH = 80;
  private static final int DEFAULT_HEIGHT = 24;
  private static final int LARGEST = 1000;

  @Override
  public String name() {
    return "cat";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.value(WIDTH, "N"));
    spec.addOption(Options.value(HEIGHT, "N"));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    int width = Options.number(parsed, WIDTH, LARGEST, DEFAULT_WIDTH);
    int height = Options.number(parsed, HEIGHT, LARGEST, DEFAULT_HEIGHT);
    return print(its, width, height);
  }

  @Override
  public List<String> paths(List<String> arguments) {
    return arguments;
  }

  @Override
  public int run(List<String> arguments, Invocation its) throws IOException {
    return print(its, DEFAULT_WIDTH, DEFAULT_HEIGHT);
  }

  private static int print(Invocation its, int width, int height) throws IOException {
    var sources = its.sources();
    int done = new Printout(its, width, height).articles(sources.found(), false);
    return sources.code(done);
  }
}
