package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is, its content says; its name where that leaves a choice. */
class FormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // pages under other names
        "a.txt | HTML | <!DOCTYPE html><html><body><p>文</p></body></html>",
        "a.txt | HTML | <?xml version='1.0'?> <html xmlns='http://www.w3.org/1999/xhtml'><p/></html>",
        "a.txt | HTML | <!-- saved from url --> <HTML><p>文",
        "a.txt | HTML | <p>第一段。</p><p>第二段。</p>",
        "a.md | HTML | <!doctype html><title>頁</title><p>文</p>",
        "stdin | HTML | <div class='x'>文",
        // text under the name of a page
        "a.html | TEXT | 這是一篇文章，沒有標記。",
        "a.htm | HTML | 開頭沒有標記，<b>後面</b>有。",
        "a.html | HTML | <custom-element>文</custom-element>",
        // what begins like something else
        "a.txt | TEXT | <第一章> 從前有一個人",
        "a.txt | TEXT | <p> 是段落的標記。",
        "a.txt | TEXT | [一] 從前有一個人",
        "a.txt | TEXT | [10:32] 甲：你好",
        "a.txt | TEXT | {旁白} 天黑了。",
        "a.txt | TEXT | # 第一行不是標題",
        "stdin | MARKDOWN | # 題目",
        "stdin | TEXT | #題目",
        "a.md | MARKDOWN | <p align=center>圖</p>",
        "a.md | MARKDOWN | 沒有標記的一段",
        "a.txt | JSON | {\"title\": \"題\"}",
        "stdin | JSON | [{\"title\": \"題\"}]",
        "a.md | JSON | [\"甲\", \"乙\"]",
        "a.md | MARKDOWN | [[維基]]、[[連結]]",
        "a.txt | TEXT | [\"甲\" 是誰？]",
        "a.json | JSON | {title: 1}",
        "a.json | TEXT | 不是 JSON。",
        "a.json | HTML | <html><p>文</p></html>",
        "a.md | MARKDOWN | [連結](https://example.org)",
      })
  void told(String name, Format format, String text) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      assertEquals(format, Format.of(name, ("\uFEFF" + text).getBytes(charset)), charset.name());
    }
    assertEquals(format, Format.of(name, text.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void ofTextThatComesByteByByte() {
    var page =
        "<!DOCTYPE html><html><body><p>甲。</p></body></html>".getBytes(StandardCharsets.UTF_8);
    var pieces = new byte[page.length][];
    for (int i = 0; i < page.length; i++) {
      pieces[i] = new byte[] {page[i]};
    }
    assertEquals("PARAGRAPH 甲。", Texts.outline(Texts.read("stdin", new Chunks(pieces))).get(0));
  }
}
