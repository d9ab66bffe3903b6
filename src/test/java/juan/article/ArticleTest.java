package juan.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import juan.article.Block.Kind;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
  private static final Metadata METADATA = new Metadata("卷", "某", "", Language.ZH_HANS);

  @Test
  void aBatchIsAppended() {
    var one = Article.EMPTY.with(batch(0, false, "一", "二"));
    var two = one.with(batch(2, true, "三"));
    assertEquals(List.of("一", "二", "三"), texts(two));
    assertEquals(List.of("一", "二"), texts(one));
    assertFalse(one.complete());
    assertTrue(two.complete());
    assertEquals(METADATA, two.metadata());
  }

  @Test
  void aBatchReplacesTheTailItOverlaps() {
    var one = Article.EMPTY.with(batch(0, false, "一", "第二章", "三"));
    var two = one.with(new Batch(1, List.of(Block.heading(1, "第二章")), METADATA, false));
    assertEquals(List.of("一", "第二章"), texts(two));
    assertEquals(List.of(new Section(1, 1, "第二章", 0)), two.sections());
    assertEquals(List.of("一", "第二章", "三"), texts(one));
    assertEquals(List.of(), one.sections());
  }

  @Test
  void aCorrectionMakesAHeadingOfAParagraphAndTakesItBack() {
    var one = Article.EMPTY.with(batch(0, false, "一", "第二章", "三三"));
    var two = one.with(correcting(3, new Correction(1, Block.heading(2, "第二章"))));
    assertEquals(List.of(new Section(1, 2, "第二章", 2)), two.sections());
    assertEquals(Kind.HEADING, two.block(1).kind());
    assertEquals(List.of(), one.sections());
    var three = two.with(correcting(3, new Correction(1, Block.paragraph("第二章"))));
    assertEquals(List.of(), three.sections());
    assertEquals(blocks(one), blocks(three));
    assertEquals(blocks(two), blocks(two.with(batch(3, false, "四"))).subList(0, 3));
    var replaced = two.with(batch(1, true, "二"));
    assertEquals(List.of(), replaced.sections());
    assertEquals(List.of("一", "二"), texts(replaced));
  }

  @Test
  void aCorrectionIsOfABlockThatStands() {
    var one = Article.EMPTY.with(batch(0, false, "一"));
    var beyond = correcting(1, new Correction(1, Block.paragraph("二")));
    assertThrows(IndexOutOfBoundsException.class, () -> one.with(beyond));
  }

  @Test
  void aTitleBelowItsNumberIsBesideItInTheOutline() {
    var article = Article.of(METADATA, List.of(Block.heading(1, "第一章\n緣起"), Block.paragraph("文")));
    assertEquals("第一章\u3000緣起", article.sections().get(0).title());
  }

  private static Batch correcting(int from, Correction correction) {
    return new Batch(from, List.of(), METADATA, Progress.BEGUN, List.of(correction), null);
  }

  @Test
  void twoArticlesGrownFromOneDoNotMeet() {
    var root = Article.EMPTY.with(batch(0, false, "一"));
    var left = root.with(batch(1, false, "左", "左"));
    var right = root.with(batch(1, false, "右"));
    assertEquals(List.of("一", "左", "左"), texts(left));
    assertEquals(List.of("一", "右"), texts(right));
    assertEquals(List.of("一"), texts(root));
    assertEquals(0, Article.EMPTY.size());
  }

  /** Against the plain thing: a list that is copied each time. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everySnapshotStaysWhatItWas(long seed) {
    var random = new SplittableRandom(seed);
    var articles = new ArrayList<Article>(List.of(Article.EMPTY));
    var models = new ArrayList<List<Block>>(List.of(List.of()));
    for (int step = 0; step < 60; step++) {
      int parent = Math.max(0, articles.size() - 1 - random.nextInt(3));
      var model = models.get(parent);
      int from = random.nextBoolean() ? model.size() : random.nextInt(model.size() + 1);
      var added = blocks(random);
      var grown = new ArrayList<>(model.subList(0, from));
      grown.addAll(added);
      articles.add(articles.get(parent).with(new Batch(from, added, METADATA, false)));
      models.add(grown);
    }
    for (int i = 0; i < articles.size(); i++) {
      var article = articles.get(i);
      assertEquals(models.get(i), blocks(article), "seed " + seed);
      var alone = Article.of(METADATA, models.get(i));
      assertEquals(alone.sections(), article.sections(), "seed " + seed);
      assertEquals(alone.characters(), article.characters(), "seed " + seed);
    }
  }

  @Test
  void aSectionHasTheLengthOfAllThatIsUnderItsHeading() {
    var article =
        Article.of(
            METADATA,
            List.of(
                Block.paragraph("序言"),
                Block.heading(1, "上卷"),
                Block.paragraph("一二三"),
                Block.heading(2, "第一章"),
                Block.paragraph("四五六七"),
                Block.heading(1, "下卷"),
                Block.heading(3, "附"),
                Block.paragraph("八")));
    assertEquals(
        List.of(
            new Section(1, 1, "上卷", 3 + 3 + 4),
            new Section(3, 2, "第一章", 4),
            new Section(5, 1, "下卷", 1 + 1),
            new Section(6, 3, "附", 1)),
        article.sections());
    assertEquals(0, article.charactersBefore(0));
    assertEquals(2, article.charactersBefore(1));
    assertEquals(2 + 2 + 3 + 3 + 4 + 2 + 1 + 1, article.characters());
  }

  @Test
  void aBlockThatHasNotArrivedIsNotThereThoughALaterArticleHasIt() {
    var one = Article.EMPTY.with(batch(0, false, "一"));
    one.with(batch(1, false, "二"));
    assertThrows(IndexOutOfBoundsException.class, () -> one.block(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'春 眠\u3000不\u00A0覺\n曉', 5",
    "𠮷😀, 2",
    "Juan 卷, 5",
    "'', 0",
  })
  void lengthIsCountedAsReadersDo(String text, int characters) {
    assertEquals(characters, Block.paragraph(text).characters());
  }

  @Test
  void noControlCharacterGetsIntoABlock() {
    var block = new Block(Kind.ITEM, 0, "1\u0007", "a\u001B[2J\nb\u009Bc\r", List.of());
    assertEquals("1␇", block.marker());
    assertEquals("a␛[2J\nb␦c␍", block.text());
    var metadata = new Metadata("a\nb", "\u009B", "\u007F", Language.OTHER);
    assertEquals(new Metadata("a␊b", "␦", "␡", Language.OTHER), metadata);
  }

  private static List<Block> blocks(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i ->
                random.nextInt(3) == 0
                    ? Block.heading(1 + random.nextInt(3), "章" + random.nextInt(100))
                    : Block.paragraph("文".repeat(random.nextInt(20))))
        .toList();
  }

  private static Batch batch(int from, boolean complete, String... paragraphs) {
    var blocks = List.of(paragraphs).stream().map(Block::paragraph).toList();
    return new Batch(from, blocks, METADATA, complete);
  }

  private static List<Block> blocks(Article article) {
    return IntStream.range(0, article.size()).mapToObj(article::block).toList();
  }

  private static List<String> texts(Article article) {
    return blocks(article).stream().map(Block::text).toList();
  }
}
