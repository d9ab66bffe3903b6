package juan.manual;

import java.util.List;

/**
 * What a command takes beside options.
 *
 * @param label what it is called in the help
 * @param values those it can have; empty when there are others, as of files
 * @param isRequired whether the command does nothing without it
 * @param isRepeated whether there may be several
 */
public record Argument(
    String label, String description, List<String> values, boolean isRequired, boolean isRepeated) {
  public Argument {
    values = List.copyOf(values);
  }

  /** Whether it is a file or a folder. */
  boolean isFile() {
    return Option.FILES.contains(label);
  }

  /** As it stands in a synopsis. */
  String synopsis() {
    String shown = label + (isRepeated ? "…" : "");
    return isRequired ? shown : "[" + shown + "]";
  }
}
