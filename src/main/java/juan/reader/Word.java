package juan.reader;

import java.util.List;
import juan.article.Position;
import juan.dictionary.DictionaryProblem;
import juan.dictionary.Match;

/**
 * A word of an article, and what dictionaries have that begins there.
 *
 * @param end UTF-16 offset in its block behind it
 * @param matches the longest first
 * @param folder where dictionaries are looked for, when there are none; empty when there are
 * @param problems what was wrong with dictionaries when they were opened
 */
public record Word(
    Position place, int end, List<Match> matches, String folder, List<DictionaryProblem> problems) {
  public Word {
    matches = List.copyOf(matches);
    problems = List.copyOf(problems);
  }
}
