package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown to blocks. */
class MarkdownTest {
  private static Block only(String markdown) {
    var article = Texts.markdown(markdown);
    assertEquals(1, article.size(), () -> Texts.outline(article).toString());
    return article.block(0);
  }

  @Test
  void headingsAndParagraphs() {
    var article = Texts.markdown("# 題\n\n## 一\n\n文。\n\n### 二\n\n文。\n\n二\n--\n\n文。\n");
    assertEquals("題", article.metadata().title());
    assertEquals(
        List.of(
            "TITLE 題",
            "HEADING 一",
            "PARAGRAPH 文。",
            "HEADING 二",
            "PARAGRAPH 文。",
            "HEADING 二",
            "PARAGRAPH 文。"),
        Texts.outline(article));
    assertEquals(List.of(2, 3, 2), article.sections().stream().map(s -> s.level()).toList());
  }

  @Test
  void aLineBreakBetweenHanIsNothingAndBetweenWordsASpace() {
    assertEquals("天地玄黃", only("天地\n玄黃").text());
    assertEquals("天地，玄黃", only("天地，\n玄黃").text());
    assertEquals("かなカナ", only("かな\nカナ").text());
    assertEquals("one two", only("one\ntwo").text());
    assertEquals("한글 한글", only("한글\n한글").text());
    assertEquals("天地 one", only("天地\none").text());
    assertEquals("天地𠮷𠮷玄黃", only("天地𠮷\n𠮷玄黃").text());
    assertEquals("天地玄黃", only("天*地*\n*玄*黃").text());
    assertEquals("天地\n玄黃宇宙", only("天地  \n玄黃\n宇宙").text());
  }

  @Test
  void marksAreSpans() {
    Block block = only("甲*乙丙***丁**`戊`[己](#here)");
    assertEquals("甲乙丙丁戊己", block.text());
    assertEquals(
        List.of(
            new Span(1, 3, Mark.EMPHASIS),
            new Span(3, 4, Mark.STRONG),
            new Span(4, 5, Mark.CODE),
            new Span(5, 6, Mark.LINK)),
        block.spans());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "天*地*\n*玄*黃",
        "one *two*\n*three* four",
        "one\n`two`",
        "**a *b* c**",
        " *x*",
        "*a*\n**b**",
        "[a *b*](x) `c`\n[d](y)",
        "　　甲*乙*",
        "天\n`地`",
        "*甲　*",
        "![alt *b*](x.png) *c*"
      })
  void spansCoverWhatIsMarkedAndComeInTheOrderOfTheirStarts(String markdown) {
    Block block = only(markdown);
    int before = 0;
    for (Span span : block.spans()) {
      assertTrue(span.start() >= before, () -> block.spans().toString());
      assertTrue(span.start() < span.end() && span.end() <= block.text().length());
      String marked = block.text().substring(span.start(), span.end());
      assertEquals(marked.strip(), marked, () -> block.toString());
      before = span.start();
    }
  }

  @Test
  void anIndentOfTheSourceMovesNoMark() {
    Block block = only("　　甲*乙*丙");
    assertEquals("甲乙丙", block.text());
    assertEquals(List.of(new Span(1, 2, Mark.EMPHASIS)), block.spans());
  }

  @Test
  void listsInLists() {
    var blocks = Texts.blocks(Texts.markdown("- 甲\n  - 乙\n    1. 丙\n    2. 丁\n- 戊\n\n  己\n"));
    assertEquals(
        List.of("-", "-", "1.", "2.", "-", ""), blocks.stream().map(Block::marker).toList());
    assertEquals(List.of(0, 1, 2, 2, 0, 1), blocks.stream().map(Block::level).toList());
    assertEquals(Kind.PARAGRAPH, blocks.get(5).kind());
  }

  @Test
  void numbersStartWhereTheListDoes() {
    var blocks = Texts.blocks(Texts.markdown("7) 甲\n8) 乙\n"));
    assertEquals(List.of("7)", "8)"), blocks.stream().map(Block::marker).toList());
  }

  @Test
  void anEmptyItemGivesItsMarkToNobody() {
    var blocks = Texts.blocks(Texts.markdown("-\n- 乙\n\n文。\n"));
    assertEquals("", blocks.get(blocks.size() - 1).marker());
  }

  @Test
  void quotationsAndWhatIsInThem() {
    var blocks = Texts.blocks(Texts.markdown("> 引\n>\n> > 引中之引\n>\n> - 項\n"));
    assertEquals(
        List.of(Kind.QUOTE, Kind.QUOTE, Kind.ITEM), blocks.stream().map(Block::kind).toList());
    assertEquals(List.of(1, 2, 1), blocks.stream().map(Block::level).toList());
  }

  @Test
  void codeKeepsItsLines() {
    assertEquals("a\n  b\n\nc", only("```java\na\n  b\n\nc\n```\n").text());
    assertEquals("a    b", only("    a\tb\n").text());
    assertEquals(Kind.PREFORMATTED, only("~~~\n# no heading\n~~~\n").kind());
  }

  @Test
  void tablesStandInColumns() {
    Block table = only("| 朝代 | 年 |\n|---|---|\n| 唐 | 618 |\n| *北*宋 | 960 |\n");
    assertEquals("朝代  年\n唐    618\n北宋  960", table.text());
    assertEquals(Kind.PREFORMATTED, table.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a&#27;[2Jb",
        "a&#x9b;2Jb",
        "a\u001b[2Jb",
        "`a\u009b2J`",
        "- a\u007fb",
        "# a&#7;b"
      })
  void noControlCharacterComesThrough(String markdown) {
    for (Block block : Texts.blocks(Texts.markdown(markdown + "\n\n    \u001b]0;x\u0007\n"))) {
      String all = block.text() + block.marker();
      assertTrue(all.chars().noneMatch(c -> (c < 32 && c != '\n') || (c >= 127 && c < 160)), all);
    }
    var metadata = Texts.markdown(markdown).metadata();
    assertTrue(metadata.title().chars().noneMatch(Character::isISOControl), metadata.title());
  }

  @Test
  void frontMatterDescribesTheArticle() {
    var article =
        Texts.markdown("---\ntitle: 題\nauthor: 某人\ndate: 2026-11-24\nlang: ja\n---\n\n# 題\n\n文。\n");
    assertEquals(
        List.of("TITLE 題", "BYLINE 某人　2026-11-24", "PARAGRAPH 文。"), Texts.outline(article));
    assertEquals("某人", article.metadata().byline());
    assertEquals("2026-11-24", article.metadata().date());
    assertEquals(Language.JA, article.metadata().language());
  }

  @Test
  void htmlIsReadAsItsText() {
    assertEquals("甲乙", only("<div>甲<b>乙</b><!-- 丙 --></div>\n").text());
    assertEquals("一\n二三", only("一<br>二\n三").text());
  }

  @Test
  void aParagraphOfShortBrokenLinesIsVerse() {
    assertEquals(
        List.of(
            "TITLE 詩",
            "VERSE 床前明月光",
            "VERSE 疑是地上霜",
            "VERSE ",
            "VERSE 舉頭望明月",
            "VERSE 低頭思故鄉",
            "PARAGRAPH 完。"),
        Texts.outline(Texts.markdown("# 詩\n\n床前明月光  \n疑是地上霜\n\n舉頭望明月\\\n低頭思故鄉\n\n完。\n")));
    assertEquals(1, Texts.markdown("> 床前  \n> 明月\n").block(0).level());
  }

  @Test
  void dialogueAndItemsAreNotVerse() {
    assertEquals(Kind.PARAGRAPH, only("「走吧。」  \n「好。」").kind());
    assertEquals(Kind.ITEM, only("- 甲  \n  乙").kind());
  }

  @Test
  void rubyHasItsReadingAndStaysOnALine() {
    assertEquals(List.of(Span.ruby(1, 3, "かんじ")), only("甲<ruby>漢字<rt>かんじ</rt></ruby>").spans());
    Block block = only("甲<ruby>漢<br>字<rt>かんじ</rt></ruby>乙<br>丙丁戊。\n己");
    assertEquals("甲漢字乙\n丙丁戊。己", block.text());
    assertEquals(List.of(Span.ruby(1, 3, "かんじ")), block.spans());
  }

  @Test
  void marksThatMarkdownHasNotComeFromHtml() {
    Block block = only("甲<cite>紅樓夢</cite>乙<u>曹*雪*芹</u>");
    assertEquals(
        List.of(
            new Span(1, 4, Mark.BOOK_TITLE),
            new Span(5, 8, Mark.PROPER_NAME),
            new Span(6, 7, Mark.EMPHASIS)),
        block.spans());
  }

  @Test
  void htmlBlocksAreReadAsAPageIs() {
    var article =
        Texts.markdown(
            "文。\n\n<div class=\"poem\">\n甲甲<br>\n乙乙\n</div>\n\n<p>a &lt; b<script>x</script></p>\n");
    assertEquals(
        List.of("PARAGRAPH 文。", "VERSE 甲甲", "VERSE 乙乙", "PARAGRAPH a < b"), Texts.outline(article));
  }

  @Test
  void aLinkDefinitionIsNotText() {
    var article = Texts.markdown("見[此][1]。\n\n[1]: https://example.org\n");
    assertEquals(
        List.of("PARAGRAPH 見此[1]。", "BREAK * * *", "ITEM https://example.org"),
        Texts.outline(article));
  }
}
