package juan.cli;

import java.io.IOException;
import java.util.ArrayList;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan repair}: prints texts as they were before they were damaged. */
final class RepairCommand implements Command {
  private static final String DIFF = "--diff";
  private static final String RULES = "--rules";

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.flag(DIFF));
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.values(RepairKinds.ONLY, "KIND", RepairKinds.ids()));
    spec.addOption(Options.values(RepairKinds.EXCEPT, "KIND", RepairKinds.ids()));
    spec.addOption(Options.value(RULES, "FILE"));
    spec.addOption(Options.value(Options.SPLIT, "REGEX"));
    ReadingOptions.addTo(spec);
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    Options.notBoth(parsed, DIFF, Options.JSON);
    var form =
        parsed.hasMatchedOption(Options.JSON)
            ? Repair.Form.JSON
            : parsed.hasMatchedOption(DIFF) ? Repair.Form.DIFF : Repair.Form.TEXT;
    var kinds = RepairKinds.of(parsed);
    var rules = new ArrayList<>(its.settled().reading().rules());
    var problems = new ArrayList<Configuration.Problem>();
    if (parsed.hasMatchedOption(RULES)) {
      String file = parsed.matchedOptionValue(RULES, "");
      rules.addAll(ReplacementRules.in(Invocation.path(file), problems));
    }
    // One wrong rule among those that readers exchange is no reason to refuse the others.
    problems.forEach(problem -> its.complain(problem.sentence(its.words())));
    var sources = its.sources();
    var repair = new Repair(its.out(), form, kinds, sources.found().size() > 1);
    int done =
        its.each(sources.found(), source -> repair.print(source, its.settled().reading(), rules));
    return problems.isEmpty() ? sources.code(done) : Main.FAILED;
  }
}
