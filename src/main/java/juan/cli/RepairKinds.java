package juan.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import juan.repair.RepairKind;
import picocli.CommandLine.ParseResult;

/** The kinds of repair as the command line names them. */
final class RepairKinds {
  static final String ONLY = "--only";
  static final String EXCEPT = "--except";

  /** Lines stay the source's own unless joining them is asked for. */
  private static final Set<RepairKind> OTHERWISE =
      EnumSet.complementOf(EnumSet.of(RepairKind.HARD_WRAP));

  private RepairKinds() {}

  /** The names of all, with commas between them. */
  static String names() {
    return String.join(", ", ids());
  }

  static List<String> ids() {
    return Arrays.stream(RepairKind.values()).map(RepairKind::id).toList();
  }

  /**
   * Which kinds are asked for.
   *
   * @throws UsageException when there is no such kind
   */
  static Set<RepairKind> of(ParseResult command) {
    Set<RepairKind> kinds =
        EnumSet.copyOf(command.hasMatchedOption(ONLY) ? named(command, ONLY) : OTHERWISE);
    kinds.removeAll(named(command, EXCEPT));
    return kinds;
  }

  private static Set<RepairKind> named(ParseResult command, String option) {
    var kinds = EnumSet.noneOf(RepairKind.class);
    for (String name : command.matchedOptionValue(option, List.<String>of())) {
      kinds.add(
          Arrays.stream(RepairKind.values())
              .filter(kind -> kind.id().equals(name))
              .findFirst()
              .orElseThrow(() -> UsageException.value(option, name, ids())));
    }
    return kinds;
  }
}
