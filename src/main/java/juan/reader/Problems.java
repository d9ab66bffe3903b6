package juan.reader;

import java.util.Locale;
import juan.dictionary.DictionaryProblem;
import juan.library.StateProblem;
import juan.search.PatternProblem;
import juan.source.UnreadableException.Reason;
import juan.text.Sanitizer;

/** What is said when an article cannot be read. */
public final class Problems {
  private Problems() {}

  /** Why what has been chosen is not used or not remembered, in one sentence. */
  public static String sentence(Words words, StateProblem problem) {
    String key = "state." + problem.kind().name().toLowerCase(Locale.ROOT);
    return words.get(key, Sanitizer.clean(problem.file()));
  }

  /** Why a dictionary is not used, in one sentence. */
  static String sentence(Words words, DictionaryProblem problem) {
    String key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.get("dictionary." + key, problem.file());
  }

  /** Why something is no regular expression, and where. */
  public static String sentence(Words words, PatternProblem problem) {
    String key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String why = words.get("pattern." + key);
    return problem.place() == 0 ? why : words.get("pattern.place", why, problem.place());
  }

  /**
   * The same for a line of the screen: only the file's name, so that there is room for the rest.
   */
  static String notice(Words words, StateProblem problem) {
    String file = problem.file();
    String name = "…" + file.substring(Math.max(0, file.lastIndexOf('/')));
    return sentence(words, new StateProblem(problem.kind(), name));
  }

  /** One sentence, on one line. */
  public static String sentence(Words words, Reason reason, String source) {
    String key = "problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.get(key, Sanitizer.clean(source));
  }
}
