package juan.reader;

import java.util.Locale;
import juan.dictionary.DictionaryProblem;
import juan.library.StateProblem;
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

  /** One sentence, on one line. */
  public static String sentence(Words words, Reason reason, String source) {
    String key = "problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.get(key, Sanitizer.clean(source));
  }
}
