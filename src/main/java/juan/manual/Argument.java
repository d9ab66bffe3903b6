package juan.manual;

import java.util.List;

/**
 * What a command takes beside options.
 *
 * @param label what it is called in the help
 * @param values those it can have; empty when there are others, as of files
 * @param isRepeated whether there may be several
 */
public record Argument(String label, String description, List<String> values, boolean isRepeated) {
  public Argument {
    values = List.copyOf(values);
  }

  /** Whether it is a file or a folder. */
  boolean isFile() {
    return Option.FILES.contains(label);
  }
}
