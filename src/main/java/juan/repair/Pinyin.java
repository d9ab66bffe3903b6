package juan.repair;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The syllables of pinyin, written as filters and dictionaries write them. */
final class Pinyin {
  /** The longest is {@code zhuāng}; marks of tone that combine, or a number, make it longer. */
  private static final int LONGEST = 10;

  private static final Set<String> INITIALS =
      Set.of(
          "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch",
          "sh", "r", "z", "c", "s", "y", "w");
  private static final Set<String> FINALS =
      Set.of(
          "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia",
          "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui",
          "uan", "un", "uang", "ue", "v", "ve", "van", "vn");

  private Pinyin() {}

  /** Whether a text is one syllable, with its tone as a mark, as a number or without. */
  static boolean isSyllable(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    String plain = plain(text);
    int length = plain.length();
    if (length > 1 && plain.charAt(length - 1) >= '1' && plain.charAt(length - 1) <= '5') {
      plain = plain.substring(0, length - 1);
    }
    for (int i = 0; i <= Math.min(2, plain.length()); i++) {
      if (INITIALS.contains(plain.substring(0, i)) && FINALS.contains(plain.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no capital in a reading, as in the sign of an element or in a name. */
  static boolean isWrittenSmall(String reading) {
    return !reading.isEmpty() && reading.equals(reading.toLowerCase(Locale.ROOT));
  }

  /** Whether a syllable has a mark or the number of its tone. */
  static boolean hasTone(String syllable) {
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      if ((c >= '1' && c <= '5') || (c >= 0x80 && c != 'ü' && c != 'ɑ' && c != 'ɡ')) {
        return true;
      }
    }
    return false;
  }

  /** Without marks of tone, ü as v, and the letters that only phonetic fonts have as Latin ones. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == '\u0308' && plain.length() > 0 && plain.charAt(plain.length() - 1) == 'u') {
        plain.setCharAt(plain.length() - 1, 'v');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c == 'ɑ' ? 'a' : c == 'ɡ' ? 'g' : c);
      }
    }
    return plain.toString();
  }

  /**
   * Where a syllable in brackets ends that begins at a place.
   *
   * @return the place behind its closing bracket; -1 when there is none
   */
  static int endOfBracketed(String text, int at) {
    char open = at < text.length() ? text.charAt(at) : 0;
    if (open != '(' && open != '（') {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST + 2);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return isSyllable(text.substring(at + 1, i)) ? i + 1 : -1;
      }
    }
    return -1;
  }
}
