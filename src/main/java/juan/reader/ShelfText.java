package juan.reader;

import java.util.List;
import juan.library.Entry;
import juan.search.Query.Kind;
import juan.text.HanReadings;
import juan.text.SearchFold;
import org.jspecify.annotations.Nullable;

/**
 * What of an article letters are looked for in on the shelf: title, byline, file and folder in
 * whatever form a search takes for the same, and the pinyin of title and byline.
 */
final class ShelfText {
  private final String folded;
  private final @Nullable String jamo;
  private final String named;
  private @Nullable String letters;

  ShelfText(Entry entry) {
    named = entry.title() + '\n' + entry.metadata().byline();
    String all = named + '\n' + entry.source().name() + '\n' + entry.folder();
    folded = folded(all);
    jamo = hasHangul(all) ? HeadingFilter.initialJamo(all) : null;
  }

  /** Line by line: what is looked for is on one. */
  private static String folded(String text) {
    var folded = new StringBuilder();
    text.lines().forEach(line -> folded.append(SearchFold.fold(line).text()).append('\n'));
    return folded.toString();
  }

  private static boolean hasHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xAC00 && text.charAt(i) <= 0xD7A3) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a reader has typed, made ready once for all articles.
   *
   * @param pinyin those for what it may be spelled out; none when it is no pinyin
   */
  record Query(String typed, String folded, boolean isLatin, List<juan.search.Query> pinyin) {
    static Query of(String typed) {
      var attempts = juan.search.Query.attempts(typed, Kind.FORGIVING);
      String folded = SearchFold.fold(typed).text();
      return new Query(
          typed, folded, HeadingFilter.isLatin(folded), attempts.subList(1, attempts.size()));
    }
  }

  boolean has(Query query) {
    if (folded.contains(query.folded()) || (jamo != null && jamo.contains(query.typed()))) {
      return true;
    }
    return (query.isLatin() && (hasInitials(query.folded()) || isBegun(query.folded())))
        || query.pinyin().stream().anyMatch(pinyin -> pinyin.isIn(named));
  }

  private boolean hasInitials(String query) {
    var its = letters;
    if (its == null) {
      int end = named.indexOf('\n');
      its =
          HeadingFilter.letters(named.substring(0, end))
              + '\n'
              + HeadingFilter.letters(named.substring(end));
      letters = its;
    }
    return HeadingFilter.hasInitials(its, query);
  }

  /** Whether a syllable begins so: what is being typed must not show nothing before it is whole. */
  private boolean isBegun(String query) {
    for (int i = 0; i < named.length(); i++) {
      char c = named.charAt(i);
      if (HanReadings.hasInitial(c, query.charAt(0))) {
        for (HanReadings.Reading reading : HanReadings.of(c)) {
          if (reading.syllable().startsWith(query)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
