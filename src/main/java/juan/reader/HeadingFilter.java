package juan.reader;

import java.util.Locale;
import juan.text.HanReadings;
import juan.text.SearchFold;

/**
 * Finds headings by letters typed: the heading's own, in whatever form a search takes for the same,
 * the initials of the pinyin of its Han, and the initial jamo of its Hangul.
 */
final class HeadingFilter {
  private static final String INITIAL_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int SYLLABLES_PER_INITIAL = 588;

  private HeadingFilter() {}

  static boolean matches(String heading, String query) {
    String wanted = SearchFold.fold(query).text();
    if (SearchFold.fold(heading).text().contains(wanted) || initialJamo(heading).contains(query)) {
      return true;
    }
    return isLatin(wanted) && hasInitials(letters(heading), wanted);
  }

  /** Whether a folded query may be the initials of pinyin. */
  static boolean isLatin(String query) {
    return !query.isEmpty()
        && query.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
  }

  static String initialJamo(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean syllable = c >= 0xAC00 && c <= 0xD7A3;
      out.append(syllable ? INITIAL_JAMO.charAt((c - 0xAC00) / SYLLABLES_PER_INITIAL) : c);
    }
    return out.toString();
  }

  /**
   * What of a text has an initial: its Han that have readings, and its Latin letters and digits.
   */
  static String letters(String text) {
    var letters = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean isRead = !HanReadings.of(c).isEmpty();
      letters.append(isRead || (c < 0x80 && Character.isLetterOrDigit(c)) ? c : "");
    }
    return letters.toString();
  }

  /** Whether letters are, one after the other, what those of a text begin with. */
  static boolean hasInitials(String text, String letters) {
    for (int start = 0; start + letters.length() <= text.length(); start++) {
      int found = 0;
      while (found < letters.length()
          && begins(text.charAt(start + found), letters.charAt(found))) {
        found++;
      }
      if (found == letters.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(char c, char letter) {
    return c == letter || HanReadings.hasInitial(c, letter);
  }
}
