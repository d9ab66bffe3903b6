package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.article.Article;
import juan.article.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles in other charsets than UTF-8. */
class EncodingTest {
  private static Article read(String name, byte[] bytes) {
    return Texts.read(name, new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "127_ruby_150, 羅生門, 芥川龍之介",
    "43737_ruby_19028, 銀河鉄道の夜, 宮沢賢治",
    "752_ruby_2438, 坊っちゃん, 夏目漱石"
  })
  void filesOfAozora(String file, String title, String author) throws IOException {
    var metadata = Texts.readShared("intake/aozora/" + file + ".txt").metadata();
    assertEquals(title, metadata.title());
    assertEquals(author, metadata.byline());
    assertEquals("windows-31j", metadata.encoding().charset());
    assertEquals(0, metadata.encoding().bad());
    assertTrue(metadata.encoding().confidence() > 0.999);
  }

  @Test
  void aPageIsReadAsItIsAndNotAsItSays() {
    String page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>題</title></head>"
            + "<body><p>天地玄黃，宇宙洪荒，日月盈昃，辰宿列張。</p></body></html>";
    var article = read("a.html", page.getBytes(Charset.forName("Big5")));
    assertEquals("Big5-HKSCS", article.metadata().encoding().charset());
    assertTrue(Texts.outline(article).contains("PARAGRAPH 天地玄黃，宇宙洪荒，日月盈昃，辰宿列張。"));
  }

  @Test
  void aPageInUtf16IsKnownForOne() {
    byte[] page = "\uFEFF<html><body><p>天地玄黃。</p>".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("PARAGRAPH 天地玄黃。", Texts.outline(read("page", page)).get(0));
  }

  @Test
  void badBytesAndACutEndAreCounted() {
    String text = "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。\n".repeat(3000);
    byte[] bytes = text.getBytes(Charset.forName("Big5"));
    bytes[2000] = (byte) 0xFF;
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 2);
    var encoding = read("a.txt", cut).metadata().encoding();
    assertEquals("Big5-HKSCS", encoding.charset());
    assertEquals(2, encoding.bad());
  }

  @Test
  void aCharsetThatIsGivenIsTaken() throws IOException {
    byte[] bytes = "漢字。\n".repeat(9).getBytes(Charset.forName("windows-31j"));
    var source = new PipeSource("a.txt", new ByteArrayInputStream(bytes));
    var article = new Article[] {Article.EMPTY};
    ArticleReader.read(
        source,
        new ReadOptions(Charset.forName("GB18030"), null),
        batch -> article[0] = article[0].with(batch),
        finding -> {});
    assertEquals(new Encoding("GB18030", "", 1, 0), article[0].metadata().encoding().withBad(0));
  }
}
