package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import juan.article.Block;
import juan.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text: paragraphs, title, byline, headings. */
class PlainTextTest {
  @Test
  void aLineIsAParagraphWithoutItsIndentAndBlankLines() {
    assertEquals(
        List.of("TITLE 題", "PARAGRAPH 一段。", "PARAGRAPH 二段。"),
        Texts.outline(Texts.plain("題\n\n　　一段。\n   \n\t二段。  \n\n")));
  }

  @Test
  void titleAndAuthorInBookMarks() {
    var article = Texts.plain("《三國演義》羅貫中\n\n話說天下大勢。\n");
    assertEquals(List.of("TITLE 三國演義", "BYLINE 羅貫中", "PARAGRAPH 話說天下大勢。"), Texts.outline(article));
    assertEquals("三國演義", article.metadata().title());
    assertEquals("羅貫中", article.metadata().byline());
  }

  @Test
  void theBylineUnderTheTitle() {
    var article = Texts.plain("題目\n作者：某人　2024年5月6日\n正文。\n");
    assertEquals("2024年5月6日", article.metadata().date());
    assertEquals(Kind.BYLINE, article.block(1).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "這是一句話。\n這又是一句。\n",
        "第一章 甲\n正文，一段。\n第二章 乙\n正文，又一段。\n",
        "他說：\n「走吧。」\n",
      })
  void aFirstLineThatIsNoTitleIsNone(String text) {
    assertEquals("", Texts.plain(text).metadata().title());
  }

  @ParameterizedTest
  @CsvSource({
    "第一章 甲, 2",
    "第十二回　說楔子敷陳大義　借名流隱括全文, 2",
    "第3節, 3",
    "第一部, 1",
    "一、緣起, 4",
    "序言, 2",
    "제1장 골목, 2",
    "プロローグ, 2",
    "到第六回合時他倒下了。, 0",
    "第一章的內容很長。, 0",
    "第一回，他輸了。, 0",
    "第一節課開始了。, 0",
  })
  void linesBetweenParagraphs(String line, int level) {
    String text = "書名\n前面一段，有句號。\n" + line + "\n後面一段，也有句號，而且長得多，長得多。\n再一段，也長。\n";
    var sections = Texts.plain(text).sections();
    assertEquals(level, sections.isEmpty() ? 0 : sections.get(0).level(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "「走吧。」",
        "他走了！",
        "2020-07-22",
        "一、二、三，",
        "https://example.org",
        "—— 某人",
        "（待續）",
        "12"
      })
  void aShortLineThatIsNoHeading(String line) {
    String text = "書名\n前面一段，有句號。\n" + line + "\n後面一段，也有句號，而且長得多，長得多。\n再一段，也長。\n";
    assertEquals(List.of(), Texts.headings(Texts.plain(text)), line);
  }

  @Test
  void verseIsNotHeadings() {
    String verse = "詩選\n詩如下，請看這一首。\n床前明月光\n疑是地上霜\n舉頭望明月\n低頭思故鄉\n讀完了，想了一想，很久沒有說話。\n";
    assertEquals(List.of(), Texts.headings(Texts.plain(verse)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"床前明月光，疑是地上霜。\n舉頭望明月，低頭思故鄉。", "兩個黃鸝鳴翠柳，一行白鷺上青天。\n窗含西嶺千秋雪，門泊東吳萬里船。"})
  void linesOfClausesOfFiveOrSevenAreVerse(String poem) {
    var article = Texts.plain("詩選\n有一首詩，人人會背。\n" + poem + "\n背完了，想了一想。\n");
    assertEquals(
        List.of("TITLE", "PARAGRAPH", "VERSE", "VERSE", "PARAGRAPH"),
        Texts.blocks(article).stream().map(b -> b.kind().name()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第十八名諸葛佑，南直隸盱眙縣人。\n第十九名季遐年，南直隸上元縣人。",
        "「你要去哪裡，我不去了啊。」\n「他也要去嗎，還是不去了。」",
        "他就走了，再沒有回來。\n她也走了，再沒有消息。",
        "今天天氣好，我們出門去。\n到了下午，下起了雨。",
        "姓名住址欄，請用正楷寫。\n電話號碼欄，請用數字寫。"
      })
  void proseDialogueAndListsAreNotVerse(String text) {
    var article = Texts.plain("書名\n前面一段，有句號。\n" + text + "\n後面一段，也有句號，而且長得多。\n");
    assertEquals(0, Texts.blocks(article).stream().filter(b -> b.kind() == Kind.VERSE).count());
  }

  @Test
  void aLineOfStarsIsABreakBetweenScenes() {
    var article = Texts.plain("題\n一段。\n* * *\n二段。\n");
    assertEquals(Kind.BREAK, article.block(2).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n \n\u3000\n", "\uFEFF"})
  void textWithoutTextIsNoArticle(String text) {
    var source =
        new PipeSource(
            "a.txt",
            new java.io.ByteArrayInputStream(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    var e = assertThrows(UnreadableException.class, () -> ArticleReader.read(source));
    assertEquals(UnreadableException.Reason.EMPTY, e.reason());
  }

  @Test
  void aLineOfAnyLengthComesInParagraphs() {
    String text = "天地玄黃，宇宙洪荒。「日月盈昃。」".repeat(20_000);
    var blocks = Texts.blocks(Texts.read("a.txt", text));
    assertTrue(blocks.size() > 4, "one paragraph");
    assertEquals(text, blocks.stream().map(Block::text).collect(Collectors.joining()));
    blocks.forEach(block -> assertTrue(block.text().matches("(?s).*。」"), block.text()));
    var unbroken = Texts.blocks(Texts.read("a.txt", "𠮷".repeat(200_000)));
    unbroken.forEach(block -> assertTrue(block.text().indexOf('\uFFFD') < 0));
  }
}
