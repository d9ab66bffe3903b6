package juan.heading;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A reader's own rule: a line in which its pattern is found is a heading. The pattern is matched as
 * in a whole text, where {@code ^} and {@code $} are the line's ends and white space stands before.
 */
public final class HeadingRule {
  /** Characters that a pattern may look at in one line: enough for any that does not run wild. */
  private static final int MOST_LOOKS = 1_000_000;

  private final String name;
  private final Pattern pattern;
  private final int level;

  /**
   * A rule.
   *
   * @param level of the headings, 1 the highest
   * @throws PatternSyntaxException when the pattern is no regular expression
   */
  public HeadingRule(String name, String pattern, int level) {
    this.name = name;
    this.pattern = Pattern.compile(pattern, Pattern.MULTILINE);
    this.level = level;
  }

  public String name() {
    return name;
  }

  int level() {
    return level;
  }

  /** The pattern has looked at so many characters of a line that it would never end. */
  static final class TooSlowException extends RuntimeException {
    TooSlowException() {
      super("too slow", null, false, false);
    }
  }

  /**
   * Whether it takes a line.
   *
   * @throws TooSlowException when that cannot be told in reasonable time
   */
  boolean takes(String line) {
    var text = new Counted("\n" + line, new int[1]);
    try {
      return pattern
          .matcher(text)
          .region(1, text.length())
          .useTransparentBounds(true) // patterns ask for the white space before a line
          .find();
    } catch (StackOverflowError e) {
      throw new TooSlowException();
    }
  }

  /** A text that counts how often it is looked at. */
  @SuppressWarnings("ArrayRecordComponent") // shared by all parts, never compared
  private record Counted(String text, int[] looks) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > MOST_LOOKS) {
        throw new TooSlowException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
