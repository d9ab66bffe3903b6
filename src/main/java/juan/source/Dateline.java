package juan.source;

import java.util.Optional;

/**
 * The dateline of a news report, {@code 長沙晚報7月22日訊(全媒體記者 …)}: the paper, the date, the reporters.
 * Read by hand, since it is on the way to the first screen of every report.
 */
final class Dateline {
  /** In UTF-16 units. */
  private static final int SHORTEST_PAPER = 2;

  private static final int LONGEST_PAPER = 12;
  private static final int SHORTEST_NAMES = 2;
  private static final int LONGEST_NAMES = 50;

  /** Where the month must stand: a bracket, the paper, a space, a year and the month before it. */
  private static final int LATEST_MONTH = 1 + LONGEST_PAPER + 1 + 5 + 2;

  private static final String NEWS = "訊讯電电消";

  private final String text;
  private int at;

  private Dateline(String text) {
    this.text = text;
  }

  /** The byline in the dateline with which a paragraph begins, if it does. */
  static Optional<Byline> of(String paragraph) {
    int month = paragraph.indexOf('月');
    return month > 0 && month <= LATEST_MONTH
        ? new Dateline(paragraph).read(month)
        : Optional.empty();
  }

  private Optional<Byline> read(int month) {
    int day = digits(month + 1, 2);
    if (digitsBefore(month, 2) == month || day == month + 1 || !is(day, "日")) {
      return Optional.empty();
    }
    int date = startOfDate(month);
    int paper = is(0, "【(（") ? 1 : 0;
    int paperEnd = date > 0 && is(date - 1, " ") ? date - 1 : date;
    at = day + 1;
    skip("】)）");
    skip(" ");
    if (!isPaper(paper, paperEnd) || !skip(NEWS)) {
      return Optional.empty();
    }
    skip("息");
    skip(" ");
    int names = at + 1;
    if (!skip("(（")) {
      return Optional.empty();
    }
    while (at < text.length() && !is(at, "()（）")) {
      at++;
    }
    int length = at - names;
    return length >= SHORTEST_NAMES && length <= LONGEST_NAMES && is(at, ")）")
        ? Optional.of(
            new Byline(
                text.substring(paper, paperEnd) + "\u3000" + text.substring(names, at).strip(),
                text.substring(date, day + 1)))
        : Optional.empty();
  }

  /** Where a date begins that has a month, and perhaps a year, before {@code 月}. */
  private int startOfDate(int month) {
    int start = digitsBefore(month, 2);
    int year = start - 5;
    boolean hasYear =
        year >= 0
            && is(start - 1, "年")
            && digitsBefore(start - 1, 4) == year
            && (text.startsWith("19", year) || text.startsWith("20", year));
    return hasYear ? year : start;
  }

  private boolean isPaper(int start, int end) {
    if (end - start < SHORTEST_PAPER || end - start > LONGEST_PAPER) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean is(int offset, String characters) {
    return offset < text.length() && characters.indexOf(text.charAt(offset)) >= 0;
  }

  private boolean skip(String characters) {
    boolean found = is(at, characters);
    at += found ? 1 : 0;
    return found;
  }

  private int digits(int start, int most) {
    int end = start;
    while (end < text.length() && end - start < most && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int digitsBefore(int end, int most) {
    int start = end;
    while (start > 0 && end - start < most && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
