package juan.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import juan.text.HanReadings;
import org.jspecify.annotations.Nullable;

/**
 * Han characters that are read as was typed, by any reading that each of them has: {@code changsha}
 * finds 长沙 and 長沙. ü may be typed as v or u:, tones as marks or numbers, which then must be right;
 * where a space, an apostrophe or a number stands, a syllable ends.
 */
final class PinyinQuery implements Query {
  /** More letters are no word. */
  private static final int LONGEST_WORD = 60;

  private static final String TONE_MARKS = "\u0304\u0301\u030C\u0300";

  private enum Manner {
    /** All syllables in full. */
    SPELLED,
    /** A letter for each character. */
    INITIALS,
    /** The last syllable only begun, the others in full. */
    BEGUN
  }

  /**
   * What was typed.
   *
   * @param letters from a to z, ü as v
   * @param tones the tone that is marked on each letter; 0 for none
   * @param ends whether a syllable must end behind each letter
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Spelling(String letters, int[] tones, boolean[] ends) {}

  private final Spelling spelling;
  private final Manner manner;

  private PinyinQuery(Spelling spelling, Manner manner) {
    this.spelling = spelling;
    this.manner = manner;
  }

  /** A query, and those for the pinyin that it may be. */
  static List<Query> behind(Query query, String typed) {
    var queries = new ArrayList<Query>(List.of(query));
    Spelling spelling = spelling(typed);
    if (spelling != null) {
      queries.add(new PinyinQuery(spelling, Manner.SPELLED));
      if (spelling.letters().length() >= 2) {
        queries.add(new PinyinQuery(spelling, Manner.INITIALS));
        queries.add(new PinyinQuery(spelling, Manner.BEGUN));
      }
    }
    return List.copyOf(queries);
  }

  /** What was typed, letter by letter; null when it is no pinyin. */
  private static @Nullable Spelling spelling(String typed) {
    if (typed.length() > 2 * LONGEST_WORD) {
      return null;
    }
    String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var letters = new StringBuilder();
    var tones = new int[apart.length() + 1];
    var ends = new boolean[apart.length() + 1];
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int last = letters.length() - 1;
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      } else if (last < 0) {
        if (c != ' ') {
          return null;
        }
      } else if (TONE_MARKS.indexOf(c) >= 0) {
        tones[last] = TONE_MARKS.indexOf(c) + 1;
      } else if ((c == '\u0308' || c == ':') && letters.charAt(last) == 'u') {
        letters.setCharAt(last, 'v');
      } else if (c >= '0' && c <= '5') {
        tones[last] = c == '0' ? 5 : c - '0';
        ends[last] = true;
      } else if (c == ' ' || c == '\'' || c == '’') {
        ends[last] = true;
      } else {
        return null;
      }
    }
    return letters.isEmpty() ? null : new Spelling(letters.toString(), tones, ends);
  }

  @Override
  public Hits in(String text, Looks looks) {
    var ranges = new ArrayList<Range>();
    char first = spelling.letters().charAt(0);
    for (int i = 0; i < text.length(); i++) {
      if (HanReadings.hasInitial(text.charAt(i), first)) {
        int end = manner == Manner.INITIALS ? endOfInitials(text, i) : endOfSpelled(text, i, 0);
        if (end > i) {
          ranges.add(new Range(i, end));
          i = end - 1;
        }
      }
    }
    return Hits.of(ranges);
  }

  private int endOfInitials(String text, int start) {
    int at = start;
    for (int letter = 0; letter < spelling.letters().length(); letter++) {
      at = letter == 0 ? at : next(text, at);
      if (at == text.length()
          || spelling.tones()[letter] != 0
          || !HanReadings.hasInitial(text.charAt(at), spelling.letters().charAt(letter))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Where the characters end whose readings are what is left of the letters; -1 when none are. */
  private int endOfSpelled(String text, int at, int from) {
    String letters = spelling.letters();
    int longest = -1;
    for (var reading : HanReadings.of(text.charAt(at))) {
      int to = from + reading.syllable().length();
      if (to > letters.length()) {
        boolean begun =
            manner == Manner.BEGUN && from > 0 && begins(reading, from, letters.length());
        longest = begun ? Math.max(longest, at + 1) : longest;
      } else if (isRead(reading, from, to)) {
        if (to == letters.length()) {
          longest = Math.max(longest, at + 1);
          continue;
        }
        int next = next(text, at + 1);
        if (next < text.length() && HanReadings.hasInitial(text.charAt(next), letters.charAt(to))) {
          longest = Math.max(longest, endOfSpelled(text, next, to));
        }
      }
    }
    return longest;
  }

  /** Whether a reading is what the letters from one to another spell, with its tone. */
  private boolean isRead(HanReadings.Reading reading, int from, int to) {
    return to - from == reading.syllable().length() && begins(reading, from, to);
  }

  private boolean begins(HanReadings.Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      char letter = spelling.letters().charAt(i);
      char read = reading.syllable().charAt(i - from);
      // lue and nue are typed for lüe and nüe, since there are no others.
      boolean same = letter == read || (letter == 'u' && read == 'v' && isBeforeE(i, to));
      int tone = spelling.tones()[i];
      if (!same || (tone != 0 && tone != reading.tone()) || (spelling.ends()[i] && i + 1 < to)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBeforeE(int letter, int to) {
    return letter + 1 < to && spelling.letters().charAt(letter + 1) == 'e';
  }

  /** The place of the next character: white space and what is not seen may be between. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && isBetween(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || c == '\u00AD'
        || c == '\uFEFF'
        || (c >= '\u200B' && c <= '\u200D')
        || c == '\u2060';
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
