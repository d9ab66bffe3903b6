package juan.heading;

import java.util.regex.Matcher;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings that a sign marks: 【…】 alone on its line, ◆ and the like before it, # as in Markdown.
 */
final class MarkedHeadings implements HeadingFamily {
  private static final int LONGEST = 40;
  private static final String SIGNS = "◆◇●○■□☆★※▲△▼§◎▶►❖♦";

  private static final LazyPattern HASHES = LazyPattern.of("^(#{1,6})\\s+(\\S.*?)\\s*#*$");

  /** What stands in the same brackets and is none: the end, a caption, a label, who is to blame. */
  private static final LazyPattern NO_TITLE =
      LazyPattern.of(
          "(图|圖|表|注|註|完|终|終|未完|待续|待續|全文完|本章完|记者|記者|编辑|編輯|来源|來源|责编|責編|广告|廣告|完结|完結|END|end)"
              + ".{0,12}|.*[:：]");

  @Override
  public String beginnings() {
    return "#【〖" + SIGNS;
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = line.text();
    char first = text.charAt(0);
    if (first == '#') {
      Matcher m = HASHES.matcher(text);
      return m.matches() && !Sentence.isStopped(m.group(2))
          ? Candidate.unnumbered(
              line, new Series("marked", m.group(1), m.group(1).length(), Strength.STRONG))
          : null;
    }
    int open = "【〖".indexOf(first);
    if (open >= 0) {
      return bracketed(line, "】〗".charAt(open));
    }
    if (SIGNS.indexOf(first) < 0) {
      return null;
    }
    var series = new Series("marked", text.substring(0, 1), 3, Strength.LISTED);
    return title(line, series, text.substring(1).strip());
  }

  private static @Nullable Candidate bracketed(HeadingLine line, char closer) {
    String text = line.text();
    int end = text.indexOf(closer);
    if (end < 0) {
      return null;
    }
    var series = new Series("marked", text.substring(0, 1), 3, Strength.LISTED);
    return end == text.length() - 1
        ? title(line, series, text.substring(1, end).strip())
        : Candidate.refused(line, series, "is a label before its text");
  }

  private static Candidate title(HeadingLine line, Series series, String title) {
    if (title.length() > LONGEST || !Titles.isTitle(title) || NO_TITLE.matcher(title).matches()) {
      return Candidate.refused(line, series, "is no title");
    }
    return new Candidate(line, series, -1, title, Form.APART, "");
  }
}
