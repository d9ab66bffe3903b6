package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import juan.article.Article;
import juan.article.Block.Kind;
import juan.article.Span.Mark;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** Books of the kind that publishers make. */
class EpubTest {
  /** A book of one document. */
  private static Article book(String document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
      var first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      var crc = new CRC32();
      crc.update(type);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      add(zip, "META-INF/container.xml", "<container><rootfile full-path='b.opf'/></container>");
      add(
          zip,
          "b.opf",
          "<package><metadata><dc:title>書</dc:title><dc:language>zh-Hant</dc:language></metadata>"
              + "<manifest><item id='a' href='a.xhtml'/></manifest>"
              + "<spine><itemref idref='a'/></spine></package>");
      add(zip, "a.xhtml", document);
    }
    return Texts.read("b.epub", new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void elementsThatCloseThemselvesSwallowNothing() throws IOException {
    var article =
        book(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/>"
                + "<script src='x.js'/></head><body><h2>一<a id='x'/></h2><p>甲<b/>乙<br/>丙，"
                + "這一行長得多，不是詩，是散文，長長的散文，長長的散文。</p><p/><p>丁。</p></body></html>");
    assertEquals("HEADING 一", Texts.outline(article).get(1));
    assertEquals("PARAGRAPH 丁。", Texts.outline(article).get(3));
    assertEquals(List.of(), article.block(3).spans());
  }

  @Test
  void aJapaneseNovelWithPoems() throws IOException {
    var article = Texts.readShared("intake/epub/kusamakura-preview.epub");
    var blocks = Texts.blocks(article);
    assertEquals("草枕", article.metadata().title());
    var english =
        blocks.stream()
            .filter(b -> b.kind() == Kind.VERSE && b.language() == Language.OTHER)
            .map(b -> b.text())
            .toList();
    assertEquals(
        List.of("We look before and after", "And pine for what is not:"), english.subList(0, 2));
    assertEquals(List.of("草枕", "一"), Texts.headings(article), "the contents are the menu");
    var spans = blocks.stream().flatMap(b -> b.spans().stream()).toList();
    assertEquals(394, spans.stream().filter(s -> s.mark() == Mark.RUBY).count());
    assertEquals(6, spans.stream().filter(s -> s.mark() == Mark.EMPHASIS_DOTS).count());
    assertEquals(0, spans.stream().filter(s -> s.mark() == Mark.STRONG).count());
  }

  @Test
  void aChineseNovel() throws IOException {
    var article = Texts.readShared("intake/epub/rulin_zh-Hans_epub2_derived.epub");
    assertEquals(Language.ZH_HANS, article.metadata().language());
    assertEquals(12, article.sections().size());
    assertTrue(Texts.blocks(article).stream().allMatch(b -> b.language() == null));
  }
}
