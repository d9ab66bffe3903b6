package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that arrives piece by piece gives the article that the whole gives. */
class StreamingTest {
  static Stream<Arguments> cases() throws IOException {
    var cases = new ArrayList<Arguments>();
    for (String name :
        List.of(
            "report-tianxin.txt",
            "ja-enpitsu.txt",
            "ko-gil.txt",
            "notes-mixed.md",
            "guide-en.md")) {
      String text = Files.readString(Path.of("articles", name));
      LongStream.range(0, 4).forEach(seed -> cases.add(Arguments.of(name, seed, text)));
    }
    // A title that comes in two, and a language that shows only later.
    String headed = "# 一個很長的題目，分兩次到\n\n" + "天地玄黃，宇宙洪荒。\n\n".repeat(30);
    String abroad =
        "Mostly English first, sentence after sentence.\n".repeat(20) + "們來時說國學。\n".repeat(200);
    LongStream.range(0, 8).forEach(seed -> cases.add(Arguments.of("headed.md", seed, headed)));
    LongStream.range(0, 8).forEach(seed -> cases.add(Arguments.of("abroad.txt", seed, abroad)));
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void piecesOfAnySize(String name, long seed, String text) {
    var random = new SplittableRandom(seed);
    int longest = 1 + random.nextInt(200);
    Article whole = Texts.read(name, text);
    Article pieces = Texts.read(name, Chunks.of(text, random, longest));
    assertEquals(Texts.blocks(whole), Texts.blocks(pieces), "seed " + seed);
    assertEquals(whole.metadata(), pieces.metadata(), "seed " + seed);
    assertEquals(whole.sections(), pieces.sections(), "seed " + seed);
    assertTrue(pieces.complete());
  }

  private static List<Batch> batches(String name, String... pieces) throws IOException {
    var bytes =
        Stream.of(pieces).map(p -> p.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    var batches = new ArrayList<Batch>();
    ArticleReader.read(new PipeSource(name, new Chunks(bytes)), batches::add);
    return batches;
  }

  @Test
  void whatHasComeIsShownBeforeItsLineEnds() throws IOException {
    var batches = batches("a.txt", "題目\n第一段還沒", "有寫完。\n");
    Article early = Article.EMPTY.with(batches.get(0));
    assertEquals(List.of("PARAGRAPH 題目", "PARAGRAPH 第一段還沒"), Texts.outline(early));
    assertFalse(early.complete());
    Article article = early;
    for (Batch batch : batches.subList(1, batches.size())) {
      article = article.with(batch);
    }
    assertEquals(List.of("TITLE 題目", "PARAGRAPH 第一段還沒有寫完。"), Texts.outline(article));
    assertTrue(article.complete());
  }

  @Test
  void aLineShownAsAParagraphCanTurnOutAHeading() throws IOException {
    var batches = batches("a.txt", "書\n第一段，有句號。\n一個小標題\n", "第二段，比那一行長得多，也有句號。\n第三段，也長，也有句號。\n");
    Article first = Article.EMPTY.with(batches.get(0));
    assertEquals(0, first.sections().size());
    Article last = first;
    for (Batch batch : batches.subList(1, batches.size())) {
      last = last.with(batch);
    }
    assertEquals(List.of("一個小標題"), Texts.headings(last));
    assertEquals(1, Texts.blocks(last).stream().filter(b -> b.kind() == Kind.HEADING).count());
  }

  @Test
  void onlyTheLastBatchIsCompleteAndNoneLeavesAHole() throws IOException {
    String text = "段落，一段又一段。\n".repeat(5000);
    var batches = new ArrayList<Batch>();
    var source = new PipeSource("a.txt", Chunks.of(text, new SplittableRandom(1), 50_000));
    ArticleReader.read(source, batches::add);
    int size = 0;
    for (int i = 0; i < batches.size(); i++) {
      assertTrue(batches.get(i).from() <= size, "batch " + i);
      size = batches.get(i).from() + batches.get(i).blocks().size();
      assertEquals(i == batches.size() - 1, batches.get(i).complete());
    }
    assertEquals(5000, size);
    assertTrue(batches.get(0).blocks().size() <= 5000 / 2, "the first screen waits for half");
  }
}
