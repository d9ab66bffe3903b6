package juan.manual;

import java.util.List;
import java.util.Set;

/**
 * An option of a command.
 *
 * @param names all of them, hyphens included, the longest last
 * @param label what its value is called; empty when it takes none
 * @param values the values to choose from; empty when they are not known
 * @param isList whether several values may be given with commas between them
 */
public record Option(
    List<String> names, String label, String description, List<String> values, boolean isList) {
  /** The labels of what is a file or a folder. */
  static final Set<String> FILES = Set.of("FILE", "PATH", "FOLDER");

  public Option {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  boolean takesValue() {
    return !label.isEmpty();
  }

  boolean isFile() {
    return FILES.contains(label);
  }

  /** The name it is known by. */
  public String name() {
    return names.get(names.size() - 1);
  }
}
