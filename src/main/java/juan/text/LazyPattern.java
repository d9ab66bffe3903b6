package juan.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when it is first matched: of a hundred that a reading may
 * need it needs a handful, and the first screen would wait for all.
 */
public final class LazyPattern {
  private final String regex;
  private final int flags;

  /** Two threads may both compile it, to the same effect. */
  private volatile @Nullable Pattern pattern;

  private LazyPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  public static LazyPattern of(String regex) {
    return new LazyPattern(regex, 0);
  }

  /** One with flags of {@link Pattern}. */
  public static LazyPattern of(String regex, int flags) {
    return new LazyPattern(regex, flags);
  }

  public Matcher matcher(CharSequence text) {
    Pattern its = pattern;
    if (its == null) {
      its = Pattern.compile(regex, flags);
      pattern = its;
    }
    return its.matcher(text);
  }
}
