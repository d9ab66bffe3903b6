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
  /** More letters are no word; the places between them are the bits of a number. */
  private static final int MOST_LETTERS = 60;

  private static final String TONE_MARKS = "\u0304\u0301\u030C\u0300";

  private enum Manner {
    /** All syllables in full. */
    SPELLED,
    /** A letter for each character. */
    INITIALS,
    /** The last syllable only begun, the others in full. */
    BEGUN
  }

  private final Spelling spelling;
  private final Manner manner;

  private PinyinQuery(Spelling spelling, Manner manner) {
    this.spelling = spelling;
    this.manner = manner;
  }

  /** A query, and those for the pinyin that it may be. */
  static List<Query> behind(Query query, String typed) {
    var queries = new ArrayList<Query>(List.of(query));
    Spelling spelling = typed.length() > 2 * MOST_LETTERS ? null : Spelling.of(typed);
    if (spelling != null) {
      queries.add(new PinyinQuery(spelling, Manner.SPELLED));
      if (spelling.letters.length() >= 2) {
        queries.add(new PinyinQuery(spelling, Manner.INITIALS));
        queries.add(new PinyinQuery(spelling, Manner.BEGUN));
      }
    }
    return List.copyOf(queries);
  }

  /** What was typed, letter by letter. */
  private static final class Spelling {
    /** From a to z, ü as v. */
    final StringBuilder letters = new StringBuilder();

    /** The tone that is marked on each letter; 0 for none. */
    final int[] tones = new int[MOST_LETTERS];

    /** Whether a syllable must end behind each letter. */
    final boolean[] ends = new boolean[MOST_LETTERS];

    /** Null when it is no pinyin. */
    static @Nullable Spelling of(String typed) {
      if (!typed.isEmpty() && typed.charAt(0) >= '\u3400' && typed.charAt(0) <= '\u9FFF') {
        return null; // as most queries, for which no tables need be loaded
      }
      var spelling = new Spelling();
      String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
      for (int i = 0; i < apart.length(); i++) {
        if (!spelling.take(apart.charAt(i))) {
          return null;
        }
      }
      return spelling.letters.isEmpty() ? null : spelling;
    }

    private boolean take(char c) {
      int last = letters.length() - 1;
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
        return letters.length() <= MOST_LETTERS;
      }
      if (last < 0) {
        return c == ' ';
      }
      if (TONE_MARKS.indexOf(c) >= 0) {
        tones[last] = TONE_MARKS.indexOf(c) + 1;
      } else if ((c == '\u0308' || c == ':') && letters.charAt(last) == 'u') {
        letters.setCharAt(last, 'v');
      } else if (c >= '0' && c <= '5') {
        tones[last] = c == '0' ? 5 : c - '0';
        ends[last] = true;
      } else if (c == ' ' || c == '\'' || c == '’') {
        ends[last] = true;
      } else {
        return false;
      }
      return true;
    }

    /**
     * Whether letters from a place on are a reading with its tone, or all that are left begin it.
     */
    boolean isAt(int from, HanReadings.Reading reading) {
      String syllable = reading.syllable();
      int to = Math.min(letters.length(), from + syllable.length());
      for (int i = from; i < to; i++) {
        boolean isSame =
            letters.charAt(i) == syllable.charAt(i - from)
                || (syllable.charAt(i - from) == 'v' && isUmlautAt(i));
        boolean isInTone = tones[i] == 0 || tones[i] == reading.tone();
        boolean isCut = ends[i] && i + 1 < from + syllable.length();
        if (!isSame || !isInTone || isCut) {
          return false;
        }
      }
      return true;
    }

    /** Whether u is typed for ü where there is no u, in lue and nue. */
    private boolean isUmlautAt(int letter) {
      return letters.charAt(letter) == 'u'
          && (letter + 1 == letters.length() || letters.charAt(letter + 1) == 'e');
    }
  }

  @Override
  public Hits in(String text, Looks looks) {
    var ranges = new ArrayList<Range>();
    char first = spelling.letters.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      if (HanReadings.hasInitial(text.charAt(i), first)) {
        int end = manner == Manner.INITIALS ? endOfInitials(text, i) : endOfSyllables(text, i);
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
    for (int letter = 0; letter < spelling.letters.length(); letter++) {
      at = letter == 0 ? at : next(text, at);
      if (at == text.length()
          || spelling.tones[letter] != 0
          || !HanReadings.hasInitial(text.charAt(at), spelling.letters.charAt(letter))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Where the most characters end whose readings are the letters; -1 when none are. */
  private int endOfSyllables(String text, int start) {
    int end = -1;
    // The places between letters to which the characters so far may have come, as bits.
    long reached = 1;
    for (int at = start; at < text.length() && reached != 0; at = next(text, at + 1)) {
      long next = reached(text.charAt(at), reached);
      if ((next >> spelling.letters.length() & 1) != 0) {
        end = at + 1;
      }
      reached = next & ~(1L << spelling.letters.length());
    }
    return end;
  }

  /** The places reached with one more character. */
  private long reached(char han, long before) {
    long reached = 0;
    int all = spelling.letters.length();
    for (HanReadings.Reading reading : HanReadings.of(han)) {
      for (long left = before; left != 0; left &= left - 1) {
        int from = Long.numberOfTrailingZeros(left);
        int to = from + reading.syllable().length();
        boolean isWhole = to <= all;
        if ((isWhole || (manner == Manner.BEGUN && from > 0)) && spelling.isAt(from, reading)) {
          reached |= 1L << Math.min(to, all);
        }
      }
    }
    return reached;
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
