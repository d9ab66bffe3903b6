package juan.heading;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line looks like, whatever stands round it: asks the families in turn. */
public final class HeadingShapes {
  /** In UTF-16 units: no heading is longer. */
  static final int LONGEST = 60;

  /** In UTF-16 units: a number whose title stands below it. */
  private static final int LONGEST_NUMBER = 14;

  private static final List<HeadingFamily> NUMBERED =
      List.of(new OrdinalHeadings(), new CountedHeadings(), new ListedHeadings());

  private static final List<HeadingFamily> SIGNED =
      List.of(
          new OrdinalHeadings(),
          new CountedHeadings(),
          new NamedHeadings(),
          new ListedHeadings(),
          new MarkedHeadings(),
          new PrefixedHeadings());

  private static final BitSet BEGINNINGS = beginnings(SIGNED);
  private static final BitSet NUMBERS = beginnings(NUMBERED);

  private HeadingShapes() {}

  private static BitSet beginnings(List<HeadingFamily> families) {
    var characters = new BitSet(1 << Character.SIZE);
    for (HeadingFamily family : families) {
      String first = family.beginnings();
      for (int i = 0; i < first.length(); i++) {
        characters.set(first.charAt(i));
      }
    }
    return characters;
  }

  /** Whether a line may have a number, a name or a mark of a heading. */
  static boolean maySign(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && (BEGINNINGS.get(text.charAt(0))
            || PrefixedHeadings.mayEnd(text)
            || OrdinalHeadings.mayFollowName(text));
  }

  /** The heading with a number, a name or a mark that a line looks like; null when like none. */
  static @Nullable Candidate signed(HeadingLine line) {
    return first(SIGNED, line);
  }

  private static @Nullable Candidate first(List<HeadingFamily> families, HeadingLine line) {
    for (HeadingFamily family : families) {
      Candidate candidate = family.candidate(line);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether a first line opens a section and is not the article's title. */
  public static boolean opensSection(String text) {
    Candidate candidate = maySign(text) ? signed(HeadingLine.alone(text)) : null;
    return candidate != null
        && candidate.isOwnSign()
        && !candidate.series().name().startsWith("bare")
        && !candidate.series().name().equals("marked")
        && !candidate.series().name().equals("tail");
  }

  /** The heading that a line is which has nothing but its number; null when it is none. */
  static @Nullable Candidate bareNumber(String text) {
    boolean may = !text.isEmpty() && text.length() <= LONGEST_NUMBER && NUMBERS.get(text.charAt(0));
    Candidate number = may ? first(NUMBERED, HeadingLine.alone(text)) : null;
    boolean bare = number != null && number.isNumbered() && number.form() == Candidate.Form.BARE;
    return bare ? number : null;
  }

  /** Whether a line is a heading of its own by a number, a name or a mark. */
  static boolean isSign(String text) {
    Candidate candidate = maySign(text) ? signed(HeadingLine.alone(text)) : null;
    return candidate != null && candidate.series().isSign();
  }

  static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !NUMBERS.get(text.charAt(0))) {
      return false;
    }
    Candidate number = first(NUMBERED, HeadingLine.alone(text));
    return number != null && number.isNumbered();
  }
}
