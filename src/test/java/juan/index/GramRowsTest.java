package juan.index;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells, without a look at texts, which of them cannot have another in them. */
class GramRowsTest {
  private static final int TEXTS = 50;

  private static String some(Random random, int length, int characters) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('\u4E00' + random.nextInt(characters)));
    }
    return text.toString();
  }

  private static boolean mayHave(GramRows rows, int text, String searched) {
    return GramRows.of(searched.getBytes(UTF_16LE), rows.count()).stream()
        .allMatch(row -> (rows.bytes(row)[text / 8] >> text % 8 & 1) == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 400, 5000})
  void noTextThatHasItIsPassedOver(int length) {
    var random = new Random(length);
    var rows = new GramRows(TEXTS, (long) TEXTS * length);
    var texts = new ArrayList<String>();
    for (int i = 0; i < TEXTS; i++) {
      String text = some(random, 1 + random.nextInt(length), 3000);
      texts.add(text);
      byte[] bytes = ("乙" + text + "乙").getBytes(UTF_16LE);
      rows.add(i, bytes, 2, bytes.length - 2);
    }
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.get(i);
      for (int size = 1; size <= Math.min(5, text.length()); size++) {
        int at = random.nextInt(text.length() - size + 1);
        assertTrue(mayHave(rows, i, text.substring(at, at + size)), text);
      }
    }
  }

  @Test
  void mostTextsThatDoNotHaveItArePassedOver() {
    var random = new Random(1);
    var rows = new GramRows(TEXTS, TEXTS * 1500L);
    for (int i = 0; i < TEXTS; i++) {
      byte[] bytes = some(random, 1500, 500).getBytes(UTF_16LE);
      rows.add(i, bytes, 0, bytes.length);
    }
    int kept = 0;
    for (int i = 0; i < 100; i++) {
      String other = some(random, 4, 500);
      for (int text = 0; text < TEXTS; text++) {
        kept += mayHave(rows, text, other) ? 1 : 0;
      }
    }
    assertTrue(kept < 100 * TEXTS / 10, kept + " of " + 100 * TEXTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void aTextIsFoundWhereJavaFindsIt(int size) {
    var random = new Random(size);
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      String text = some(random, random.nextInt(40), 2);
      String searched = some(random, size, 2);
      byte[] bytes = ("一" + text + "一").getBytes(UTF_16LE);
      boolean is = new FoldedSearch(searched.getBytes(UTF_16LE)).isIn(bytes, 2, bytes.length - 2);
      assertEquals(text.contains(searched), is, text + " " + searched);
      found += is ? 1 : 0;
    }
    assertTrue(found > 0);
  }
}
