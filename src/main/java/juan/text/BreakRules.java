package juan.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The compiled break rules that come with ICU, read straight from their files: to find them by
 * locale takes ICU three times as long, which every start would wait for.
 */
final class BreakRules {
  /** The lines of text without Han, kana or Hangul. */
  static final BreakRules LINE = new BreakRules("line");

  /** The lines of Chinese, Japanese and Korean, at the strict level. */
  static final BreakRules LINE_CJ = new BreakRules("line_cj");

  /** The same at the loose level, in Japanese and where marks may stand anywhere. */
  static final BreakRules LINE_LOOSE_CJ = new BreakRules("line_loose_cj");

  /** Extended grapheme clusters. */
  static final BreakRules CLUSTER = new BreakRules("char");

  private final String file;
  private @Nullable BreakIterator prototype;

  private BreakRules(String file) {
    this.file = "/com/ibm/icu/impl/data/icudata/brkitr/" + file + ".brk";
  }

  /** A new iterator, for one thread. */
  synchronized BreakIterator iterator() {
    BreakIterator rules = prototype;
    if (rules == null) {
      rules = load();
      prototype = rules;
    }
    return rules.clone();
  }

  private BreakIterator load() {
    try (var in = BreakRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      return RuleBasedBreakIterator.getInstanceFromCompiledRules(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
