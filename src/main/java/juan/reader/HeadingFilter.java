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
    boolean latin = wanted.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    return latin && hasInitials(heading, wanted);
  }

  private static String initialJamo(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean syllable = c >= 0xAC00 && c <= 0xD7A3;
      out.append(syllable ? INITIAL_JAMO.charAt((c - 0xAC00) / SYLLABLES_PER_INITIAL) : c);
    }
    return out.toString();
  }

  /** Whether the letters are, one after the other, what Han and letters of a text begin with. */
  private static boolean hasInitials(String text, String letters) {
    var initials = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean isRead = !HanReadings.of(c).isEmpty();
      initials.append(isRead || (c < 0x80 && Character.isLetterOrDigit(c)) ? c : "");
    }
    for (int start = 0; start + letters.length() <= initials.length(); start++) {
      int found = 0;
      while (found < letters.length()
          && begins(initials.charAt(start + found), letters.charAt(found))) {
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
