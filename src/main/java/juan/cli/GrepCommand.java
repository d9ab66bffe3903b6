package juan.cli;

import java.io.IOException;
import java.util.List;
import juan.index.TextCache;
import juan.reader.Problems;
import juan.search.Query;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan grep}: prints where something is in articles. */
final class GrepCommand implements PlainCommand {
  private static final String EXACT = "--exact";
  private static final String REGEX = "--regex";

  @Override
  public String name() {
    return "grep";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "QUERY [PATH]…");
    spec.addPositional(Options.positional("QUERY", "0").type(String.class).build());
    spec.addPositional(
        Options.positional("PATH", "1..*").type(List.class).auxiliaryTypes(String.class).build());
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.flag(EXACT));
    spec.addOption(Options.flag(REGEX));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.COLOR, Choice.UI_LANG);
    return spec;
  }

  @Override
  public List<String> paths(ParseResult parsed) {
    return parsed.matchedPositionalValue(1, List.of());
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    var kind = kind(parsed);
    if (!parsed.hasMatchedPositional(0)) {
      throw new UsageException("error.nothing-given", "QUERY");
    }
    String typed = parsed.matchedPositionalValue(0, "");
    return search(its, typed, kind, parsed.hasMatchedOption(Options.JSON));
  }

  @Override
  public List<String> paths(List<String> arguments) {
    return arguments.subList(Math.min(1, arguments.size()), arguments.size());
  }

  @Override
  public int run(List<String> arguments, Invocation its) throws IOException {
    if (arguments.isEmpty()) {
      throw new UsageException("error.nothing-given", "QUERY");
    }
    return search(its, arguments.get(0), Query.Kind.FORGIVING, false);
  }

  private static int search(Invocation its, String typed, Query.Kind kind, boolean json)
      throws IOException {
    var cache = new TextCache(its.cache("texts"), its.edition());
    cache.prepare();
    var query = Query.of(typed, kind);
    if (query.isEmpty()) {
      throw query
          .problem()
          .map(
              problem ->
                  Options.patternProblem(REGEX, typed, Problems.sentence(its.words(), problem)))
          .orElseGet(() -> new UsageException("error.no-query"));
    }
    boolean marked = !json && its.isColored();
    var entries = its.entries();
    var grep = new Grep(its, typed, kind, json, marked);
    return entries.code(grep.print(entries.found(), cache));
  }

  private static Query.Kind kind(ParseResult parsed) {
    boolean exact = parsed.hasMatchedOption(EXACT);
    boolean pattern = parsed.hasMatchedOption(REGEX);
    if (exact && pattern) {
      throw new UsageException("error.both", EXACT, REGEX);
    }
    return exact ? Query.Kind.EXACT : pattern ? Query.Kind.PATTERN : Query.Kind.FORGIVING;
  }
}
