package juan.search;

import java.util.regex.PatternSyntaxException;

/**
 * Why something is no regular expression. What Java says of it is English and for programmers.
 *
 * @param place where it is wrong, in UTF-16 units from 1; 0 where that is not known
 */
public record PatternProblem(Kind kind, int place) {
  /** What can be wrong. */
  public enum Kind {
    UNCLOSED_GROUP,
    UNCLOSED_CLASS,
    UNCLOSED_COUNT,
    UNOPENED_GROUP,
    /** A quantifier that nothing stands before. */
    NOTHING_REPEATED,
    ESCAPE,
    RANGE,
    /** Something unknown after {@code (?}. */
    GROUP,
    NESTED,
    REPEATS,
    OTHER
  }

  static PatternProblem of(PatternSyntaxException e) {
    int place = e.getIndex() < 0 ? 0 : Math.min(e.getIndex(), e.getPattern().length()) + 1;
    return new PatternProblem(kind(String.valueOf(e.getDescription())), place);
  }

  /** By what {@link java.util.regex.Pattern} of OpenJDK says from 17 on. */
  private static Kind kind(String description) {
    String said = description.replaceFirst(" (near|at) index.*", "");
    if (said.startsWith("Unclosed group")) {
      return Kind.UNCLOSED_GROUP;
    } else if (said.startsWith("Unclosed character class")) {
      return Kind.UNCLOSED_CLASS;
    } else if (said.startsWith("Unclosed counted closure")) {
      return Kind.UNCLOSED_COUNT;
    } else if (said.startsWith("Unmatched closing")) {
      return Kind.UNOPENED_GROUP;
    } else if (said.startsWith("Dangling meta character") || said.equals("Illegal repetition")) {
      return Kind.NOTHING_REPEATED;
    } else if (said.contains("range")) {
      return Kind.RANGE;
    } else if (said.contains("group") || said.contains("inline modifier")) {
      return Kind.GROUP;
    } else if (said.equals("Unexpected internal error")) {
      return Kind.ESCAPE; // a backslash at the end
    } else if (said.contains("escape") || said.contains("\\") || said.contains("property")) {
      return Kind.ESCAPE;
    }
    return Kind.OTHER;
  }
}
