package juan.heading;

import java.util.regex.Pattern;
import juan.heading.Series.Strength;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import org.jspecify.annotations.Nullable;

/** Lines that nothing marks as headings but that they are short and no sentences. */
final class UnmarkedHeadings implements HeadingFamily {
  static final Series SERIES = new Series("unmarked", "", 3, Strength.SHAPE);

  /** In cells: thirty Han. */
  private static final int LONGEST = 60;

  private static final Pattern NOT_A_HEADING =
      Pattern.compile(
          "^([—－\\-*•·>＞\\[(（]|https?:).*|.*[：:，,、；;－—\\]]$|[0-9\\s./:%-]+|\\P{L}*|[「『“‘].*[」』”’]");

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    return line.opensProse() && isShaped(line.text()) ? Candidate.unnumbered(line, SERIES) : null;
  }

  /** Whether a line is short, no sentence, and nothing that other short lines are. */
  static boolean isShaped(String text) {
    return !Sentence.isEnded(text)
        && !Sentence.hasInnerStop(text)
        && !NOT_A_HEADING.matcher(text).matches()
        && CellWidth.ofText(text, Ambiguous.NARROW) <= LONGEST;
  }
}
