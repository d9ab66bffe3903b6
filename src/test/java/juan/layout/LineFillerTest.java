package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Span;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small texts that were once set wrong. */
class LineFillerTest {
  private static final Typography FLUSH = Typography.DEFAULT.withIndent(0);

  private static List<Line> set(int measure, Language language, Typography t, Block block) {
    return new Typesetter(new Setting(measure, language, Ambiguous.NARROW, t)).set(block);
  }

  private static Block ruby(Block.Kind kind, String text, Span... spans) {
    return new Block(kind, kind == Block.Kind.HEADING ? 2 : 0, "", text, List.of(spans));
  }

  private static Block ruby(String text, Span... spans) {
    return ruby(Block.Kind.PARAGRAPH, text, spans);
  }

  private static void noReadingIsOutside(List<Line> lines, int length, boolean vertical) {
    for (Line line : lines) {
      for (var reading : line.readings()) {
        int width =
            vertical ? reading.text().length() : CellWidth.ofText(reading.text(), Ambiguous.NARROW);
        assertTrue(line.indent() + reading.at() + width <= length, line.toString());
      }
    }
  }

  private static List<String> pieces(Line line) {
    return line.pieces().stream().map(Line.Piece::text).toList();
  }

  private static List<String> shown(List<Line> lines) {
    return lines.stream().map(Line::shown).toList();
  }

  @Test
  void aJustifiedReadingStaysInside() {
    var block = ruby("あいう胸（か）さ", Span.ruby(3, 4, "むね"));
    noReadingIsOutside(set(7, Language.JA, FLUSH.withJustify(true), block), 14, false);
  }

  @Test
  void aJustifiedReadingStaysInsideItsColumn() {
    var block = ruby("あいうえ胸（か）", Span.ruby(4, 5, "むね"));
    var down = FLUSH.withJustify(true).withVertical(true);
    noReadingIsOutside(set(6, Language.JA, down, block), 6, true);
  }

  @Test
  void aCentredHeadingKeepsItsReadingInside() {
    var block =
        ruby(Block.Kind.HEADING, "五　天気輪の柱", Span.ruby(2, 5, "てんきりん"), Span.ruby(6, 7, "はしら"));
    noReadingIsOutside(set(10, Language.JA, FLUSH.withGrid(true), block), 20, false);
  }

  @Test
  void aReadingOfASpaceStaysInside() {
    var block = ruby("漢 字", Span.ruby(1, 2, "かな"));
    noReadingIsOutside(set(2, Language.JA, FLUSH, block), 4, false);
  }

  @Test
  void noCharacterIsLoneBehindABaseWithAReading() {
    var block = ruby("あいうえおか苹果は", Span.ruby(6, 8, "りん"));
    assertEquals(List.of("あいうえおか", "苹果は"), shown(set(8, Language.JA, FLUSH, block)));
  }

  @Test
  void twoCharactersBeyondTheBasicPlaneAreNotLone() {
    var block = Block.paragraph("一二三四五六𠮷𠮷");
    assertEquals(List.of("一二三四五六", "𠮷𠮷"), shown(set(6, Language.ZH_HANS, FLUSH, block)));
  }

  @Test
  void aHangingMarkHangsBesideAFullLine() {
    var block = Block.paragraph("成年男女,不受种族、国籍或");
    var line = set(9, Language.ZH_HANS, FLUSH.withGap(false).withJustify(true), block).get(0);
    assertEquals(18 + 2, line.length(), line.toString());
  }

  @Test
  void onTheGridNoHoleFollowsTheFirstCharacterInQuotes() {
    var block = Block.paragraph("“人生南北多歧路");
    assertEquals(
        false, set(6, Language.ZH_HANS, FLUSH.withGrid(true), block).get(0).shown().contains("人 "));
  }

  @Test
  void aJustifiedColumnHasNoHole() {
    var block = Block.paragraph("何媒介和不論國界尋求、接受和傳遞");
    var down = FLUSH.withJustify(true).withVertical(true);
    var line = set(10, Language.ZH_HANT, down, block).get(0);
    assertEquals(line.pieces().size(), line.length(), line.toString());
  }

  @Test
  void aWordOfKoreanHasNoHole() {
    var block = Block.paragraph("가나 『다』을 빌렸다 도서관");
    assertTrue(set(8, Language.KO, FLUSH.withJustify(true), block).get(0).shown().contains("』을"));
  }

  @Test
  void aBaseWithABracketedReadingIsWholeWhereTheLineHasRoom() {
    var block = ruby("あいうえおかきくけこさし銀河帯のよう", Span.ruby(12, 15, "ぎんがたい"));
    var lines = set(10, Language.JA, Typography.DEFAULT.withRuby(RubyPlace.INLINE), block);
    assertTrue(String.join("", shown(lines)).contains("銀河帯（ぎんがたい）"), shown(lines).toString());
  }

  @Test
  void aLineMayHoldMoreThanAHundredLetters() {
    String word = "abcdefghij".repeat(30);
    var lines = set(150, Language.OTHER, FLUSH, Block.paragraph(word));
    assertEquals(List.of(word), shown(lines));
  }

  @Test
  void aLineIsRunsOfTextWithBlanksBetween() {
    var line = set(8, Language.ZH_HANS, FLUSH, Block.paragraph("漢ab漢字")).get(0);
    assertEquals(List.of("漢", " ", "ab", " ", "漢字"), pieces(line));
  }

  @Test
  void whatHasNoWidthIsNotShownAtAnEdge() {
    var line = set(4, Language.ZH_HANS, FLUSH, Block.paragraph("一二三 \u200B四")).get(0);
    assertEquals(List.of("一二三"), pieces(line));
    assertEquals(6, line.length());
  }

  @Test
  void whatHasNoWidthHasNoSquareOfAColumn() {
    var down = FLUSH.withVertical(true);
    var line = set(4, Language.ZH_HANS, down, Block.paragraph("一\u200B二")).get(0);
    assertEquals(List.of("一", "二"), pieces(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"一四\u20E3", "一四\u20E3五", "一二四\u20E3", "四\u20E3二"})
  void aMarkOnAHanIsOfItsCluster(String text) {
    var line = set(8, Language.ZH_HANS, FLUSH, Block.paragraph(text)).get(0);
    assertEquals(2 * (text.length() - 1), line.length());
    assertEquals(List.of(text), pieces(line));
  }

  @Test
  void aReadingOfNothingIsNotShown() {
    var block = ruby("漢字", Span.ruby(1, 1, "か"));
    var lines =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> set(4, Language.JA, FLUSH, block));
    assertEquals(List.of("漢字"), shown(lines));
    assertEquals(List.of(), lines.get(0).readings());
  }

  @ParameterizedTest
  @CsvSource({
    "RUBY, AUTO, true",
    "READING, AUTO, true",
    "GUESSED_READING, AUTO, true",
    "GLOSS, AUTO, false",
    "GLOSS, ABOVE, true",
    "EMPHASIS, ABOVE, false",
    "RUBY, OFF, false",
  })
  void whatWasTakenOutOfTheTextIsShownWhereItIsWanted(
      Span.Mark mark, RubyPlace place, boolean shown) {
    var block = ruby("漢字の", new Span(0, 2, mark, "かん"));
    var line = set(8, Language.JA, FLUSH.withRuby(place), block).get(0);
    assertEquals(shown ? 1 : 0, line.readings().size());
  }

  @ParameterizedTest
  @CsvSource({"漢字, かん, false, 2", "漢字, '', false, 1", "漢字, かん, true, 1", "漢字, '', true, 1"})
  void readingsTakeARowAndNoColumn(String text, String reading, boolean vertical, int height) {
    var typography = FLUSH.withVertical(vertical);
    var line = set(8, Language.JA, typography, ruby(text, Span.ruby(0, 2, reading))).get(0);
    assertEquals(height, line.height(new Setting(8, Language.JA, Ambiguous.NARROW, typography)));
  }

  @Test
  void aReadingDoesNotSplitACluster() {
    var block = ruby("か\u3099き", Span.ruby(0, 1, "x"));
    assertEquals(List.of("か\u3099", "き"), shown(set(1, Language.JA, FLUSH, block)));
  }

  @Test
  void decomposedKanaAreSetInLinearTime() {
    var block = Block.paragraph("か\u3099".repeat(1_000_000));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> set(30, Language.ZH_HANS, Typography.DEFAULT, block));
  }

  @Test
  void everyReadingOfNeighbouringBasesIsShown() throws java.io.IOException {
    var in =
        new java.io.ByteArrayInputStream(
            "題\n\n　一生けん命《めい》勢《いきお》いよく言いました。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var article = juan.source.ArticleReader.read(new juan.source.PipeSource("a.txt", in));
    var readings = new ArrayList<String>();
    for (int i = 0; i < article.size(); i++) {
      Block block = article.block(i);
      block.spans().stream()
          .map(s -> block.text().substring(s.start(), s.end()) + s.value())
          .forEach(readings::add);
    }
    assertEquals(List.of("命めい", "勢いきお"), readings);
  }
}
