package juan.repair;

import java.util.Locale;
import java.util.Set;

/** The syllables of pinyin, written as filters and dictionaries write them. */
final class Pinyin {
  /** The longest is {@code zhuāng}; marks of tone that combine, or a number, make it longer. */
  private static final int LONGEST = 10;

  /** No final begins with one of them. */
  private static final String INITIALS = "bpmfdtnlgkhjqxrzcsyw";

  private static final String BEFORE_H = "zcs";

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
    return FINALS.contains(plain.substring(initial(plain)));
  }

  /** How long the initial is that a syllable begins with. */
  private static int initial(String plain) {
    if (plain.isEmpty() || INITIALS.indexOf(plain.charAt(0)) < 0) {
      return 0;
    }
    boolean both = plain.startsWith("h", 1) && BEFORE_H.indexOf(plain.charAt(0)) >= 0;
    return both ? 2 : 1;
  }

  // By a table, since the first use of Java's Normalizer takes as long as all of a repair.

  /** Letters of pinyin with what stands above them, and those of phonetic fonts. */
  private static final String ACCENTED = "āáǎàăâãäēéěèĕêëẽīíǐìĭîĩïōóǒòŏôõöūúǔùŭûũüǖǘǚǜńňǹñḿɑɡ";

  private static final String BARE = "aaaaaaaaeeeeeeeeiiiiiiiioooooooouuuuuuuvvvvvnnnnmag";

  /** Marks that stand apart from the letter that is below them. */
  private static final char FIRST_COMBINING = '\u0300';

  private static final char LAST_COMBINING = '\u036F';

  private static final char DIAERESIS = '\u0308';

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
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      int accented = c < 0x80 ? -1 : ACCENTED.indexOf(c);
      if (accented >= 0) {
        plain.append(BARE.charAt(accented));
      } else if (c == DIAERESIS && plain.length() > 0 && plain.charAt(plain.length() - 1) == 'u') {
        plain.setCharAt(plain.length() - 1, 'v');
      } else if (c < FIRST_COMBINING || c > LAST_COMBINING) {
        plain.append(c);
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
    int closing = closing(text, at);
    return closing >= 0 && isSyllable(text.substring(at + 1, closing)) ? closing + 1 : -1;
  }

  /**
   * Where brackets end that begin at a place and are no longer than those of a syllable.
   *
   * @return the place of the closing bracket; -1 when there is none
   */
  static int closing(String text, int at) {
    char open = at < text.length() ? text.charAt(at) : 0;
    if (open != '(' && open != '（') {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST + 2);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i;
      }
    }
    return -1;
  }
}
