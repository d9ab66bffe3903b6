package juan.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * ICU's rules by which text is divided, as the state tables it has compiled them to. Run here,
 * since every start would wait for ICU itself to load; a table that knows no words of Thai, Lao,
 * Khmer or Burmese says so ({@link #UNKNOWN}), and ICU is asked.
 */
final class BreakRules {
  /** The lines of text without Han, kana or Hangul. */
  static final BreakRules LINE = new BreakRules("en-u-lb-strict", UnicodeTables::line);

  /** The lines of Chinese, Japanese and Korean, at the strict level. */
  static final BreakRules LINE_CJ = new BreakRules("zh-u-lb-strict", UnicodeTables::lineCj);

  /** The same at the loose level, in Japanese and where marks may stand anywhere. */
  static final BreakRules LINE_LOOSE_CJ =
      new BreakRules("ja-u-lb-loose", UnicodeTables::lineLooseCj);

  /** Extended grapheme clusters. */
  static final BreakRules CLUSTER = new BreakRules("", UnicodeTables::cluster);

  /** Where the next boundary is depends on words, which only ICU knows. */
  static final int UNKNOWN = -1;

  private final String locale;
  private final Supplier<char[][]> compiled;
  private @Nullable BreakTable table;

  private BreakRules(String locale, Supplier<char[][]> compiled) {
    this.locale = locale;
    this.compiled = compiled;
  }

  synchronized BreakTable table() {
    BreakTable read = table;
    if (read == null) {
      read = new BreakTable(compiled.get());
      table = read;
    }
    return read;
  }

  /** ICU's own iterator with the words of all languages, for one thread. */
  BreakIterator icu(String text) {
    var iterator = BreakIterator.getLineInstance(ULocale.forLanguageTag(locale));
    iterator.setText(text);
    return iterator;
  }
}
