package juan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression. In each text it may look at each character only so often, and in a search
 * at all of them only so often; what needs more, or nests too deeply, is given up.
 */
final class PatternQuery implements Query {
  /** How often the characters of a text may be looked at, for each of them. */
  private static final int LOOKS = 200;

  private static final int FEWEST_LOOKS = 50_000;
  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** How often what may be empty is repeated, at most: no look at a character ends that. */
  private static final int MOST_REPEATS = 1000;

  /** A quantifier behind what may be empty: a group, what comes again, a place. */
  private static final Pattern REPEATED =
      Pattern.compile("(?:[)^$}>]|\\\\[AbBGzZ1-9])\\s*\\{\\s*(\\d+)");

  private final @Nullable Pattern pattern;
  private final @Nullable PatternProblem problem;

  private PatternQuery(@Nullable Pattern pattern, @Nullable PatternProblem problem) {
    this.pattern = pattern;
    this.problem = problem;
  }

  static PatternQuery of(String typed) {
    if (typed.isEmpty()) {
      return new PatternQuery(null, null);
    }
    if (repeats(typed) > MOST_REPEATS) {
      return new PatternQuery(null, new PatternProblem(PatternProblem.Kind.REPEATS, 0));
    }
    try {
      int flags = hasCapital(typed) ? FLAGS : FLAGS | ANY_CASE;
      return new PatternQuery(Pattern.compile(typed, flags), null);
    } catch (PatternSyntaxException e) {
      return new PatternQuery(null, PatternProblem.of(e));
    } catch (StackOverflowError e) {
      return new PatternQuery(null, new PatternProblem(PatternProblem.Kind.NESTED, 0));
    }
  }

  /** How often the innermost of nested quantifiers may go round, or more. */
  private static long repeats(String pattern) {
    long repeats = 1;
    Matcher matcher = REPEATED.matcher(pattern);
    while (matcher.find() && repeats <= MOST_REPEATS) {
      String times = matcher.group(1);
      repeats *= times.length() > 4 ? MOST_REPEATS + 1 : Math.max(1, Integer.parseInt(times));
    }
    return repeats;
  }

  /** Whether a pattern has a capital that is not the name of a class, as in {@code \S}. */
  private static boolean hasCapital(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        boolean named = i + 1 < pattern.length() && pattern.charAt(i + 1) == '{';
        int end = named ? pattern.indexOf('}', i) : -1;
        i = end < 0 ? i : end;
      } else if (Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Hits in(String text, Looks looks) {
    if (pattern == null) {
      return Hits.NONE;
    }
    long allowed = Math.min(looks.left(), Math.max(FEWEST_LOOKS, (long) LOOKS * text.length()));
    var count = new Count(allowed);
    List<Range> ranges = new ArrayList<>();
    boolean complete = true;
    try {
      Matcher matcher = pattern.matcher(new Watched(text, 0, text.length(), count));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          ranges.add(new Range(matcher.start(), matcher.end()));
        }
      }
    } catch (StackOverflowError | TooManyLooksException e) {
      complete = false;
    }
    looks.spend(allowed - Math.max(0, count.left));
    return new Hits(ranges, complete);
  }

  @Override
  public boolean isEmpty() {
    return pattern == null;
  }

  @Override
  public Optional<PatternProblem> problem() {
    return Optional.ofNullable(problem);
  }

  private static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooksException() {
      super(null, null, false, false);
    }
  }

  private static final class Count {
    long left;

    Count(long left) {
      this.left = left;
    }
  }

  /** Text that lets itself be looked at only so often. */
  private record Watched(String text, int start, int end, Count count) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      if (--count.left < 0) {
        throw new TooManyLooksException();
      }
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Watched(text, start + from, start + to, count);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
