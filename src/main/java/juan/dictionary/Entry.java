package juan.dictionary;

import java.util.List;
import juan.text.Sanitizer;

/**
 * What a dictionary has for a word, as it is shown: without control characters, and bounded.
 *
 * @param headwords in each script there is, the commoner first; at least one
 * @param reading with marks of tone; empty where the dictionary has none
 * @param senses a line each
 * @param dictionary the name of the dictionary
 */
public record Entry(
    List<String> headwords, String reading, List<String> senses, String dictionary) {
  /** In UTF-16 units. */
  private static final int LONGEST_LINE = 2000;

  private static final int MOST_SENSES = 200;

  public Entry {
    headwords = headwords.stream().map(Entry::line).toList();
    reading = line(reading);
    senses = senses.stream().limit(MOST_SENSES).map(Entry::line).toList();
    dictionary = line(dictionary);
  }

  /** A text that is harmless and not too long to be shown. */
  static String line(String text) {
    if (text.length() <= LONGEST_LINE) {
      return Sanitizer.clean(text);
    }
    return Sanitizer.clean(text.substring(0, LONGEST_LINE)) + "…";
  }
}
