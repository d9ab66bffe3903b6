package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/** Poems: a line is a block, and a block without text stands between two stanzas. */
final class Verse {
  /** The longest line of a poem, in cells: of Han, and of words. */
  private static final int LONGEST_HAN = 40;

  private static final int LONGEST_WORDS = 66;

  private static final int LONGEST_CALLED = 120;

  /** What speech, a list or an indented paragraph begins with. */
  private static final String PROSE_STARTS = "「『“\"‘〝—–-・•\u3000\u00A0";

  private static final String CLAUSE_ENDS = "，。！？；、";

  private static final LazyPattern REGULAR =
      LazyPattern.of("(?:\\p{IsHan}{5}[，。！？；、]){2,4}|(?:\\p{IsHan}{7}[，。！？；、]){2,4}");

  private static final LazyPattern NUMBERED = LazyPattern.of("^第?[一二三四五六七八九十百]{2}.*");

  private Verse() {}

  /** Whether a paragraph that its source breaks into lines is a poem: all of them are short. */
  static boolean isVerse(String text) {
    int full = 0;
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      boolean han = words.chars().anyMatch(c -> c >= 0x2E80);
      boolean prose = !line.isEmpty() && PROSE_STARTS.indexOf(line.charAt(0)) >= 0;
      if (prose
          || CellWidth.ofText(words, Ambiguous.NARROW) > (han ? LONGEST_HAN : LONGEST_WORDS)) {
        return false;
      }
      full += words.isEmpty() ? 0 : 1;
    }
    return full >= 2;
  }

  /** Whether what its source calls a poem can be one: none of its lines is as long as prose. */
  static boolean isShort(String text) {
    return text.lines()
        .allMatch(line -> CellWidth.ofText(line, Ambiguous.NARROW) <= LONGEST_CALLED);
  }

  /**
   * Whether two lines, one below the other, are regular verse: of two clauses or more, all of five
   * characters or all of seven, as prose and lists are not. A list ends its lines alike.
   */
  static boolean isRegular(String line, String other) {
    return !other.isEmpty()
        && line.length() == other.length()
        && hasClause(line)
        && REGULAR.matcher(line).matches()
        && REGULAR.matcher(other).matches()
        && line.indexOf(other.charAt(other.length() - 2), line.length() - 2) < 0
        && !NUMBERED.matcher(line).matches()
        && !NUMBERED.matcher(other).matches();
  }

  /** Whether a mark ends a clause where one of regular verse ends. */
  private static boolean hasClause(String line) {
    return line.length() > 11
        && (CLAUSE_ENDS.indexOf(line.charAt(5)) >= 0 || CLAUSE_ENDS.indexOf(line.charAt(7)) >= 0);
  }

  /**
   * The lines of a poem or stanza. An empty one ends a stanza.
   *
   * @param follows whether a line of verse stands before, so that this is a stanza more
   */
  static List<Block> lines(
      int level, String text, List<Span> spans, @Nullable Language language, boolean follows) {
    var lines = new ArrayList<Block>();
    boolean stanzaEnded = follows;
    boolean any = follows;
    for (int start = 0, end; start <= text.length(); start = end + 1) {
      int feed = text.indexOf('\n', start);
      end = feed < 0 ? text.length() : feed;
      Block line = Parts.block(Kind.VERSE, level, text, spans, start, end, language);
      if (line.text().isEmpty()) {
        stanzaEnded = any;
        continue;
      }
      if (stanzaEnded) {
        lines.add(new Block(Kind.VERSE, level, "", "", List.of(), language));
      }
      lines.add(line);
      stanzaEnded = false;
      any = true;
    }
    return lines;
  }
}
