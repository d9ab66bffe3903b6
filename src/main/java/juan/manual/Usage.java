package juan.manual;

import java.util.List;
import java.util.Optional;

/**
 * How a command is used, as shells and the manual want it.
 *
 * @param summary what it does, a sentence
 * @param description more of that, a paragraph each
 * @param synopsis how it is typed
 * @param commands those it has; only {@code juan} itself has any
 * @param footer what is said last, a paragraph each
 */
public record Usage(
    String name,
    String summary,
    List<String> description,
    String synopsis,
    List<Argument> arguments,
    List<Option> options,
    List<Usage> commands,
    List<String> footer) {
  public Usage {
    description = List.copyOf(description);
    arguments = List.copyOf(arguments);
    options = List.copyOf(options);
    commands = List.copyOf(commands);
    footer = List.copyOf(footer);
  }

  /** Its option of this name. */
  public Optional<Option> option(String name) {
    return options.stream().filter(option -> option.names().contains(name)).findFirst();
  }
}
