package juan.repair;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A replacement in every line that the reader asks for: of a regular expression, or of plain text.
 *
 * <p>It may look at a line only so often, which is its deadline: the same on any machine. One that
 * needs more, or nests too deeply, is given up for the line, and for good when that comes often.
 * For any thread.
 */
public final class Rule {
  /** How often the characters of a line may be looked at, for each of them. */
  private static final int LOOKS = 200;

  private static final int FEWEST_LOOKS = 50_000;
  private static final int MOST_LOOKS = 20_000_000;

  /** In so many lines a rule may be given up until it is for good. */
  private static final int PATIENCE = 20;

  private final String name;
  private final Pattern pattern;
  private final String replacement;
  private final String scope;
  private final AtomicInteger hits = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();

  /**
   * A rule.
   *
   * @param isRegex whether the pattern is a regular expression of Java's, with {@code $1} for its
   *     groups in the replacement
   * @param scope names of the texts that it is for, with commas or semicolons between them; all
   *     when it is empty
   * @throws PatternSyntaxException when the pattern is no regular expression
   * @throws IllegalArgumentException when the replacement has a group that the pattern has not
   */
  public Rule(String name, String pattern, String replacement, boolean isRegex, String scope) {
    this.name = name;
    this.pattern = Pattern.compile(pattern, isRegex ? 0 : Pattern.LITERAL);
    this.replacement = isRegex ? replacement : Matcher.quoteReplacement(replacement);
    this.scope = scope;
    check(isRegex ? pattern : "");
  }

  /** Asks for the replacement of nothing, which the pattern or nothing matches. */
  private void check(String regex) {
    try {
      Pattern.compile(regex + "|").matcher("").replaceFirst(replacement);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  /** Whether it is for a text of a name. */
  public boolean isFor(String text) {
    boolean any = true;
    for (String part : scope.split("[,;，；\n]", 0)) {
      if (!part.isBlank()) {
        any = false;
        if (text.contains(part.strip())) {
          return true;
        }
      }
    }
    return any;
  }

  /** How many places it has changed. */
  public int hits() {
    return hits.get();
  }

  /** In how many lines it was given up. */
  public int givenUp() {
    return givenUp.get();
  }

  /** Replaces what matches, from left to right. */
  void repair(EditedLine line) {
    if (givenUp.get() >= PATIENCE) {
      return;
    }
    String text = line.text();
    var rewriting = line.rewrite(RepairKind.RULE);
    var looks =
        new Looks(Math.min(MOST_LOOKS, Math.max(FEWEST_LOOKS, (long) LOOKS * text.length())));
    try {
      Matcher matcher = pattern.matcher(new Watched(text, 0, text.length(), looks));
      for (int at = 0; matcher.find(); at = matcher.end()) {
        var after = new StringBuilder();
        matcher.appendReplacement(after, replacement);
        // What stands before the match is given, too.
        after.delete(0, matcher.start() - at);
        if (!after.toString().equals(text.substring(matcher.start(), matcher.end()))) {
          rewriting.replace(matcher.start(), matcher.end(), after.toString(), 1);
          hits.incrementAndGet();
        }
      }
    } catch (StackOverflowError | TooManyLooksException e) {
      givenUp.incrementAndGet();
    }
    rewriting.end();
  }

  private static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooksException() {
      super(null, null, false, false);
    }
  }

  /** How often a line may still be looked at. */
  private static final class Looks {
    private long left;

    Looks(long left) {
      this.left = left;
    }

    void take() {
      if (--left < 0) {
        throw new TooManyLooksException();
      }
    }
  }

  /** Text that lets itself be looked at only so often. */
  private record Watched(String text, int start, int end, Looks looks) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      looks.take();
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Watched(text, start + from, start + to, looks);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
