package juan.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command: what it is called, what it takes and what it does. One is added by a class of its own
 * and a line in {@link Commands#ALL}; its texts are in the files of {@link HelpText}.
 */
interface Command {
  /** What is typed after {@code juan}: letters only. */
  String name();

  /** What it takes, without a word of help. */
  CommandSpec spec();

  /** What it reads, as it was typed. */
  default List<String> paths(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /**
   * Runs it.
   *
   * @return the exit code: 0 done, 1 nothing found or failed
   * @throws UsageException when it cannot be used so
   */
  int run(ParseResult parsed, Invocation its) throws IOException;
}
