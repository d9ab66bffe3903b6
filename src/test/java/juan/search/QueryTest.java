package juan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import juan.search.Query.Kind;
import juan.text.HanConversion;
import juan.text.HanVariant;
import juan.text.Language;
import juan.text.SearchFold;
import juan.text.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  /** Characters that are folded, dropped or joined, and others; few, so that queries are found. */
  private static final String[] CHARACTERS = {
    "发", "發", "髮", "里", "裏", "カ", "か", "a", "A", "Ａ", "b", "，", ",", " ", "　", "\n", "\u200B", "𠮷",
    "한", "가", "e\u0301", "é"
  };

  private static String random(RandomGenerator random, int most) {
    var text = new StringBuilder();
    for (int n = random.nextInt(most); n >= 0; n--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  /**
   * Where a part of a text is folded to a query, by trying all parts: the first, then behind it.
   */
  private static List<String> naive(String text, String query) {
    String wanted = SearchFold.fold(query).text();
    var found = new ArrayList<String>();
    for (int i = 0; i < text.length() && !wanted.isEmpty(); i++) {
      if (SearchFold.fold(text.substring(i, i + 1)).text().isEmpty()) {
        continue;
      }
      for (int j = i + 1; j <= text.length(); j++) {
        String part = text.substring(i, j);
        boolean isCut =
            Character.isLowSurrogate(text.charAt(i))
                || (j < text.length() && Character.isLowSurrogate(text.charAt(j)));
        if (!isCut && SearchFold.fold(part).text().equals(wanted)) {
          found.add(part);
          i = j - 1;
          break;
        }
      }
    }
    return found;
  }

  /** Without what is not seen behind it, which a hit holds. */
  private static String stripped(String part) {
    return part.replaceFirst("[\u200B\u0301]+$", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aForgivingQueryFindsEveryPartThatIsFoldedLikeIt(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = random(random, 24);
      String typed = random(random, 3);
      List<Range> hits = Query.of(typed, Kind.FORGIVING).hits(text);
      assertEquals(
          naive(text, typed),
          hits.stream().map(its -> stripped(text.substring(its.start(), its.end()))).toList(),
          () -> "seed " + seed + ": " + typed + " in " + text);
      assertEquals(!hits.isEmpty(), Query.of(typed, Kind.FORGIVING).isIn(text));
      found += hits.size();
    }
    assertTrue(found > 500);
  }

  @Test
  void aConvertedTextHasTheSameHits() {
    var paragraphs = SharedData.paragraphs("intake/novel/sanguo.txt").subList(0, 300);
    var toSimplified = HanConversion.of(Language.ZH_HANT, HanVariant.SIMPLIFIED);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (String paragraph : paragraphs) {
      int start = random.nextInt(paragraph.length());
      int end = Math.min(paragraph.length(), start + 1 + random.nextInt(4));
      var query = Query.of(paragraph.substring(start, end), Kind.FORGIVING);
      List<Range> hits = query.hits(paragraph);
      String simplified = toSimplified.convert(paragraph);
      assertEquals(hits, query.hits(simplified));
      for (HanVariant variant : HanVariant.values()) {
        String shown = HanConversion.of(Language.ZH_HANS, variant).convert(simplified);
        assertEquals(hits, query.hits(shown), () -> query + " in " + shown);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(.*)*b", "(a*)*\\1b"})
  void aPatternThatHasNoEndIsGivenUp(String pattern) {
    String text = "a".repeat(100_000);
    Hits hits = Query.of(pattern, Kind.PATTERN).in(text, new Looks(Looks.OF_SEARCH));
    assertEquals(new Hits(List.of(), false), hits);
  }

  @Test
  void aSearchThatHasSpentItsLooksIsSoonOver() {
    var looks = new Looks(100_000);
    var query = Query.of("(x+x+)+y", Kind.PATTERN);
    for (int i = 0; i < 1_000; i++) {
      assertFalse(query.in("x".repeat(5_000), looks).isComplete());
    }
    assertTrue(looks.areSpent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[a",
        "*",
        "a{2,1}",
        "\\",
        "(?<n",
        "(){2000000000}b",
        "((){500}x?){500}",
        "^{ 99999}b",
        "\\p{X\u001B[31m}"
      })
  void aPatternThatIsNoneSaysWhyAndWhere(String typed) {
    var query = Query.of(typed, Kind.PATTERN);
    var problem = query.problem().orElseThrow();
    assertTrue(problem.kind() != PatternProblem.Kind.OTHER, typed);
    assertTrue(0 <= problem.place() && problem.place() <= typed.length() + 1, typed);
    assertTrue(query.isEmpty());
    assertEquals(Hits.NONE, query.in("(", new Looks(100)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "　\n"})
  void nothingIsFoundByNothing(String typed) {
    for (Query query : Query.attempts(typed, Kind.FORGIVING)) {
      assertEquals(List.of(), query.hits("什么 都没有\u200B"));
      assertFalse(query.isIn("什么 都没有\u200B"));
    }
  }

  @Test
  void pinyinOfManyReadingsIsSoonDone() {
    // Each of these has two readings, or more.
    String text = "行长重还".repeat(25_000);
    String typed = "xing".repeat(10) + "xin";
    for (Query query : Query.attempts(typed, Kind.FORGIVING)) {
      assertEquals(List.of(), query.hits(text));
    }
  }

  @Test
  void aQueryMayBeAsLongAsAnyoneTypes() {
    for (Kind kind : Kind.values()) {
      assertEquals(List.of(), Query.of("(".repeat(100_000), kind).hits("((x"));
    }
  }
}
