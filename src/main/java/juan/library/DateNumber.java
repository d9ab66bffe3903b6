package juan.library;

import juan.heading.Numeral;

/** A date as articles write it, as a number that sorts: 2020-07-22, 2020年7月22日, 二〇二〇年七月, 令和2年7月. */
final class DateNumber {
  private static final int LONGEST = 64;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;
  private static final String ERAS = "明治大正昭和平成令和民國民国";
  private static final int[] BEGIN = {1867, 1911, 1925, 1988, 2018, 1911, 1911};

  private DateNumber() {}

  /** Year, month and day as eight digits, 00 for what is not given; 0 for no date. */
  static long of(String date) {
    var numbers = new int[3];
    int found = 0;
    for (int i = 0; i < Math.min(LONGEST, date.length()) && found < numbers.length; ) {
      Numeral number = Numeral.at(date, i);
      if (number == null) {
        i++;
        continue;
      }
      int value = number.value();
      if (found == 0) {
        value = year(date, i, value);
      }
      // What stands before the year is none of it; what cannot be a month or day ends the date.
      if (found == 0 ? value > 0 : value <= (found == 1 ? 12 : 31)) {
        numbers[found++] = value;
      } else if (found > 0) {
        break;
      }
      i = number.end();
    }
    return numbers[0] * 10_000L + numbers[1] * 100L + numbers[2];
  }

  /** A year of our era, from one of it or of an era of Japan or of the Republic; 0 for none. */
  private static int year(String date, int at, int value) {
    if (value >= FIRST_YEAR && value <= LAST_YEAR) {
      return value;
    }
    int era = at < 2 ? -1 : ERAS.indexOf(date.substring(at - 2, at));
    return era >= 0 && era % 2 == 0 ? BEGIN[era / 2] + value : 0;
  }
}
