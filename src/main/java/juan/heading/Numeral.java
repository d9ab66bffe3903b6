package juan.heading;

import org.jspecify.annotations.Nullable;

/**
 * A number as headings write it: 12, １２, 十二, 一二, 壹拾贰, 廿二, 일, ⑫, XII.
 *
 * @param value 0 to {@value #LARGEST}
 * @param end UTF-16 offset after it
 */
public record Numeral(int value, int end) {
  public static final int LARGEST = 99_999;

  private static final int LONGEST = 12;

  // Each string has the signs of one digit at every ninth place: the third of a row is a three.
  private static final String ONE_TO_NINE =
      "一二三四五六七八九" + "壹贰叁肆伍陆柒捌玖" + "壹貳參肆伍陸柒捌玖" + "弌兩叄亖伍陸柒捌玖" + "弌两参亖伍陸漆捌玖";
  private static final String HANGUL = "일이삼사오육칠팔구";
  private static final String ZERO = "〇○零";
  private static final String TENS = "廿卅卌";
  private static final String UNITS = "十百千万拾佰仟萬";
  private static final int[] VALUES = {10, 100, 1000, 10_000, 10, 100, 1000, 10_000};

  /** The characters that a number begins with, those after 제 and Roman letters aside. */
  static final String SIGNS =
      ONE_TO_NINE
          + ZERO
          + TENS
          + UNITS
          + "0123456789０１２３４５６７８９"
          + range('①', '⑳')
          + range('⑴', '⒇')
          + range('㈠', '㈩')
          + range('㊀', '㊉')
          + range('Ⅰ', 'Ⅻ');

  /** Whether a character may stand in a number. */
  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private static String range(char first, char last) {
    var signs = new StringBuilder();
    for (char c = first; c <= last; c++) {
      signs.append(c);
    }
    return signs.toString();
  }

  /** The number that stands at an offset; null where there is none. */
  public static @Nullable Numeral at(String text, int start) {
    if (start >= text.length()) {
      return null;
    }
    char first = text.charAt(start);
    if (digit(first) >= 0) {
      return digits(text, start);
    }
    return isHan(first) ? han(text, start) : sign(first, start + 1);
  }

  /** The number in Hangul (일, 십이), which only stands where nothing else can: after 제. */
  static @Nullable Numeral hangulAt(String text, int start) {
    var han = new StringBuilder();
    for (int i = start; i < text.length(); i++) {
      int digit = HANGUL.indexOf(text.charAt(i));
      int unit = "십백천".indexOf(text.charAt(i));
      if (digit < 0 && unit < 0) {
        break;
      }
      han.append(digit >= 0 ? ONE_TO_NINE.charAt(digit) : UNITS.charAt(unit));
    }
    Numeral number = han.length() == 0 ? null : han(han.toString(), 0);
    return number == null ? null : new Numeral(number.value, start + number.end);
  }

  /** The number in Roman letters at an offset, up to 89. */
  static @Nullable Numeral romanAt(String text, int start) {
    int end = start;
    int value = 0;
    int before = 0;
    while (end < text.length() && "IVXL".indexOf(text.charAt(end)) >= 0) {
      int sign = new int[] {1, 5, 10, 50}["IVXL".indexOf(text.charAt(end))];
      value += sign > before ? sign - 2 * before : sign;
      before = sign;
      end++;
    }
    boolean word = end < text.length() && Character.isLetter(text.charAt(end));
    return end == start || word || value <= 0 ? null : new Numeral(value, end);
  }

  private static @Nullable Numeral digits(String text, int start) {
    int value = 0;
    int end = start;
    for (; end < text.length() && digit(text.charAt(end)) >= 0; end++) {
      value = value * 10 + digit(text.charAt(end));
      if (value > LARGEST) {
        return null;
      }
    }
    return new Numeral(value, end);
  }

  private static @Nullable Numeral han(String text, int start) {
    int end = start;
    while (end < text.length() && isHan(text.charAt(end))) {
      end++;
    }
    if (end - start > LONGEST) {
      return null;
    }
    String signs = text.substring(start, end);
    boolean counted = false;
    for (int i = 0; i < signs.length(); i++) {
      counted |= UNITS.indexOf(signs.charAt(i)) >= 0 || TENS.indexOf(signs.charAt(i)) >= 0;
    }
    int value = counted ? sum(signs) : row(signs);
    return value < 0 || value > LARGEST ? null : new Numeral(value, end);
  }

  /** 三百二十一, 百二, 廿一: digits times units. */
  private static int sum(String signs) {
    int total = 0;
    int digit = -1;
    for (int i = 0; i < signs.length(); i++) {
      char c = signs.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit >= 0) {
        int times = VALUES[unit];
        if (times == 10_000) {
          total = (total + Math.max(0, digit)) * times;
        } else {
          total += (digit < 0 ? 1 : digit) * times;
        }
        digit = -1;
      } else if (TENS.indexOf(c) >= 0) {
        total += 20 + 10 * TENS.indexOf(c);
        digit = -1;
      } else {
        digit = hanDigit(c);
      }
    }
    return total + Math.max(0, digit);
  }

  /** 一二三 for 123. */
  private static int row(String signs) {
    int value = 0;
    for (int i = 0; i < signs.length(); i++) {
      value = value * 10 + hanDigit(signs.charAt(i));
      if (value > LARGEST) {
        return -1;
      }
    }
    return value;
  }

  /** A number that is one character: ①, ⑴, ㈠, Ⅳ. */
  private static @Nullable Numeral sign(char c, int end) {
    int value =
        c >= '①' && c <= '⑳'
            ? c - '①' + 1
            : c >= '⑴' && c <= '⒇'
                ? c - '⑴' + 1
                : c >= '㈠' && c <= '㈩'
                    ? c - '㈠' + 1
                    : c >= '㊀' && c <= '㊉' ? c - '㊀' + 1 : c >= 'Ⅰ' && c <= 'Ⅻ' ? c - 'Ⅰ' + 1 : 0;
    return value == 0 ? null : new Numeral(value, end);
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
  }

  private static int hanDigit(char c) {
    return ZERO.indexOf(c) >= 0 ? 0 : ONE_TO_NINE.indexOf(c) % 9 + 1;
  }

  private static boolean isHan(char c) {
    return c > 0x2000
        && (ONE_TO_NINE.indexOf(c) >= 0
            || ZERO.indexOf(c) >= 0
            || UNITS.indexOf(c) >= 0
            || TENS.indexOf(c) >= 0);
  }
}
