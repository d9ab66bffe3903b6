package juan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** A book is one that other programs open. */
class EpubFormTest {
  private static final Article BOOK =
      Article.of(
          new Metadata("書<&>\"\uFFFF", "某", "2020年7月2日", Language.JA),
          List.of(
              Block.of(Kind.TITLE, "書<&>\"\uFFFF"),
              Block.heading(3, "三"),
              Block.paragraph("文"),
              Block.heading(2, "二"),
              new Block(Kind.PARAGRAPH, 0, "", "漢字&", List.of(Span.ruby(0, 2, "かん<じ"))),
              Block.heading(5, "五"),
              Block.heading(3, "三"),
              new Block(Kind.ITEM, 3, "-", "深", List.of()),
              new Block(Kind.ITEM, 0, "2.", "淺", List.of(), Language.KO),
              Block.of(Kind.VERSE, "詩"),
              Block.heading(2, ""),
              Block.of(Kind.BREAK, "* * *")));

  private static Map<String, String> members(byte[] book) throws Exception {
    var members = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  @Test
  void itBeginsWithItsTypeAndIsTheSameEveryTime() throws Exception {
    byte[] book = RoundTripTest.written(BOOK, Form.EPUB);
    // The bytes from 30 on are the name and the content of a first member that is stored (OCF 3.3).
    assertEquals(
        "mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
    assertArrayEquals(book, RoundTripTest.written(BOOK, Form.EPUB));
  }

  @Test
  void everyDocumentIsXmlAndEveryLinkLeadsSomewhere() throws Exception {
    var members = members(RoundTripTest.written(BOOK, Form.EPUB));
    var ids = new ArrayList<String>();
    for (var member : members.entrySet()) {
      if (!member.getKey().matches("mimetype|.*\\.css")) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String xml = member.getValue();
        var parser = factory.newDocumentBuilder();
        assertNotNull(
            parser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))),
            member.getKey());
      }
      var id = Pattern.compile("<h\\d id=\"([^\"]+)\"").matcher(member.getValue());
      while (id.find()) {
        ids.add(member.getKey().replace("book/", "") + "#" + id.group(1));
      }
    }
    var links = new ArrayList<String>();
    var link = Pattern.compile("<a href=\"([^\"]+)\">").matcher(members.get("book/nav.xhtml"));
    while (link.find()) {
      links.add(link.group(1));
    }
    assertEquals(ids, links);
    assertEquals(5, links.size());
    String book = String.valueOf(members.get("book/package.opf"));
    assertTrue(book.contains("<dc:date>2020-07-02</dc:date>"), book);
    assertTrue(book.contains("<dc:language>ja</dc:language>"), book);
    var file = Pattern.compile("<item [^>]*href=\"([^\"]+)\"").matcher(book);
    while (file.find()) {
      assertTrue(members.containsKey("book/" + file.group(1)), file.group(1));
    }
  }

  /** As a newspaper gives it; a book that is read again would have none. */
  @Test
  void aDateWithoutAYearIsKeptAsItIs() throws Exception {
    var about = new Metadata("甲", "", "7月22日", Language.ZH_HANT);
    var out = new ByteArrayOutputStream();
    Form.EPUB.write(Article.of(about, List.of(Block.paragraph("天地。"))), "x", out);
    String book = String.valueOf(members(out.toByteArray()).get("book/package.opf"));
    assertTrue(book.contains("<dc:date>7月22日</dc:date>"), book);
  }
}
