package juan.text;

import java.text.Normalizer;
import java.util.Locale;

/** Pinyin whose tones are numbers, as dictionaries write it, and as it is to be read. */
public final class ToneMarks {
  private static final String[] MARKED = {"āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜ"};

  private static final String VOWELS = "aeiouü";

  /** Marks that combine, for the letters that are no vowels of those: ḿ, ǹg, ê̄. */
  private static final String COMBINING = "\u0304\u0301\u030C\u0300";

  private ToneMarks() {}

  /**
   * One syllable with its tone as a mark (ISO 7098): {@code lu:4}, {@code lv4} and {@code lü4}
   * become {@code lǜ}. Anything else stays what it is.
   */
  public static String ofSyllable(String numbered) {
    int last = numbered.length() - 1;
    if (last < 1 || numbered.charAt(last) < '1' || numbered.charAt(last) > '5') {
      return numbered;
    }
    String letters =
        numbered
            .substring(0, last)
            .replace("u:", "ü")
            .replace("U:", "Ü")
            .replace('v', 'ü')
            .replace('V', 'Ü');
    if (!letters.chars().allMatch(ToneMarks::isLetter)) {
      return numbered;
    }
    int tone = numbered.charAt(last) - '1';
    int at = place(letters);
    return tone == 4 || at < 0
        ? letters
        : letters.substring(0, at) + marked(letters.charAt(at), tone) + letters.substring(at + 1);
  }

  /** The same for syllables with anything between them, or with nothing. */
  public static String of(String numbered) {
    var marked = new StringBuilder(numbered.length());
    int at = 0;
    while (at < numbered.length()) {
      int end = at;
      while (end < numbered.length() && isOfSyllable(numbered.charAt(end))) {
        end++;
      }
      if (end == at) {
        marked.append(numbered.charAt(at++));
      } else {
        end = Math.min(end + 1, numbered.length());
        marked.append(ofSyllable(numbered.substring(at, end)));
        at = end;
      }
    }
    return marked.toString();
  }

  private static boolean isOfSyllable(char c) {
    return c == ':' || isLetter(c);
  }

  private static boolean isLetter(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == 'ü' || c == 'Ü' || c == 'ê';
  }

  /** The letter that takes the mark: a or e, the o of ou, else the last vowel. */
  private static int place(String letters) {
    int last = -1;
    for (int i = 0; i < letters.length(); i++) {
      char c = Character.toLowerCase(letters.charAt(i));
      if (c == 'a' || c == 'e' || c == 'ê') {
        return i;
      }
      if (c == 'o' && letters.startsWith("u", i + 1)) {
        return i;
      }
      last = VOWELS.indexOf(c) >= 0 ? i : last;
    }
    // m, n, ng, with an h before them: syllables without a vowel.
    boolean nasal = last < 0 && letters.matches("(?i)h?(m|n|ng)");
    return nasal ? (Character.toLowerCase(letters.charAt(0)) == 'h' ? 1 : 0) : last;
  }

  private static String marked(char letter, int tone) {
    int vowel = VOWELS.indexOf(Character.toLowerCase(letter));
    if (vowel < 0) {
      return Normalizer.normalize(
          letter + COMBINING.substring(tone, tone + 1), Normalizer.Form.NFC);
    }
    String marked = MARKED[vowel].substring(tone, tone + 1);
    return Character.isUpperCase(letter) ? marked.toUpperCase(Locale.ROOT) : marked;
  }
}
