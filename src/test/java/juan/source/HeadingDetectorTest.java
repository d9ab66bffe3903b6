package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import juan.article.Article;
import juan.article.Batch;
import juan.heading.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings as sequences: what stands, what falls, on which level, and how it may change. */
class HeadingDetectorTest {
  private static final String PROSE = "\n這是一段正文，有頭有尾，長短也合適。\n這又是一段，也有句號，也不太短。\n";

  /** The headings of a text in which each line given stands above two paragraphs. */
  private static String levels(String... lines) {
    String text =
        "書名\n開頭的一段。\n"
            + java.util.Arrays.stream(lines)
                .map(line -> line + PROSE)
                .collect(Collectors.joining());
    return Texts.plain(text).sections().stream()
        .map(section -> section.level() + section.title())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第%s章", "第%s回　題", "第 %s 節", "第%s封", "第%s场 題", "卷之%s", "%s、題目", "（%s）題目", "%s　題目", "%s",
        "其%s", "%s章 題", "學而第%s", "番外%s", "第%s條"
      })
  void threeInARowStand(String shape) {
    String[] lines =
        List.of("一", "二", "三").stream().map(n -> String.format(shape, n)).toArray(String[]::new);
    assertEquals(3, levels(lines).chars().filter(c -> c >= '1' && c <= '9').count(), levels(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "第一部|第一章|第一節|第二節|第二章|第三章|第二部|第四章, 12332212",
    "第一部|第一卷|第一章|第二章|第二卷|第一章|第二部|第一卷|第一章|第二卷|第一章, 12332312323",
    "一、甲|（一）乙|（二）丙|（三）丁|二、戊|（一）己|（二）庚|三、辛, 45554554",
    "卷一|第一回|第二回|卷二|第三回|第四回|後記, 1221222",
    "제1부|제1장|제2장|제3장, 1222",
  })
  void levelsAreThoseOfTheWholeText(String lines, String expected) {
    String found = levels(lines.split("\\|"));
    String digits =
        java.util.Arrays.stream(found.split(" "))
            .map(s -> s.substring(0, 1))
            .collect(Collectors.joining());
    assertEquals(expected, digits, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一封信",
        "第二部分人",
        "第三章程",
        "第六回合",
        "第一節課",
        "第四回中的事情",
        "正文完",
        "前言不搭后语",
        "第一卷完",
        "【经】文字在後面",
        "2019",
        "3:2",
        "※ ※ ※",
        "* * *",
        "第一章至第三章"
      })
  void trapsAmongChapters(String trap) {
    var titles = levels("第一章 甲", "第二章 乙", trap, "第三章 丙", trap, "第四章 丁");
    assertEquals("2第一章 甲 2第二章 乙 2第三章 丙 2第四章 丁", titles);
  }

  @Test
  void oneOddNumeralLosesNothing() {
    assertEquals(
        "2第一章 甲 2第二章 乙 2第八章 丙 2第四章 丁 2第五章 戊", levels("第一章 甲", "第二章 乙", "第八章 丙", "第四章 丁", "第五章 戊"));
  }

  @Test
  void aTableOfContentsIsNotTheChapters() {
    String list = "序\n第一章 甲\n第二章 乙\n第三章 丙\n";
    String text = "書名\n目錄\n" + list + list.replace("\n", PROSE);
    var sections = Texts.plain(text).sections();
    assertEquals(List.of("序", "第一章 甲", "第二章 乙", "第三章 丙"), Texts.headings(Texts.plain(text)));
    assertTrue(sections.get(0).block() > 4);
  }

  @Test
  void aListWithoutTextBetweenIsNoOutline() {
    assertEquals("", levels("一、甲\n二、乙\n三、丙\n四、丁"));
  }

  @Test
  void theTitleBelowANumberIsTakenWithIt() {
    assertEquals("2第一回　甲 2第二回　乙 2第三回　丙", levels("第一回\n甲", "第二回\n乙", "第三回\n丙"));
  }

  @Test
  void aHeadingThatTheTextHasTwiceIsOne() {
    assertEquals(
        "2第一章 甲 2第二章 乙 2第三章 丙", levels("第一章 甲\n\n第一章 甲", "第二章 乙\n\n第二章 乙", "第三章 丙\n\n第三章 丙"));
  }

  @Test
  void anyWordsWithNumbersInSequenceAreHeadings() {
    assertEquals("3分卷阅读1 3分卷阅读2 3分卷阅读3", levels("分卷阅读1", "分卷阅读2", "分卷阅读3"));
    assertEquals("", levels("分卷阅读1", "他今年三十", "在長安十二"));
  }

  @Test
  void aTableWithPagesAboveTheChaptersIsNotThem() {
    String list = "第一章 甲……8\n第二章 乙……15\n第三章 丙　22\n";
    String text = "書名\n目錄\n" + list + "第一章 甲" + PROSE + "第二章 乙" + PROSE + "第三章 丙" + PROSE;
    assertEquals(List.of("第一章 甲", "第二章 乙", "第三章 丙"), Texts.headings(Texts.plain(text)));
  }

  @Test
  void aTableWithPagesLeavesTheFirstOfTwoVolumes() {
    String body = "\n" + "這是一段正文，有頭有尾，長短也合適。".repeat(3) + "\n\n";
    String text =
        "書名\n\n目錄\n\n第一卷 春\n\n第一章 甲………12\n\n第二章 乙………24\n\n第三章 丙………36\n\n"
            + "第二卷 秋\n\n第四章 丁………48\n\n第五章 戊………60\n\n第六章 己………72\n\n"
            + "第一卷 春\n\n第一章 甲\n"
            + body
            + "第二章 乙\n"
            + body
            + "第三章 丙\n"
            + body
            + "第二卷 秋\n\n第四章 丁\n"
            + body
            + "第五章 戊\n"
            + body
            + "第六章 己\n"
            + body;
    assertEquals(
        List.of("第一卷 春", "第一章 甲", "第二章 乙", "第三章 丙", "第二卷 秋", "第四章 丁", "第五章 戊", "第六章 己"),
        Texts.headings(Texts.plain(text)));
  }

  @Test
  void shortLinesOfVerseWithoutEndAreNoHeadings() {
    assertEquals(List.of(), Texts.headings(Texts.plain("詩\n" + "白日依山盡\n黃河入海流，入海流。\n".repeat(40))));
  }

  @Test
  void theFirstTaleOfACollectionIsNotItsTitle() {
    String prose = "\n" + "這是一段正文，有頭有尾，長短也合適，".repeat(4) + "寫到這裡為止。\n";
    String tales =
        IntStream.range(0, 12)
            .mapToObj(n -> "狐女".charAt(n % 2) + "甲乙丙丁戊己庚辛壬癸子丑".substring(n, n + 1) + prose)
            .collect(Collectors.joining());
    assertEquals(12, Texts.headings(Texts.plain(tales)).size());
  }

  @Test
  void laterNumbersCorrectWhatWasHandedOn() throws IOException {
    String text =
        "書名\n開頭一段。\n一段之外的小題目"
            + ("\n" + "這是一段正文，有頭有尾，長短也合適，".repeat(4) + "寫到這裡為止。\n").repeat(12)
            + IntStream.range(1, 400)
                .mapToObj(n -> "第" + n + "章 題" + PROSE)
                .collect(Collectors.joining());
    var batches = new ArrayList<Batch>();
    var in = new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ArticleReader.read(new PipeSource("a.txt", new Chunks(pieces(in))), batches::add);
    Article article = Article.EMPTY;
    boolean early = false;
    for (Batch batch : batches) {
      article = article.with(batch);
      early |= Texts.headings(article).contains("一段之外的小題目");
    }
    assertTrue(early, "an unmarked heading is shown at first");
    assertEquals(399, article.sections().size());
    assertTrue(batches.stream().anyMatch(batch -> !batch.corrections().isEmpty()));
  }

  private static byte[][] pieces(java.io.InputStream in) throws IOException {
    var pieces = new ArrayList<byte[]>();
    for (byte[] piece = in.readNBytes(200); piece.length > 0; piece = in.readNBytes(200)) {
      pieces.add(piece);
    }
    return pieces.toArray(byte[][]::new);
  }

  @Test
  void whyEachCandidateIsAHeadingOrNot() throws IOException {
    var findings = new ArrayList<Finding>();
    String text = "書名\n開頭一段。\n第一章 甲" + PROSE + "第二章 乙" + PROSE + "第三章程" + PROSE + "第三章 丙" + PROSE;
    var in = new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ArticleReader.read(
        new PipeSource("a.txt", in), ReadOptions.DEFAULT, batch -> {}, findings::add);
    assertEquals(
        List.of("ordinal 章 2", "ordinal 章 2", "ordinal 章 0", "ordinal 章 2"),
        findings.stream().map(f -> f.family() + " " + f.level()).toList());
    assertTrue(findings.stream().noneMatch(f -> f.reason().isEmpty()));
  }
}
