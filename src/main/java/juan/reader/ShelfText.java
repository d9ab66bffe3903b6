package juan.reader;

import juan.library.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What of an article its letters are looked for in on the shelf: title, byline, file and folder.
 */
final class ShelfText {
  private final String folded;
  private final @Nullable String jamo;
  private HeadingFilter.@Nullable Initials initials;

  ShelfText(Entry entry) {
    String all =
        String.join(
            "\n", entry.title(), entry.metadata().byline(), entry.source().name(), entry.folder());
    this.folded = HeadingFilter.fold(all);
    this.jamo = hasHangul(all) ? HeadingFilter.initialJamo(all) : null;
  }

  private static boolean hasHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xAC00 && text.charAt(i) <= 0xD7A3) {
        return true;
      }
    }
    return false;
  }

  /** What a reader has typed, folded once for all articles. */
  record Query(String typed, String folded, boolean isLatin) {
    static Query of(String typed) {
      String folded = HeadingFilter.fold(typed);
      return new Query(typed, folded, HeadingFilter.isLatin(folded));
    }
  }

  boolean has(Query query) {
    if (folded.contains(query.folded()) || (jamo != null && jamo.contains(query.typed()))) {
      return true;
    }
    if (!query.isLatin()) {
      return false;
    }
    var its = initials;
    if (its == null) {
      its = HeadingFilter.Initials.of(folded);
      initials = its;
    }
    return its.contain(query.folded());
  }
}
