package juan.reader;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings by letters typed: the heading's own, whatever their case and width, the initials
 * of the pinyin of its Han, hiragana for katakana, and the initial jamo of its Hangul.
 */
final class HeadingFilter {
  private static final String INITIAL_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int SYLLABLES_PER_INITIAL = 588;

  /** Characters with readings that begin differently, each before two letters. */
  private static final String OTHER_READINGS =
      "長cz长cz重cz曾cz朝cz藏cz傳cz传cz種cz种cz查cz行xh巷xh嚇xh吓xh樂ly乐ly調dt调dt彈dt弹dt單ds单ds"
          + "石sd提td降jx解jx校jx系jx見jx见jx會hk会hk省sx宿sx廈sx厦sx盛cs乘cs參cs参cs沈cs伺cs車cj车cj"
          + "說sy说sy率ls屬sz属sz仇cq秘mb番fp否fp便bp泊bp屏bp暴bp給gj给gj期jq奇jq稽jq殼kq壳kq蔓mw粘nz"
          + "尾wy遺wy遗wy畜cx叶xy區oq区oq";

  private static AlphabeticIndex.@Nullable ImmutableIndex<Void> pinyin;

  /** Those asked for: to look one up takes long. */
  private static final Map<Integer, String> READINGS = new HashMap<>();

  private static final Function<Integer, String> INITIALS = HeadingFilter::initials;

  private HeadingFilter() {}

  static boolean matches(String heading, String query) {
    String folded = fold(heading);
    String wanted = fold(query);
    if (folded.contains(wanted) || initialJamo(heading).contains(query)) {
      return true;
    }
    return isLatin(wanted) && Initials.of(folded).contain(wanted);
  }

  /** Whether a folded query may be the initials of pinyin. */
  static boolean isLatin(String query) {
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  static String fold(String text) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(folded);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 0x30A1 && c <= 0x30F6) {
        out.setCharAt(i, (char) (c - 0x60));
      }
    }
    return out.toString();
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
   * What the Han and letters of a text begin with, one after the other.
   *
   * @param first a letter of each
   * @param other another where there is a second reading, otherwise the same
   */
  record Initials(String first, String other) {
    static Initials of(String text) {
      var first = new StringBuilder();
      var other = new StringBuilder();
      for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        String its =
            c == '\n' || (c < 0x80 && Character.isLetterOrDigit(c))
                ? Character.toString(c)
                : Character.isLetterOrDigit(c) ? READINGS.computeIfAbsent(c, INITIALS) : "";
        if (!its.isEmpty()) {
          first.append(its.charAt(0));
          other.append(its.charAt(its.length() > 1 ? 1 : 0));
          // Of three readings the third is as good as the second.
          if (its.length() > 2 && its.charAt(0) == its.charAt(1)) {
            other.setCharAt(other.length() - 1, its.charAt(2));
          }
        }
      }
      return new Initials(first.toString(), other.toString());
    }

    boolean contain(String letters) {
      for (int start = 0; start + letters.length() <= first.length(); start++) {
        int found = 0;
        while (found < letters.length() && has(start + found, letters.charAt(found))) {
          found++;
        }
        if (found == letters.length()) {
          return true;
        }
      }
      return false;
    }

    private boolean has(int at, char letter) {
      return first.charAt(at) == letter || other.charAt(at) == letter;
    }
  }

  /** The letters that the readings of a character begin with. */
  private static String initials(int han) {
    var index = pinyin;
    if (index == null) {
      // The order of the Chinese dictionary, which ICU knows, divided where the letters begin.
      index =
          new AlphabeticIndex<Void>(ULocale.forLanguageTag("zh-u-co-pinyin")).buildImmutableIndex();
      pinyin = index;
    }
    int bucket = index.getBucketIndex(Character.toString(han));
    String label = index.getBucket(bucket).getLabel();
    String first = label.length() == 1 ? label.toLowerCase(Locale.ROOT) : "";
    int other = OTHER_READINGS.indexOf(han);
    return other < 0 ? first : first + OTHER_READINGS.substring(other + 1, other + 3);
  }
}
