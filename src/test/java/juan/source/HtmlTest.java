package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of HTML to blocks. */
class HtmlTest {
  private static Article page(String body) {
    return Texts.read(
        "a.html", "<!doctype html><html lang=zh-Hant><body>" + body + "</body></html>");
  }

  private static List<String> outline(String body) {
    return Texts.outline(page(body));
  }

  private static Block only(String body) {
    var article = page(body);
    assertEquals(1, article.size(), () -> Texts.outline(article).toString());
    return article.block(0);
  }

  /** The marks of a paragraph as {@code MARK text}, a reading after the text it is of. */
  private static List<String> marks(String paragraph) {
    Block block = only("<p>" + paragraph + "</p>");
    return block.spans().stream().map(span -> shown(block, span)).toList();
  }

  private static String shown(Block block, Span span) {
    String text = block.text().substring(span.start(), span.end());
    return span.mark() + " " + text + (span.value().isEmpty() ? "" : "=" + span.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<cite>紅樓夢</cite> | BOOK_TITLE",
        "<cite>Hamlet</cite> | EMPHASIS",
        "<u class=book-title>紅樓夢</u> | BOOK_TITLE",
        "<span class='bookTitle x'>紅樓夢</span> | BOOK_TITLE",
        "<span style='text-decoration: underline wavy'>紅樓夢</span> | BOOK_TITLE",
        "<span style='text-decoration-line:underline;text-decoration-style:wavy'>紅樓夢</span> | BOOK_TITLE",
        "<u style='text-decoration-style: wavy'>紅樓夢</u> | BOOK_TITLE",
        "<u>曹雪芹</u> | PROPER_NAME",
        "<span class=proper-name>曹雪芹</span> | PROPER_NAME",
        "<span style='text-decoration: underline'>曹雪芹</span> | PROPER_NAME",
        "<em>要緊</em> | EMPHASIS",
        "<em style='text-emphasis: filled dot'>要緊</em> | EMPHASIS_DOTS",
        "<em style='-webkit-text-emphasis-style: dot'>要緊</em> | EMPHASIS_DOTS",
        "<em style='text-emphasis: none'>要緊</em> | EMPHASIS",
        "<span class=em-sesame>要緊</span> | EMPHASIS_DOTS",
        "<strong class=sesame_dot>要緊</strong> | EMPHASIS_DOTS",
        "<strong>要緊</strong> | STRONG",
        "<span style='font-weight:bold'>要緊</span> | STRONG",
        "<a href=x style='text-decoration:underline'>要緊</a> | LINK",
      })
  void marks(String html, String mark) {
    String words = html.replaceAll("<[^>]*>", "");
    assertEquals(List.of(mark + " " + words), marks("甲" + html + "乙"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<cite>《紅樓夢》</cite>",
        "<cite>『こゝろ』</cite>",
        "<a>甲</a>",
        "<span class=tcy>12</span>"
      })
  void whatIsMarkedAlreadyOrNotAtAll(String html) {
    assertEquals(List.of(), marks("見" + html + "。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ruby>漢字<rt>かんじ</rt></ruby> | 漢字 | RUBY 漢字=かんじ",
        "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby> | 漢字 | RUBY 漢=かん; RUBY 字=じ",
        "<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> | 漢字 | RUBY 漢字=かんじ",
        "<ruby><rb>漢<rb>字<rt>かん<rt>じ</ruby> | 漢字 | RUBY 漢=かん; RUBY 字=じ",
        "<ruby><rb>漢</rb><rt>かん</rt><rb>字</rb><rt>じ</rt></ruby> | 漢字 | RUBY 漢=かん; RUBY 字=じ",
        "<ruby><rb>漢</rb><rb>字</rb><rt>かんじ</rt></ruby> | 漢字 | RUBY 漢字=かんじ",
        "<ruby><rb>東</rb><rb>南</rb><rt>とう</rt><rt>なん</rt><rtc><rt>たつみ</rt></rtc></ruby>"
            + "| 東南（たつみ） | RUBY 東=とう; RUBY 南=なん",
        "<ruby><rb>東南</rb><rtc><rt>とうなん</rt></rtc><rtc>たつみ</rtc></ruby>"
            + "| 東南（たつみ） | RUBY 東南=とうなん",
        "<ruby><ruby>東<rt>とう</rt>南<rt>なん</rt></ruby><rt>たつみ</rt></ruby>"
            + "| 東南（たつみ） | RUBY 東=とう; RUBY 南=なん",
        "<ruby>漢<br>字<rt>かんじ</rt></ruby> | 漢字 | RUBY 漢字=かんじ",
        "<ruby>two<br>words<rt>x</rt></ruby> | two words | RUBY two words=x",
        "<ruby>漢字<rt>かん<br>じ</rt></ruby> | 漢字 | RUBY 漢字=かん じ",
        "<ruby>漢字<rt>かん</rt><rt>じ</rt></ruby> | 漢字 | RUBY 漢字=かんじ",
        "<ruby>漢字<rt></rt></ruby> | 漢字 | ''",
        "<ruby>漢字</ruby> | 漢字 | ''",
        "<ruby><b>漢</b>字<rt>かんじ</rt></ruby> | 漢字 | STRONG 漢; RUBY 漢字=かんじ",
        "<ruby> 漢字 <rt> かんじ </rt> </ruby> | 漢字 | RUBY 漢字=かんじ",
      })
  void ruby(String html, String text, String expected) {
    Block block = only("<p>甲" + html + "乙</p>");
    assertEquals("甲" + text + "乙", block.text());
    assertEquals(
        List.of(expected.split("; ")).stream().filter(m -> !m.isEmpty()).sorted().toList(),
        block.spans().stream().map(span -> shown(block, span)).sorted().toList());
  }

  @Test
  void shortLinesAreVerse() {
    assertEquals(List.of("VERSE 床前明月光", "VERSE 疑是地上霜"), outline("<p>床前明月光<br>疑是地上霜<br></p>"));
  }

  @Test
  void stanzasAreApart() {
    var expected = List.of("VERSE 甲甲", "VERSE 乙乙", "VERSE ", "VERSE 丙丙", "VERSE 丁丁");
    assertEquals(expected, outline("<p>甲甲<br>乙乙</p><p>丙丙<br>丁丁</p>"));
    assertEquals(expected, outline("<p>甲甲<br>乙乙<br><br>丙丙<br>丁丁</p>"));
    assertEquals(
        expected,
        outline(
            "<div class=poem><div class=stanza><p>甲甲</p><p>乙乙</p></div>"
                + "<div class=stanza><p>丙丙</p><p>丁丁</p></div></div>"));
  }

  @Test
  void whatThePageCallsAPoemIsOne() {
    assertEquals(
        List.of("VERSE 春風や", "PARAGRAPH 文。"),
        outline("<blockquote class=haiku><p>春風や</p></blockquote><p>文。</p>"));
    var lines = outline("<pre class=poem>One line,\n  another.</pre>");
    assertEquals(List.of("VERSE One line,", "VERSE another."), lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"「走吧。」<br>「好。」", "短。<br>這一行是散文，這一行是散文，這一行是散文，這一行是散文，這一行是散文，這一行是散文。"})
  void proseAndDialogueAreNotVerse(String html) {
    assertEquals(
        0,
        Texts.blocks(page("<p>" + html + "</p>")).stream()
            .filter(b -> b.kind() == Kind.VERSE)
            .count());
  }

  @Test
  void marksStayWithTheirLineOfVerse() {
    var article = page("<p>甲<b>乙<br>丙</b>丁</p>");
    assertEquals("STRONG 乙", shown(article.block(0), article.block(0).spans().get(0)));
    assertEquals("STRONG 丙", shown(article.block(1), article.block(1).spans().get(0)));
  }

  @Test
  void breaksBetweenParagraphsOfAnOldPage() {
    String long1 = "這一段是散文，這一段是散文，這一段是散文，這一段是散文，這一段是散文。";
    var expected = List.of("PARAGRAPH " + long1, "PARAGRAPH " + long1);
    assertEquals(expected, outline("<div>" + long1 + "<br><br>" + long1 + "</div>"));
    assertEquals(expected, outline("<div>　　" + long1 + "<br>　　" + long1 + "</div>"));
    assertEquals(
        expected, outline("<div>&nbsp;&nbsp;" + long1 + "<br />\n&nbsp;&nbsp;" + long1 + "</div>"));
  }

  @Test
  void theLanguageOfABlock() {
    var article =
        page("<p>甲。</p><p lang=en>One.</p><div xml:lang=ja><p>かな。</p><p lang=zh-TW>乙。</p></div>");
    assertEquals(Language.ZH_HANT, article.metadata().language());
    assertNull(article.block(0).language());
    assertEquals(Language.OTHER, article.block(1).language());
    assertEquals(Language.JA, article.block(2).language());
    assertNull(article.block(3).language());
  }

  @Test
  void quotationsAndLists() {
    var blocks =
        Texts.blocks(
            page(
                "<blockquote><p>引</p><blockquote>引中</blockquote></blockquote>"
                    + "<ol start=3><li>甲<ul><li>乙</li></ul></li><li value=9><p>丙</p><p>丁</p></li></ol>"
                    + "<dl><dt>詞</dt><dd>義</dd></dl>"));
    assertEquals(
        List.of(
            "QUOTE 1 ",
            "QUOTE 2 ",
            "ITEM 0 3.",
            "ITEM 1 -",
            "ITEM 0 9.",
            "PARAGRAPH 1 ",
            "PARAGRAPH 0 ",
            "PARAGRAPH 1 "),
        blocks.stream().map(b -> b.kind() + " " + b.level() + " " + b.marker()).toList());
  }

  @Test
  void codeTablesRulesAndPictures() {
    assertEquals(
        List.of(
            "PREFORMATTED a\n  b",
            "QUOTE 表一",
            "PREFORMATTED 朝代        年\n唐（とう）  618",
            "BREAK * * *",
            "QUOTE 圖一",
            "PARAGRAPH 塔"),
        outline(
            "<pre>\na\n  b\n</pre>"
                + "<table><caption>表一</caption><tr><th>朝代<th>年<tr><td><ruby>唐<rt>とう</rt></ruby><td>618</table>"
                + "<hr><figure><img alt=塔 src=x><figcaption>圖一</figcaption></figure><p><img alt=塔 src=x></p>"));
  }

  @Test
  void aTableThatArrangesThePageIsItsCells() {
    assertEquals(
        List.of("PARAGRAPH 甲。", "PARAGRAPH 乙。"),
        outline("<table><tr><td>甲。</td></tr><tr><td>乙。</td></tr></table>"));
  }

  @Test
  void headingsAreOneLine() {
    var article = page("<h2>第一章<br>開始</h2><p>文。</p><h3><div>二</div></h3><p>文。</p>");
    assertEquals(List.of("第一章　開始", "二"), Texts.headings(article));
    assertEquals(List.of(2, 3), article.sections().stream().map(s -> s.level()).toList());
  }

  @Test
  void aMarkAroundBlocksIsInEach() {
    var article = page("<b><p>甲</p><p>乙</p></b>");
    assertEquals("STRONG 甲", shown(article.block(0), article.block(0).spans().get(0)));
    assertEquals("STRONG 乙", shown(article.block(1), article.block(1).spans().get(0)));
  }

  @Test
  void rubyAroundBlocksLosesNoText() {
    String all = outline("<p>甲</p><ruby><p>漢</p>字<rt>かん</rt></ruby><rt>x</rt>").toString();
    assertTrue(all.contains("漢") && all.contains("字") && all.contains("x"), all);
  }

  @Test
  void aTablesLanguageIsItsOwn() {
    var article = page("<table lang=en><tr><td>a<td>b</table><p>甲。</p>");
    assertEquals(Language.OTHER, article.block(0).language());
    assertNull(article.block(1).language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<cite>甲", "<b>甲", "<ruby>甲", "<ruby>甲<rt>か</rt></ruby>", "甲<br>"})
  void twentyThousandOfThemAreReadInTime(String piece) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> page("<p>" + piece.repeat(20_000)));
  }

  @Test
  void whatADoctypeDeclaresIsNoText() {
    String page =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>"
            + "<p>天地玄黃，宇宙洪荒。&x;</p></body></html>";
    String text = String.join("\n", Texts.outline(Texts.read("a.html", page)));
    assertTrue(text.contains("天地玄黃"), text);
    assertTrue(!text.contains("]>") && !text.contains("root:"), text);
  }
}
