package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Correction;
import juan.article.Metadata;
import juan.article.Position;
import juan.layout.Layout.Place;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking over an article, and finding a position again. */
class LayoutTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void goingUpIsGoingDownBackwards(long seed) {
    var layout = layout(seed, article(seed));
    var down = down(layout);
    var up = new ArrayList<Place>();
    for (Place at = layout.last(); at != null; at = layout.above(at)) {
      up.add(at);
    }
    Collections.reverse(up);
    assertEquals(down, up, () -> "seed " + seed);
    assertEquals(new Place(0, 0), down.get(0), () -> "seed " + seed);
    int rows =
        IntStream.range(0, layout.article().size())
            .map(block -> layout.gap(block) + layout.lines(block).size())
            .sum();
    assertEquals(rows, down.size(), () -> "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyRowIsFoundAgainByItsPosition(long seed) {
    var layout = layout(seed, article(seed));
    for (Place place : down(layout)) {
      assertEquals(place, layout.place(layout.position(place)), () -> "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void narrowThenWideThenNarrowShowsTheSameLines(long seed) {
    var article = article(seed);
    var narrow = layout(article, 7);
    var before = lines(narrow);
    assertTrue(lines(layout(article, 60)).size() < before.size(), () -> "seed " + seed);
    assertEquals(before, lines(layout(article, 7)), () -> "seed " + seed);
    assertEquals(before, lines(narrow), () -> "seed " + seed);
  }

  @Test
  void aPositionKeepsItsTextInViewAtEveryMeasure() {
    var article = article(4);
    for (int block = 0; block < article.size(); block++) {
      for (int offset = 0; offset < article.block(block).text().length(); offset += 3) {
        for (int measure = 1; measure < 80; measure += 7) {
          var layout = layout(article, measure);
          var line = layout.line(layout.place(new Position(block, offset)));
          assertTrue(line != null && line.start() <= offset && offset < line.next());
        }
      }
    }
  }

  @Test
  void anArticleWithoutBlocksHasOneRowAndNoWayOut() {
    var layout = layout(Article.EMPTY, 10);
    assertEquals(new Place(0, 0), layout.place(Position.START));
    assertEquals(new Place(0, 0), layout.place(new Position(7, 3)));
    assertEquals(Position.START, layout.position(new Place(0, 0)));
    assertEquals(new Place(0, 0), layout.last());
    assertNull(layout.above(layout.last()));
    assertNull(layout.below(layout.last()));
  }

  @Test
  void aPositionBeyondTheTextIsTheNearestThereIs() {
    var layout = layout(Article.of(Metadata.UNKNOWN, List.of(Block.paragraph("一二三"))), 2);
    assertEquals(layout.last(), layout.place(new Position(9, 0)));
    assertEquals(layout.last(), layout.place(new Position(0, 99)));
    assertEquals(new Place(0, 0), layout.place(new Position(0, -5)));
  }

  @Test
  void whatArrivesTakesThePlaceOfWhatItReplaces() {
    var first = Article.of(Metadata.UNKNOWN, List.of(paragraph("一"), paragraph("二二二二")));
    var layout = layout(first, 2);
    assertEquals(2, layout.lines(1).size());
    var more = new Batch(1, List.of(paragraph("二"), paragraph("三")), Metadata.UNKNOWN, true);
    var grown = first.with(more);
    var after = layout.with(more);
    assertEquals(1, after.lines(1).size());
    assertEquals(lines(layout(grown, 2)), lines(after));
  }

  @Test
  void whatIsCorrectedIsSetAnew() {
    var first = Article.of(Metadata.UNKNOWN, List.of(paragraph("一"), paragraph("二二二")));
    var layout = layout(first, 2);
    lines(layout);
    var more = new Batch(2, List.of(paragraph("三")), Metadata.UNKNOWN, false);
    var corrected = more.with(List.of(new Correction(0, paragraph("一一一"))), false);
    var after = layout.with(corrected);
    assertEquals(2, after.lines(0).size());
    assertEquals(lines(layout(first.with(corrected), 2)), lines(after));
  }

  @Test
  void aBlockThatTurnsOutToBeAnotherIsSetAnew() {
    var before = Article.of(Metadata.UNKNOWN, List.of(paragraph("一"), paragraph("二二二")));
    var layout = layout(before, 2);
    lines(layout);
    var other = Article.of(Metadata.UNKNOWN, List.of(paragraph("一"), Block.heading(1, "二")));
    var after = layout.with(other);
    assertEquals(Block.heading(1, "二"), after.block(1));
    assertEquals(1, after.lines(1).size());
    assertEquals(paragraph("一"), after.block(0));
  }

  @Test
  void anArticleWithoutBlocksHasNothingToKeepTogether() {
    assertEquals(false, layout(Article.EMPTY, 10).keepsWithNext(new Place(0, 0)));
  }

  @Test
  void thePlaceBehindTheLastBlockIsTheEnd() {
    var layout = layout(Article.of(Metadata.UNKNOWN, List.of(paragraph("一二三"))), 2);
    assertEquals(new Place(0, 1), layout.place(new Position(1, 0)));
  }

  @Test
  void theLanguageThatAnArticleTurnsOutToHaveDecides() {
    var unknown = Article.of(Metadata.UNKNOWN, List.of(paragraph("春眠不觉晓")));
    var layout = new Layout(unknown, Settings.of(10, Language.OTHER, Ambiguous.NARROW));
    assertEquals(0, layout.lines(0).get(0).indent());
    var chinese = Metadata.UNKNOWN.withLanguage(Language.ZH_HANS);
    var after = layout.with(new Batch(1, List.of(), chinese, true));
    assertEquals(4, after.lines(0).get(0).indent());
    assertEquals(Language.ZH_HANS, after.setting().language());
  }

  private static Block paragraph(String text) {
    return Block.paragraph(text);
  }

  private static List<Place> down(Layout layout) {
    var places = new ArrayList<Place>();
    for (Place at = new Place(0, 0); at != null; at = layout.below(at)) {
      places.add(at);
    }
    return places;
  }

  private static List<Line> lines(Layout layout) {
    return IntStream.range(0, layout.article().size())
        .mapToObj(layout::lines)
        .flatMap(List::stream)
        .toList();
  }

  private static Layout layout(long seed, Article article) {
    return layout(article, 1 + (int) (seed * 7 % 40));
  }

  private static Layout layout(Article article, int measure) {
    var language = article.metadata().language();
    return new Layout(article, Settings.of(measure, language, Ambiguous.NARROW));
  }

  /** An article of every kind of block, longer than the layout keeps. */
  private static Article article(long seed) {
    var random = new SplittableRandom(seed);
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 700; i++) {
      var kind = Kind.values()[random.nextInt(Kind.values().length)];
      String sentence = random.nextInt(9) == 0 ? "" : "他说：“天 地\n玄黄。”and so on ";
      String marker = kind == Kind.ITEM ? "1." : "";
      blocks.add(
          new Block(
              kind, random.nextInt(3), marker, sentence.repeat(random.nextInt(6)), List.of()));
    }
    var language = Language.values()[(int) (seed % Language.values().length)];
    return Article.of(Metadata.UNKNOWN.withLanguage(language), blocks);
  }
}
