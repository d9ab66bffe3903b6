package juan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import juan.library.Order;
import juan.text.Ambiguous;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan list}: prints the articles of a shelf. */
final class ListCommand implements Command {
  private static final String SORT = "--sort";
  private static final List<String> ORDERS = List.of("name", "date", "recent", "length");

  @Override
  public String name() {
    return "list";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.value(SORT, "ORDER", ORDERS));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.AMBIGUOUS, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    var ambiguous = its.settled().choices().ambiguousOr(Ambiguous.NARROW);
    boolean json = parsed.hasMatchedOption(Options.JSON);
    var catalogue = new Catalogue(its.out(), its.words(), ambiguous, order(parsed), json);
    var shelf = its.described();
    catalogue.print(shelf.found());
    return shelf.code(0);
  }

  private static Order order(ParseResult parsed) {
    return parsed.hasMatchedOption(SORT)
        ? Order.valueOf(Options.oneOf(parsed, SORT, ORDERS, "").toUpperCase(Locale.ROOT))
        : Order.FILE;
  }
}
