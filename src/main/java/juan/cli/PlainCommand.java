package juan.cli;

import java.io.IOException;
import java.util.List;

/**
 * A command that can be run without a parser where no option is given: that would take longer than
 * most of what is run so.
 */
interface PlainCommand extends Command {
  /**
   * What it reads, as it was typed.
   *
   * @param arguments those behind the command's name; none begins with a hyphen but {@code -}
   */
  List<String> paths(List<String> arguments);

  /**
   * Runs it as {@link Command#run} does.
   *
   * @throws UsageException when it cannot be used so
   */
  int run(List<String> arguments, Invocation its) throws IOException;
}
