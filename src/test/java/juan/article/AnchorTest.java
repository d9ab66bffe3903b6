package juan.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A place is found again by the letters round it, wherever they have gone to. */
class AnchorTest {
  private static final List<String> TEXT =
      List.of(
          "卷",
          "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。寒來暑往，秋收冬藏。",
          "第一章",
          "閏餘成歲，律呂調陽。雲騰致雨，露結為霜。",
          "第二章",
          "金生麗水，玉出崑岡。劍號巨闕，珠稱夜光。果珍李柰，菜重芥薑。");

  private static Article article(List<String> texts) {
    return Article.of(Metadata.UNKNOWN, texts.stream().map(Block::paragraph).toList());
  }

  private static Position found(Position place, List<String> texts) {
    return Anchor.of(article(TEXT), place).in(article(texts));
  }

  @Test
  void everyPlaceOfTheSameTextIsFound() {
    for (int block = 0; block < TEXT.size(); block++) {
      for (int offset = -1; offset < TEXT.get(block).length(); offset++) {
        var place = new Position(block, offset);
        assertEquals(place, found(place, TEXT));
      }
    }
  }

  @Test
  void aPlaceMovesWithItsBlock() {
    var longer = new ArrayList<>(TEXT);
    longer.addAll(1, IntStream.range(0, 700).mapToObj(i -> "新加的一段，第" + i + "。").toList());
    assertEquals(new Position(702, 0), found(new Position(2, 0), longer));
    assertEquals(new Position(703, 5), found(new Position(3, 5), longer));
    var shorter = TEXT.subList(2, 6);
    assertEquals(new Position(0, 0), found(new Position(2, 0), shorter));
  }

  @Test
  void aPlaceIsFoundThoughItsTextWasEdited() {
    var place = new Position(5, 10); // 劍號
    assertEquals("劍", TEXT.get(5).substring(10, 11));
    var after = new ArrayList<>(TEXT);
    after.set(5, "金生麗水，玉出崑岡。劍名全都改了，再也不同。");
    assertEquals(place, found(place, after));
    var before = new ArrayList<>(TEXT);
    before.set(5, "前面的都改了。劍號巨闕，珠稱夜光。果珍李柰，菜重芥薑。");
    assertEquals(new Position(5, 7), found(place, before));
  }

  @Test
  void marksAndReadingsMakeNoDifference() {
    var damaged = TEXT.stream().map(text -> text.replace("，", ",,").replace("玉", "玉(yù)")).toList();
    var place = new Position(5, 8);
    assertEquals("岡", TEXT.get(5).substring(8, 9));
    assertEquals("岡", damaged.get(5).substring(13, 14));
    assertEquals(new Position(5, 13), found(place, damaged));
  }

  @Test
  void aPlaceThatIsGoneIsWhereItWas() {
    var other = List.of("春眠不覺曉，", "處處聞啼鳥。");
    assertNull(Anchor.of(article(TEXT), new Position(1, 3)).find(article(other)));
    assertEquals(new Position(1, 3), found(new Position(1, 3), other));
    assertEquals(new Position(1, 5), found(new Position(5, 20), other));
    assertEquals(Position.START, found(new Position(5, 20), List.of()));
  }
}
