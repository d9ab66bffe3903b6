package juan.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UAX #29, by Unicode's own examples. */
class ClustersTest {

  @Test
  void everyGraphemeBreakTestForwardsAndBackwards() {
    var entries = SharedData.entries("unicode/GraphemeBreakTest.txt");
    assertEquals(766, entries.size());
    assertAll(entries.stream().map(entry -> () -> holds(entry)));
  }

  private static void holds(String entry) {
    var text = new StringBuilder();
    var boundaries = new ArrayList<Integer>();
    for (String token : entry.strip().split("\\s+")) {
      switch (token) {
        case "÷" -> boundaries.add(text.length());
        case "×" -> {}
        default -> text.appendCodePoint(Integer.parseInt(token, 16));
      }
    }
    assertEquals(boundaries, forwards(text.toString()), () -> "forwards: " + entry);
    assertEquals(boundaries, backwards(text.toString()), () -> "backwards: " + entry);
  }

  @Test
  void everyEmojiSequenceIsOneClusterAndFullyQualifiedOnesAreTwoCells() {
    var entries = SharedData.entries("unicode/emoji-test.txt");
    assertEquals(5225, entries.size());
    assertAll(entries.stream().map(entry -> () -> isOneCluster(entry)));
  }

  private static void isOneCluster(String entry) {
    String[] fields = entry.split(";");
    var emoji = new StringBuilder();
    for (String codePoint : fields[0].strip().split(" ")) {
      emoji.appendCodePoint(Integer.parseInt(codePoint, 16));
    }
    assertEquals(List.of(0, emoji.length()), forwards(emoji.toString()), entry);
    if (fields[1].strip().equals("fully-qualified")) {
      assertEquals(2, CellWidth.ofCluster(emoji, Ambiguous.NARROW), entry);
      assertEquals(2, CellWidth.ofText(emoji.toString(), Ambiguous.WIDE), entry);
    }
  }

  @Test
  void charactersThatAreSaidToStandAloneDoSoByTheProperty() {
    int alone = 0;
    for (int c = 0; c <= 0xFFFF; c++) {
      if (Clusters.standsAlone((char) c)) {
        alone++;
        int broken = UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
        boolean free =
            broken == GraphemeClusterBreak.OTHER
                || broken == GraphemeClusterBreak.LV
                || broken == GraphemeClusterBreak.LVT;
        boolean emoji = UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
        assertTrue(free && !emoji, Integer.toHexString(c));
      }
    }
    assertTrue(alone > 30_000, "the way past ICU covers Han, kana and Hangul");
  }

  @Test
  void aBaseKeepsItsMarksNextToPlainText() {
    String text = "漢か\u3099가\u11A8e\u0301字👨‍👩‍👧。";
    var expected = List.of("漢", "か\u3099", "가\u11A8", "e\u0301", "字", "👨‍👩‍👧", "。");
    var clusters = new ArrayList<String>();
    var boundaries = forwards(text);
    for (int i = 1; i < boundaries.size(); i++) {
      clusters.add(text.substring(boundaries.get(i - 1), boundaries.get(i)));
    }
    assertEquals(expected, clusters);
    assertEquals(boundaries, backwards(text));
  }

  private static List<Integer> forwards(String text) {
    var clusters = new Clusters(text);
    var boundaries = new ArrayList<>(List.of(0));
    for (int at = 0; at < text.length(); ) {
      at = clusters.end(at);
      boundaries.add(at);
    }
    return boundaries;
  }

  private static List<Integer> backwards(String text) {
    var clusters = new Clusters(text);
    var boundaries = new ArrayList<>(List.of(text.length()));
    for (int at = text.length(); at > 0; ) {
      at = clusters.start(at);
      boundaries.add(at);
    }
    Collections.reverse(boundaries);
    return boundaries;
  }

  @Test
  void anOffsetWithinAClusterHasABoundaryOnEitherSide() {
    // 0 a, 1-3 e and its accent, 3-11 a family, 11 字.
    String text = "ae\u0301👨‍👩‍👧字";
    var clusters = new Clusters(text);
    int[] floors = {0, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 11, 12};
    int[] ceilings = {0, 1, 3, 3, 11, 11, 11, 11, 11, 11, 11, 11, 12};
    for (int offset = 0; offset <= text.length(); offset++) {
      assertEquals(floors[offset], clusters.floor(offset), "floor of " + offset);
      assertEquals(ceilings[offset], clusters.ceiling(offset), "ceiling of " + offset);
    }
    assertEquals(0, clusters.floor(-5));
    assertEquals(0, clusters.ceiling(-5));
    assertEquals(12, clusters.floor(99));
    assertEquals(12, clusters.ceiling(99));
  }
}
