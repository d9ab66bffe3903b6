package juan.heading;

import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Numbers alone or before a title: 一、 （一） 1. 1） ① 1.1, 一　题, and lines that are nothing but a
 * number. Each way of writing is a series; which stands above which, the article shows.
 */
final class ListedHeadings implements HeadingFamily {
  private static final int LONGEST = 40;

  private static final String OPENERS = "（(〔[［〈【";

  /** In numbers: years, pages and scores lie above. */
  private static final int LARGEST = 300;

  @Override
  public String beginnings() {
    return Numeral.SIGNS + OPENERS + "IVXL";
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = line.text();
    char first = text.charAt(0);
    int open = OPENERS.indexOf(first);
    Numeral number = number(text, open >= 0 ? 1 : 0);
    if (number == null) {
      return null;
    }
    int end = number.end();
    int depth = 1;
    while (open < 0 && first < 0x80 && end + 1 < text.length() && text.charAt(end) == '.') {
      Numeral next = Numeral.at(text, end + 1);
      if (next == null || !Character.isDigit(text.charAt(end + 1))) {
        break;
      }
      number = next;
      end = next.end();
      depth++;
    }
    String kind = kind(open >= 0 ? text.charAt(1) : first);
    if (open >= 0) {
      boolean closed = end < text.length() && "）)〕]］〉】".indexOf(text.charAt(end)) >= 0;
      return closed
          ? listed(line, "（" + kind + "）", number.value(), text.substring(end + 1))
          : null;
    }
    if (depth > 1) {
      boolean apart = end < text.length() && " \u3000、.．".indexOf(text.charAt(end)) >= 0;
      String unit = ".1".repeat(depth).substring(1);
      return apart
          ? listed(line, unit, number.value(), Titles.unseparated(text.substring(end)))
          : null;
    }
    return afterNumber(line, kind, number.value(), text.substring(end));
  }

  private static @Nullable Numeral number(String text, int at) {
    Numeral number = Numeral.at(text, at);
    return number == null && text.length() <= LONGEST ? Numeral.romanAt(text, at) : number;
  }

  private static String kind(char c) {
    if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
      return "1";
    }
    return (c >= 'Ⅰ' && c <= 'Ⅻ') || c < 0x80 ? "I" : c >= '①' && c <= '⒇' ? "①" : "一";
  }

  private static @Nullable Candidate afterNumber(
      HeadingLine line, String kind, int number, String rest) {
    if (rest.isEmpty()) {
      return kind.equals("①") ? null : bare(line, kind, number);
    }
    char mark = rest.charAt(0);
    if ("、.．".indexOf(mark) >= 0) {
      String unit = kind + (mark == '．' ? "." : String.valueOf(mark));
      return listed(line, unit, number, rest.substring(1));
    }
    if (")）".indexOf(mark) >= 0) {
      return listed(line, kind + "）", number, rest.substring(1));
    }
    if (kind.equals("①")) {
      return listed(line, kind, number, rest);
    }
    boolean apart = " \u3000\u00A0·・".indexOf(mark) >= 0;
    return apart ? titled(line, kind, number, Titles.unseparated(rest)) : null;
  }

  private static @Nullable Candidate bare(HeadingLine line, String kind, int number) {
    if (number > LARGEST && kind.equals("一")) {
      return null;
    }
    var series = new Series("bare number", kind, 3, Strength.LISTED);
    return number > LARGEST
        ? Candidate.refused(line, series, "is a year or a page")
        : Candidate.of(line, series, number, "", Form.BARE);
  }

  private static @Nullable Candidate titled(
      HeadingLine line, String kind, int number, String title) {
    var series = new Series("number and title", kind, 3, Strength.LISTED);
    return number > LARGEST || title.length() > LONGEST || !Titles.isTitle(title)
        ? null
        : Candidate.of(line, series, number, title, Form.APART);
  }

  private static Candidate listed(HeadingLine line, String unit, int number, String rest) {
    var series = new Series("listed", unit, 4, Strength.LISTED);
    String title = rest.strip();
    if (number > LARGEST) {
      return Candidate.refused(line, series, "is a year or a page");
    }
    if (title.isEmpty()) {
      return Candidate.of(line, series, number, "", Form.BARE);
    }
    return title.length() > LONGEST || !Titles.isTitle(title)
        ? Candidate.refused(line, series, "is a sentence of a list")
        : Candidate.of(line, series, number, title, Form.APART);
  }
}
