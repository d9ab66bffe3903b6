package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notation of Aozora Bunko (https://www.aozora.gr.jp/annotation/). */
class AozoraTest {
  private static final String HEAD =
      "題\n作者\n\n-------------------------------------------------------\n"
          + "【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）題《だい》\n\n"
          + "［＃］：入力者注\n-------------------------------------------------------\n\n";

  private static Article file(String text) {
    return Texts.plain(HEAD + text);
  }

  /** The blocks of a text below title and author. */
  private static List<String> outline(String text) {
    var all = Texts.outline(file(text));
    assertEquals(List.of("TITLE 題", "BYLINE 作者"), all.subList(0, 2));
    return all.subList(2, all.size());
  }

  private static Block only(String line) {
    var article = file(line + "\n");
    assertEquals(3, article.size(), () -> Texts.outline(article).toString());
    return article.block(2);
  }

  /** The marks of a line as {@code MARK text}, a reading after the text it is of. */
  private static List<String> marks(String line) {
    Block block = only(line);
    return block.spans().stream()
        .map(
            s ->
                s.mark()
                    + " "
                    + block.text().substring(s.start(), s.end())
                    + (s.value().isEmpty() ? "" : "=" + s.value()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "漢字《かんじ》だ, RUBY 漢字=かんじ",
    "その漢字《かんじ》だ, RUBY 漢字=かんじ",
    "その｜漢字の国《かんじのくに》だ, RUBY 漢字の国=かんじのくに",
    "霧の｜ロンドン警視庁《スコットランドヤード》, RUBY ロンドン警視庁=スコットランドヤード",
    "そのロンドン《倫敦》へ, RUBY ロンドン=倫敦",
    "時々《ときどき》ある, RUBY 時々=ときどき",
    "𠮷野家《よしのや》へ, RUBY 𠮷野家=よしのや",
    "※［＃「目＋匡」、第3水準1-88-81］《まぶた》を閉じる, RUBY 眶=まぶた",
    "昔の青空文庫［＃「青空文庫」に「ママ」の注記］だ, RUBY 青空文庫=ママ",
    "昔の青空文庫［＃「青空文庫」の左に「あおぞら」のルビ］だ, RUBY 青空文庫=あおぞら",
    "青空《せいくう》［＃「青空」の左に「あおぞら」のルビ］だ, RUBY 青空=せいくう　あおぞら",
    "名［＃注記付き］銘々［＃「めいめい」の注記付き終わり］に, RUBY 銘々=めいめい",
    "出雲［＃（ノ）］神, RUBY 雲=ノ",
  })
  void readings(String line, String expected) {
    assertEquals(List.of(expected), marks(line));
  }

  @ParameterizedTest
  @CsvSource({
    "傍点, EMPHASIS_DOTS",
    "白ゴマ傍点, EMPHASIS_DOTS",
    "丸傍点, EMPHASIS_DOTS",
    "白丸傍点, EMPHASIS_DOTS",
    "黒三角傍点, EMPHASIS_DOTS",
    "二重丸傍点, EMPHASIS_DOTS",
    "蛇の目傍点, EMPHASIS_DOTS",
    "ばつ傍点, EMPHASIS_DOTS",
    "傍線, PROPER_NAME",
    "二重傍線, PROPER_NAME",
    "鎖線, PROPER_NAME",
    "破線, PROPER_NAME",
    "波線, BOOK_TITLE",
    "太字, STRONG",
    "斜体, EMPHASIS"
  })
  void marksOfEveryName(String name, String mark) {
    assertEquals(List.of(mark + " 海辺"), marks("山の海辺［＃「海辺」に" + name + "］だ"));
    assertEquals(List.of(mark + " 海辺"), marks("山の［＃" + name + "］海辺［＃" + name + "終わり］だ"));
    assertEquals(List.of(mark + " 海辺"), marks("山の海辺［＃「海辺」の左に" + name + "］だ"));
  }

  @Test
  void aReadingBeginsWhereTheOneBeforeEnds() {
    assertEquals(List.of("RUBY 漢=かん", "RUBY 字=じ"), marks("漢《かん》字《じ》"));
  }

  @Test
  void aMarkIsOfTheNearestSuchTextBefore() {
    Block block = only("海は海だ［＃「海」に傍点］、海");
    assertEquals(List.of(new Span(2, 3, Mark.EMPHASIS_DOTS)), block.spans());
  }

  @Test
  void aMarkHoldsOverLinesUntilItEnds() {
    var article = file("一［＃ここから太字］二\n三\n四［＃ここで太字終わり］五\n");
    assertEquals(List.of(new Span(1, 2, Mark.STRONG)), article.block(2).spans());
    assertEquals(List.of(new Span(0, 1, Mark.STRONG)), article.block(3).spans());
    assertEquals(List.of(new Span(0, 1, Mark.STRONG)), article.block(4).spans());
  }

  @Test
  void aNoteMayQuoteTextWithNotes() {
    String gaiji = "※［＃「目＋匡」、第3水準1-88-81］";
    assertEquals(List.of("EMPHASIS_DOTS 眶だ"), marks("その" + gaiji + "だ［＃「" + gaiji + "だ」に傍点］。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "［＃５字下げ］本文。",
        "［＃地付き］本文。",
        "［＃地から１字上げ］本文。",
        "本［＃「本」は縦中横］文。",
        "本文［＃「本文」は底本では「木文」］。",
        "本文［＃「本文」はママ］。",
        "本文。［＃ここで字下げ終わり］",
        "［＃ここから２字下げ］\n本文。\n［＃ここで字下げ終わり］",
      })
  void notesAboutTheLookOfThePageAreLeftOut(String text) {
    assertEquals(List.of("PARAGRAPH 本文。"), outline(text + "\n"));
  }

  @Test
  void whatNotesSayIsNotLost() {
    assertEquals("本文（割り注）だ。", only("本文［＃割り注］割り注［＃割り注終わり］だ。").text());
    assertEquals("浮雲似㆓故丘㆒", only("浮雲似［＃二］故丘［＃一］").text());
    assertEquals("［挿絵１］", only("［＃挿絵１（fig4_01.png、横320×縦322）入る］").text());
  }

  @Test
  void headings() {
    var article =
        file(
            "［＃大見出し］第一部《だいいちぶ》［＃大見出し終わり］\n\n"
                + "［＃５字下げ］一［＃「一」は中見出し］\n\n本文は、ここにある。\n"
                + "［＃７字下げ］発端［＃「発端」は小見出し］\n本文は、またここにある。\n");
    assertEquals(List.of("第一部", "一", "発端"), Texts.headings(article));
    assertEquals(List.of(1, 2, 3), article.sections().stream().map(s -> s.level()).toList());
    assertEquals(List.of(Span.ruby(0, 3, "だいいちぶ")), article.block(2).spans());
  }

  @Test
  void aHeadingOfSeveralLines() {
    var article = file("［＃ここから大見出し］\n第一部\n始まり\n［＃ここで大見出し終わり］\n本文。\n");
    assertEquals(List.of("第一部　始まり"), Texts.headings(article));
  }

  @Test
  void aHeadingThatNothingEndsKeepsItsText() {
    assertEquals(
        List.of("PARAGRAPH 甲。", "PARAGRAPH 乙。"),
        outline("甲。\n［＃ここから大見出し］\n乙。\n").stream()
            .map(line -> line.replace("HEADING", "PARAGRAPH"))
            .toList());
    String long1 = outline("［＃ここから大見出し］\n" + "文。\n".repeat(20)).toString();
    assertEquals(20, long1.split("文。", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"同行", "窓"})
  void aHeadingInTheLineOfItsText(String kind) {
    assertEquals(
        List.of("HEADING 一、発端", "PARAGRAPH それは昔の事である。"),
        outline("一、発端［＃「一、発端」は" + kind + "中見出し］　それは昔の事である。\n"));
    assertEquals(
        List.of("HEADING 一、発端", "PARAGRAPH それは昔の事である。"),
        outline("［＃" + kind + "中見出し］一、発端［＃" + kind + "中見出し終わり］　それは昔の事である。\n"));
  }

  @Test
  void whereHeadingsAreMarkedNoOtherLineIsOne() {
    String text = "［＃５字下げ］一［＃「一」は中見出し］\n前の段は、ここで終わる。\n短い行\n次の段は、ここから長く長く続いていく。\nそして、また長く続く。\n";
    assertEquals(List.of("一"), Texts.headings(file(text)));
  }

  @Test
  void aNewPageIsABreakUnlessAHeadingBeginsIt() {
    assertEquals(
        List.of("PARAGRAPH 甲。", "BREAK * * *", "PARAGRAPH 乙。"), outline("甲。\n［＃改ページ］\n乙。\n"));
    assertEquals(
        List.of("PARAGRAPH 甲。", "HEADING 一", "PARAGRAPH 乙。"),
        outline("甲。\n［＃改丁］\n一［＃「一」は大見出し］\n乙。\n"));
    assertEquals(List.of("PARAGRAPH 甲。"), outline("［＃改ページ］\n甲。\n［＃改ページ］\n"));
  }

  @Test
  void theHeadNamesWorkAuthorAndTranslator() {
    var article = Texts.plain(HEAD.replace("作者\n", "DIE VERWANDLUNG\nフランツ・カフカ\n原田義人訳\n") + "文。\n");
    assertEquals("題", article.metadata().title());
    assertEquals("フランツ・カフカ　原田義人訳", article.metadata().byline());
    assertEquals(
        List.of(
            "TITLE 題", "BYLINE DIE VERWANDLUNG", "BYLINE フランツ・カフカ", "BYLINE 原田義人訳", "PARAGRAPH 文。"),
        Texts.outline(article));
  }

  @Test
  void aRuleThatEndsNoExplanationIsABreak() {
    String rule = "-".repeat(55);
    assertEquals(
        List.of("TITLE 題", "PARAGRAPH 甲。", "BREAK " + rule, "PARAGRAPH 乙。"),
        Texts.outline(Texts.plain("題\n甲。\n" + rule + "\n乙。\n")));
  }

  @Test
  void theColophonIsSetApartAndHasNoHeadings() {
    var article = file("本文。\n\n\n\n底本：「全集」某社\n　　　1986年発行\n入力：某\n\n一、備考\n長い備考がここにある、長い備考である。\n");
    assertEquals(
        List.of(
            "TITLE 題",
            "BYLINE 作者",
            "PARAGRAPH 本文。",
            "QUOTE 底本：「全集」某社\n1986年発行\n入力：某",
            "QUOTE 一、備考\n長い備考がここにある、長い備考である。"),
        Texts.outline(article));
    assertEquals(List.of(), Texts.headings(article));
  }

  @Test
  void chineseTitlesInTheSameBracketsAreText() {
    String line = "昨天看了《おくりびと》，又讀《紅樓夢》。";
    var article = Texts.plain("題\n\n" + line + "\n");
    assertEquals("PARAGRAPH " + line, Texts.outline(article).get(1));
    assertEquals(List.of(), article.block(1).spans());
  }

  @ParameterizedTest
  @ValueSource(strings = {"［＃", "［＃「」", "《", "》｜《", "｜《かな》", "※［＃", "※", "［＃］［＃］", "｜｜《》", "《かな》"})
  void unfinishedNotationIsText(String line) {
    String text = only("甲" + line + "乙").text();
    assertTrue(text.startsWith("甲") && text.endsWith("乙"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"［＃", "《", "｜", "※", "漢《かん》", "漢［＃「字」に傍点］", "［＃傍点］", "漢［＃「漢」に「か」のルビ］"})
  void aHundredThousandOfThemAreReadInTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> file("文" + piece.repeat(100_000) + "\n"));
  }

  private static String shared(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Texts.shared("intake/aozora/" + name + ".txt"));
    return new String(bytes, Charset.forName("MS932"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127_ruby_150", "43737_ruby_19028", "752_ruby_2438"})
  void nothingOfTheNotationIsShownOfRealFiles(String name) throws IOException {
    String text = shared(name);
    Article whole = Texts.plain(text);
    for (Block block : Texts.blocks(whole)) {
      assertTrue(block.text().chars().noneMatch(c -> "［＃《｜〓".indexOf(c) >= 0), block.text());
      assertTrue(block.kind() != Kind.BREAK, block.text());
    }
    Article pieces = Texts.read("a.txt", Chunks.of(text, new SplittableRandom(7), 5000));
    assertEquals(Texts.blocks(whole), Texts.blocks(pieces));
  }

  @Test
  void theChaptersOfRealFiles() throws IOException {
    assertEquals(List.of(), Texts.headings(Texts.plain(shared("127_ruby_150"))));
    var railway = Texts.plain(shared("43737_ruby_19028"));
    assertEquals(9, railway.sections().size());
    assertEquals("一　午後の授業", railway.sections().get(0).title());
    var botchan = Texts.plain(shared("752_ruby_2438"));
    assertEquals("夏目漱石", botchan.metadata().byline());
    assertEquals("坊っちゃん", botchan.metadata().title());
    assertEquals(
        List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"), Texts.headings(botchan));
  }
}
