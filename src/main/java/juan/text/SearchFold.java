package juan.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text folded for search, so that what a reader takes for the same is equal: Simplified and
 * Traditional characters, those of Japan and other variants, full and half width, katakana and
 * hiragana, capitals and small letters, letters with diacritics and without, composed Hangul and
 * its letters (UAX #15, Unicode case folding). Of white space nothing is left but one space between
 * two words of letters or digits; what is not seen (soft hyphens, zero-width characters, variation
 * selectors) is left out. Characters of many Traditional forms are one: 發 and 髮 are 发.
 *
 * <p>The table is read on first use; for any thread.
 */
public final class SearchFold {
  private static final String UNVOICED = "うかきくけこさしすせそたちつてとはひふへほゝ";
  private static final String VOICED = "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞ";
  private static final String HA = "はひふへほ";
  private static final String PA = "ぱぴぷぺぽ";

  private static final int SYLLABLES = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int LEADS = 0x1100;
  private static final int VOWELS = 0x1161;
  private static final int TAILS = 0x11A7;
  private static final int LEAD_COUNT = 19;
  private static final int VOWEL_COUNT = 21;
  private static final int TAIL_COUNT = 28;

  private final FoldTable table = FoldTable.get();
  private final String text;
  private char[] out;
  private int length;

  /** Where in the text each folded unit begins and ends; null when nobody asks. */
  private int @Nullable [] starts;

  private int @Nullable [] ends;

  /** Whether white space was read behind what is folded. */
  private boolean afterSpace;

  private boolean isAligned = true;
  private int at;

  private SearchFold(String text, boolean withPlaces) {
    this.text = text;
    out = new char[text.length() + 1];
    if (withPlaces) {
      starts = new int[out.length];
      ends = new int[out.length];
    }
  }

  /** The text folded, with the places its characters come from. */
  public static Folded fold(String text) {
    var fold = new SearchFold(text, false);
    fold.run();
    return new Folded(text, new String(fold.out, 0, fold.length), fold.isAligned);
  }

  /**
   * The beginnings and ends, in UTF-16 units of a text, of the characters that each unit of its
   * folded form comes from.
   */
  static int[][] places(String text) {
    var fold = new SearchFold(text, true);
    fold.run();
    return new int[][] {
      Arrays.copyOf(Objects.requireNonNull(fold.starts), fold.length),
      Arrays.copyOf(Objects.requireNonNull(fold.ends), fold.length)
    };
  }

  private void run() {
    while (at < text.length()) {
      char folded = table.single(text.charAt(at));
      if (folded < Character.MIN_SURROGATE) {
        put(folded, 1);
        at++;
      } else if (folded == FoldTable.SPACE) {
        afterSpace = true;
        at++;
      } else {
        rest(folded);
        isAligned &= length == at;
      }
    }
  }

  /** What is rare: the fast path of {@link #run} stays small. */
  private void rest(char folded) {
    char c = text.charAt(at);
    int width = 1;
    switch (folded) {
      case FoldTable.IGNORED -> extend();
      case FoldTable.VOICED -> voice(UNVOICED, VOICED);
      case FoldTable.SEMIVOICED -> voice(HA, PA);
      case FoldTable.JAMO -> join(c);
      case FoldTable.EXPANDED -> width = expand();
      default -> {
        if (!Character.isSurrogate(c)) {
          put(folded, 1);
        } else if (Character.isSurrogatePair(c, at + 1 < text.length() ? text.charAt(at + 1) : 0)) {
          width = expand();
        } else {
          put('\uFFFD', 1);
        }
      }
    }
    at += width;
  }

  /** What is behind a character and not seen belongs to it. */
  private void extend() {
    if (ends != null && length > 0 && !afterSpace) {
      ends[length - 1] = at + Character.charCount(text.codePointAt(at));
    }
  }

  private int expand() {
    int codePoint = text.codePointAt(at);
    int width = Character.charCount(codePoint);
    String expanded = table.expanded(codePoint);
    for (int i = 0; i < expanded.length(); i++) {
      put(expanded.charAt(i), width);
    }
    if (expanded.isEmpty()) {
      extend();
    }
    return width;
  }

  /** Joins a mark with the kana before it; behind anything else it is left out. */
  private void voice(String plain, String marked) {
    int kana = length > 0 && !afterSpace ? plain.indexOf(out[length - 1]) : -1;
    if (kana >= 0) {
      out[length - 1] = marked.charAt(kana);
    }
    extend();
  }

  /** Joins a letter of Hangul with those before it, as Unicode composes them. */
  private void join(char letter) {
    int last = length > 0 && !afterSpace ? out[length - 1] : 0;
    if (letter >= VOWELS && letter < TAILS && last >= LEADS && last < LEADS + LEAD_COUNT) {
      int syllable = (last - LEADS) * VOWEL_COUNT + letter - VOWELS;
      out[length - 1] = (char) (SYLLABLES + syllable * TAIL_COUNT);
      extend();
    } else if (letter > TAILS && letter < TAILS + TAIL_COUNT && isOpenSyllable(last)) {
      out[length - 1] = (char) (last + letter - TAILS);
      extend();
    } else {
      put(letter, 1);
    }
  }

  private static boolean isOpenSyllable(int c) {
    return c >= SYLLABLES && c <= LAST_SYLLABLE && (c - SYLLABLES) % TAIL_COUNT == 0;
  }

  private void put(char folded, int width) {
    if (afterSpace) {
      afterSpace = false;
      if (length > 0 && isOfWord(out[length - 1]) && isOfWord(folded)) {
        append(' ', ends == null ? 0 : ends[length - 1], at);
      }
      isAligned &= length == at;
    }
    append(folded, at, at + width);
  }

  private void append(char folded, int start, int end) {
    if (length == out.length) {
      int capacity = out.length + out.length / 2 + 16;
      out = Arrays.copyOf(out, capacity);
      if (starts != null && ends != null) {
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
    }
    if (starts != null && ends != null) {
      starts[length] = start;
      ends[length] = end;
    }
    out[length++] = folded;
  }

  /** Whether words of such characters are written with spaces between them. */
  private static boolean isOfWord(char c) {
    if (c >= 0x3000 && c < 0xA000) {
      return c >= 0x3131 && c <= 0x318E;
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
