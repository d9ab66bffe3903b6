package juan.heading;

import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Any words that come again and again with a number behind them: 分卷阅读 12, 正文_12, 雪国（三）. That the
 * numbers make a sequence is all that tells them from a line that happens to end with a number.
 */
final class PrefixedHeadings implements HeadingFamily {
  static final String NAME = "prefixed";

  private static final int LONGEST = 24;
  private static final int LONGEST_NUMBER = 6;
  private static final String BETWEEN = " \u3000_-—·.．：:（(【[";
  private static final String CLOSERS = "）)】]";

  @Override
  public String beginnings() {
    return "";
  }

  /** Whether a line may end with a number. */
  static boolean mayEnd(String text) {
    char last = text.charAt(text.length() - 1);
    return text.length() <= LONGEST
        && (Numeral.isSign(last) || (CLOSERS.indexOf(last) >= 0 && text.length() > 2));
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = line.text();
    if (!mayEnd(text)) {
      return null;
    }
    int end = text.length() - (CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0);
    int start = end;
    while (start > 0 && end - start < LONGEST_NUMBER && Numeral.isSign(text.charAt(start - 1))) {
      start--;
    }
    Numeral number = start < end ? Numeral.at(text, start) : null;
    if (number == null || number.end() != end) {
      return null;
    }
    int prefix = start;
    while (prefix > 0 && BETWEEN.indexOf(text.charAt(prefix - 1)) >= 0) {
      prefix--;
    }
    if (prefix == 0 || !Titles.isTitle(text.substring(0, prefix))) {
      return null;
    }
    var series = new Series(NAME, text.substring(0, prefix), 3, Strength.LISTED);
    return Candidate.of(line, series, number.value(), "", Form.BARE);
  }
}
