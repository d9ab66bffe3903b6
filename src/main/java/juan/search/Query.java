package juan.search;

import java.util.List;
import java.util.Optional;

/** What is searched for. Immutable, for any thread. */
public sealed interface Query permits FoldedQuery, ExactQuery, PatternQuery, PinyinQuery {
  /** How what was typed is meant. */
  enum Kind {
    /** As {@link juan.text.SearchFold} takes characters for the same. */
    FORGIVING,
    /** Character by character. */
    EXACT,
    /** A regular expression of Java's; letters of both cases unless it has a capital. */
    PATTERN
  }

  /** Of what is typed, so many UTF-16 units are taken. */
  int LONGEST = 1000;

  /** The query for what was typed. What is {@link #problem wrong} with it, it tells itself. */
  static Query of(String typed, Kind kind) {
    String query = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    return switch (kind) {
      case FORGIVING -> new FoldedQuery(query);
      case EXACT -> new ExactQuery(query);
      case PATTERN -> PatternQuery.of(query);
    };
  }

  /**
   * The queries to try one after the other: the first that finds anything in all that is searched
   * is the one that was meant. Behind the query itself, Latin letters of a forgiving one are taken
   * for pinyin: first spelled out, then initials, then with its last syllable unfinished.
   */
  static List<Query> attempts(String typed, Kind kind) {
    Query query = of(typed, kind);
    return kind == Kind.FORGIVING ? PinyinQuery.behind(query, typed) : List.of(query);
  }

  /**
   * Where it is in a text.
   *
   * @param looks what a pattern may still do in this search
   */
  Hits in(String text, Looks looks);

  /** Where it is in one text alone. */
  default List<Range> hits(String text) {
    return in(text, new Looks(Looks.OF_SEARCH)).ranges();
  }

  /** Whether it is in a text; less work than to say where. */
  default boolean isIn(String text) {
    return !hits(text).isEmpty();
  }

  /** Whether it can be in no text, since nothing is searched for. */
  boolean isEmpty();

  /** Why it finds nothing, on one line, for a pattern that is none. */
  default Optional<PatternProblem> problem() {
    return Optional.empty();
  }
}
