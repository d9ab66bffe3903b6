package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are made, or broken, so as to take all time and memory there is. */
class HostileTest {
  private static final int DEEP = 50_000;

  /** What is nested without end is read, in a time that its length alone decides. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "a.html, <blockquote>, 甲，乙。",
        "a.html, <div>, 甲，乙。",
        "a.html, <div><p>, 甲，乙。",
        "a.html, <b>, 甲，乙。",
        "a.html, <ruby>, 甲，乙。",
        "a.html, <table><tr><td>, 甲，乙。",
        "a.html, <ul><li>, 甲，乙。",
        "a.html, <a href=http://a.b>, 甲，乙。",
        "a.html, <!--, 甲",
        "a.html, <p <p , 甲",
        "a.md, >, 甲",
        "a.md, *甲 **乙 , 丙",
        "a.md, [, 甲",
        "a.md, ![, 甲",
        "a.md, `, 甲",
        "a.md, <b>, 甲",
        "a.md, - , 甲",
        "a.txt, ｜甲《, 甲",
        "a.txt, ［＃, 甲",
      })
  void nestedWithoutEnd(String name, String opening, String text) {
    String page = (name.endsWith("html") ? "<html><body>甲。" : "甲。\n\n") + opening.repeat(DEEP);
    Article article = Texts.read(name, page + text);
    assertTrue(article.size() > 0);
    for (Block block : Texts.blocks(article)) {
      assertTrue(block.level() <= 64, block.kind() + " " + block.level());
    }
  }

  @Test
  void marksNestedWithoutEndAndClosed() {
    for (int deep : new int[] {1000, 4000, DEEP}) {
      String text = "*甲 **乙 ".repeat(deep) + "丙** 丁*".repeat(deep);
      assertTrue(Texts.markdown(text).block(0).text().contains("丙"));
    }
  }

  @Test
  void aLongPageIsReadInPieces() throws IOException {
    var page = new StringBuilder("<html lang=zh-Hant><head><title>長頁</title></head><body>");
    page.append("<script>").append("x='<p>不是文字</p>';".repeat(200_000)).append("</script>");
    int paragraphs = 0;
    for (; page.length() < HtmlPieces.LONGEST_WHOLE + (1 << 20); paragraphs++) {
      page.append("<p>第").append(paragraphs).append("段，<b>這裡</b>有一句話。</p>");
    }
    var batches = new ArrayList<Batch>();
    var bytes = page.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ArticleReader.read(
        new PipeSource("a.html", new java.io.ByteArrayInputStream(bytes)), batches::add);
    var lines = new ArrayList<String>();
    batches.forEach(batch -> batch.blocks().forEach(block -> lines.add(block.text())));
    assertEquals("長頁", lines.get(0));
    assertEquals(1 + paragraphs, lines.size());
    for (int i = 0; i < paragraphs; i++) {
      assertEquals("第" + i + "段，這裡有一句話。", lines.get(1 + i));
    }
  }

  @Test
  void entitiesAreNotExpanded() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
            + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>甲&b;&f;。</p></body></html>";
    var page = Texts.outline(Texts.read("a.xhtml", bomb));
    assertEquals("PARAGRAPH 甲&b;&f;。", page.get(page.size() - 1));
    byte[] book =
        Zips.of(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container><rootfile full-path='b.opf'/></container>",
            "b.opf",
            "<!DOCTYPE package [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><package><metadata>"
                + "<dc:title>書&f;</dc:title></metadata><manifest><item id='a' href='a.xhtml'/>"
                + "</manifest><spine><itemref idref='a'/></spine></package>",
            "a.xhtml",
            bomb);
    Article article = Zips.read("a.epub", book);
    assertEquals("書&f;", article.metadata().title());
    assertTrue(Texts.outline(article).stream().allMatch(line -> line.length() < 40));
  }

  @Test
  void aPageInOneLineOfTextWithoutTags() {
    var article = Texts.read("a.html", "<html><body>" + "一句話，".repeat(1 << 21));
    assertTrue(article.size() > 1);
    assertEquals(4L << 21, article.characters());
    assertEquals(List.of(), Texts.headings(article));
  }
}
