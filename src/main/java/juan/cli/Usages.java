package juan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import juan.manual.Argument;
import juan.manual.Option;
import juan.manual.Usage;
import juan.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How commands are used, read off what their command line is made from. */
final class Usages {
  private static final String NO = "no-";

  private Usages() {}

  /** The usage of {@code juan} and its commands, in a language of the interface. */
  static Usage of(Language language) {
    return of(Main.commandLine().getCommandSpec(), new HelpText(language).bundle());
  }

  private static Usage of(CommandSpec spec, ResourceBundle texts) {
    spec.resourceBundle(texts);
    var message = spec.usageMessage();
    return new Usage(
        spec.name(),
        String.join(" ", message.header()),
        paragraphs(message.description()),
        String.join(" ", message.customSynopsis()),
        spec.positionalParameters().stream().map(Usages::argument).toList(),
        spec.options().stream().flatMap(Usages::options).toList(),
        spec.subcommands().values().stream().map(line -> of(line.getCommandSpec(), texts)).toList(),
        paragraphs(message.footer()));
  }

  private static Argument argument(PositionalParamSpec its) {
    boolean repeated = its.isMultiValue() && its.arity().max() > 1;
    return new Argument(its.paramLabel(), text(its), values(its), repeated);
  }

  /** One option; two when it is on or off. */
  private static Stream<Option> options(OptionSpec its) {
    String label = its.arity().max() == 0 ? "" : its.paramLabel();
    var names = new ArrayList<>(List.of(its.names()));
    names.sort(Comparator.comparing(String::length));
    var option = new Option(names, label, text(its), values(its), its.isMultiValue());
    if (!its.negatable()) {
      return Stream.of(option);
    }
    var negative = names.stream().map(name -> name.replaceFirst("^--", "--" + NO)).toList();
    return Stream.of(
        option, new Option(negative, label, option.description(), option.values(), false));
  }

  private static List<String> values(ArgSpec its) {
    var values = new ArrayList<String>();
    @Nullable Iterable<String> candidates = its.completionCandidates();
    if (candidates != null) {
      candidates.forEach(values::add);
    }
    return values;
  }

  private static String text(ArgSpec its) {
    return String.join(" ", its.description()).replace("%%", "%");
  }

  private static List<String> paragraphs(String[] lines) {
    return Arrays.stream(lines)
        .map(line -> line.replace("%n", "").replace("%%", "%").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
