package juan.heading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Floors under what {@link HeadingAccuracy} measures, on a book or two of each kind: of all kinds
 * together, since one odd book of a kind says little.
 */
class MadeBooksTest {
  @ParameterizedTest
  @ValueSource(longs = {101, 102})
  void numbered(long seed) {
    var score = sum("numbered", seed);
    assertTrue(score.precision() >= 0.98 && score.recall() >= 0.98, () -> "" + score);
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102})
  void unnumbered(long seed) {
    var score = sum("unnumbered", seed);
    assertTrue(score.precision() >= 0.9 && score.recall() >= 0.8, () -> "" + score);
  }

  private static HeadingAccuracy.Score sum(String kinds, long seed) {
    Stream<String> names = BookKinds.all().keySet().stream().filter(k -> k.startsWith(kinds));
    return names
        .map(name -> HeadingAccuracy.of(BookKinds.book(name, seed)))
        .reduce(HeadingAccuracy.NOTHING, HeadingAccuracy.Score::and);
  }
}
