package juan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code point against the table of UAX #11, and clusters by example. */
class CellWidthTest {
  private static final int CODE_POINTS = 0x110000;

  @ParameterizedTest
  @EnumSource
  void everyCodePointIsAsWideAsTheTableSays(Ambiguous ambiguous) {
    String[] table = eastAsianWidth();
    for (int c = 0; c < CODE_POINTS; c++) {
      int expected =
          isZeroWidth(c)
              ? 0
              : switch (table[c]) {
                case "W", "F" -> 2;
                case "A" -> ambiguous.cells();
                default -> 1;
              };
      assertEquals(expected, CellWidth.of(c, ambiguous), Integer.toHexString(c));
      String alone = Character.toString(c);
      assertEquals(expected, CellWidth.ofCluster(alone, ambiguous), Integer.toHexString(c));
    }
  }

  @Test
  void whatIsAmbiguousOrBeyondTheBasicPlaneIsDisputed() {
    String[] table = eastAsianWidth();
    for (int c = 0; c < CODE_POINTS; c++) {
      boolean expected = c > 0xFFFF || (table[c].equals("A") && !isZeroWidth(c));
      assertEquals(expected, CellWidth.isDisputed(Character.toString(c)), Integer.toHexString(c));
    }
  }

  private static String[] eastAsianWidth() {
    var table = new String[CODE_POINTS];
    Arrays.fill(table, "N");
    for (String entry : SharedData.entries("unicode/EastAsianWidth.txt")) {
      String[] fields = entry.split(";");
      String[] range = fields[0].strip().split("\\.\\.");
      int first = Integer.parseInt(range[0], 16);
      int last = Integer.parseInt(range[range.length - 1], 16);
      Arrays.fill(table, first, last + 1, fields[1].strip());
    }
    return table;
  }

  private static boolean isZeroWidth(int c) {
    int type = UCharacter.getType(c);
    int hangul = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.ENCLOSING_MARK
        || hangul == HangulSyllableType.VOWEL_JAMO
        || hangul == HangulSyllableType.TRAILING_JAMO;
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301, 1",
    "か\u3099, 2",
    "\u1112\u1161\u11AB, 2",
    "❤, 1",
    "❤\uFE0F, 2",
    "☕\uFE0E, 2",
    "1\uFE0F\u20E3, 2",
    "👨‍👩‍👧, 2",
    "🇰🇷, 2",
    "葛\uDB40\uDD00, 2",
    "\u200B, 0",
    "\uFE0F, 0",
  })
  void aClusterIsOneGlyphOfAtMostTwoCells(String cluster, int cells) {
    assertEquals(cells, CellWidth.ofCluster(cluster, Ambiguous.NARROW));
    assertEquals(cells, CellWidth.ofText(cluster, Ambiguous.NARROW));
    assertEquals(cells, CellWidth.ofRange("中" + cluster, 1, 1 + cluster.length(), Ambiguous.WIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0300", "\u0301\u0302", "\u3099", "\u1161"})
  void marksWithNothingBeforeThemAreShownOnACircle(String marks) {
    assertTrue(CellWidth.isBaseless(marks));
    assertEquals(1, CellWidth.ofText(marks, Ambiguous.NARROW));
    assertEquals(4, CellWidth.ofText(marks + "漢a", Ambiguous.NARROW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "e\u0301", "漢", "か\u3099", "\u00AD", "\u200B", "\uFE0F"})
  void whatHasABaseOrIsNotSeenNeedsNone(String cluster) {
    assertFalse(CellWidth.isBaseless(cluster));
  }

  @Test
  void theTerminalDecidesAboutQuotationMarks() {
    String text = "“卷”……—·①";
    assertEquals(9, CellWidth.ofText(text, Ambiguous.NARROW));
    assertEquals(16, CellWidth.ofText(text, Ambiguous.WIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "❤\uFE0F", "👨‍👩‍👧", "“", "…", "①", "é", "😀", "𠮷"})
  void terminalsDisputeMarksSelectorsAndAmbiguousCharacters(String cluster) {
    assertTrue(CellWidth.isDisputed(cluster));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "中", "。", "あ", "ー", "한", "ㄅ", "㎏", "￥", "⼀", "ä"})
  void terminalsAgreeAboutPlainCharacters(String cluster) {
    assertFalse(CellWidth.isDisputed(cluster));
  }
}
