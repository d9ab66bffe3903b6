package juan.dictionary;

import java.util.List;

/**
 * A word of a text that a dictionary has.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last
 * @param entries at least one
 */
public record Match(int start, int end, List<Entry> entries) {
  public Match {
    entries = List.copyOf(entries);
  }
}
