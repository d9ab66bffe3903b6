package juan.heading;

import juan.heading.Series.Strength;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import org.jspecify.annotations.Nullable;

/** Lines that nothing marks as headings but that they are short and no sentences. */
final class UnmarkedHeadings {
  static final Series SERIES = new Series("unmarked", "", 3, Strength.SHAPE);

  /** The first line of a text, taken for its title, which may be the heading of its first part. */
  static final Series OPENING = new Series("first line", "", 3, Strength.SHAPE);

  /** In cells: thirty Han. */
  private static final int LONGEST = 60;

  private static final String NO_STARTS = "—－-*•·>＞[(（";

  private static final String NO_ENDS = "：:，,、；;－—]";

  private UnmarkedHeadings() {}

  /** A line of this shape that stands above sentences; null when it does not. */
  static @Nullable Candidate candidate(HeadingLine line) {
    return line.opensProse() && isShaped(line.text()) ? Candidate.unnumbered(line, SERIES) : null;
  }

  /** The same, or why the line is no heading. */
  static Candidate orRefused(HeadingLine line) {
    Candidate candidate = candidate(line);
    return candidate == null
        ? Candidate.refused(line, SERIES, "is alone with its words")
        : candidate;
  }

  /** Whether a line is short, no sentence, and nothing that other short lines are. */
  static boolean isShaped(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean quoted = "「『“‘".indexOf(first) >= 0 && "」』”’".indexOf(last) >= 0;
    return !quoted
        && NO_STARTS.indexOf(first) < 0
        && NO_ENDS.indexOf(last) < 0
        && !Sentence.isEnded(text)
        && !Sentence.hasInnerStop(text)
        && !text.startsWith("http:")
        && !text.startsWith("https:")
        && hasLetter(text)
        && Titles.unpaged(text).length() == text.length()
        && (text.length() <= LONGEST / 2 || CellWidth.ofText(text, Ambiguous.NARROW) <= LONGEST);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
