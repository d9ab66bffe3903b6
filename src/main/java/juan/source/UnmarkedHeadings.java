package juan.source;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/**
 * Headings that nothing marks but their shape: a short line without a final stop, between
 * paragraphs that have one.
 */
final class UnmarkedHeadings implements HeadingFamily {
  /** In cells: thirty Han. */
  private static final int LONGEST = 60;

  private static final Pattern NOT_A_HEADING =
      Pattern.compile("^([—－\\-*•·>＞\\[(（]|https?:).*|.*[：:，,、；;－—\\]]$|[0-9\\s./:-]+");

  @Override
  public OptionalInt level(String before, String line, String after, String further) {
    boolean shaped =
        CellWidth.ofText(line, Ambiguous.NARROW) <= LONGEST
            && line.length() >= 2
            && !Sentence.isEnded(line)
            && !Sentence.hasInnerStop(line)
            && !NOT_A_HEADING.matcher(line).matches();
    boolean placed =
        (before.isEmpty() || Sentence.isEnded(before))
            && Sentence.isEnded(after)
            && after.length() + further.length() >= 2 * line.length();
    return shaped && placed ? OptionalInt.of(3) : OptionalInt.empty();
  }
}
