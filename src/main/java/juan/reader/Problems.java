package juan.reader;

import java.util.Locale;
import juan.source.UnreadableException.Reason;
import juan.text.Sanitizer;

/** What is said when an article cannot be read. */
public final class Problems {
  private Problems() {}

  /** One sentence, on one line. */
  public static String sentence(Words words, Reason reason, String source) {
    String key = "problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.get(key, Sanitizer.clean(source));
  }
}
