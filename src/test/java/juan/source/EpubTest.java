package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block.Kind;
import juan.article.Span.Mark;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** Books of the kind that publishers make. */
class EpubTest {
  private static final String CONTAINER = "<container><rootfile full-path='b.opf'/></container>";

  /** A book of one document. */
  private static Article book(String document) {
    return Zips.read("b.epub", packed("<item id='a' href='a.xhtml'/>", "a", "a.xhtml", document));
  }

  /** A book of members whose spine has some of its items. */
  private static byte[] packed(String items, String spine, String... namesAndTexts) {
    return packed(StandardCharsets.UTF_8, items, spine, namesAndTexts);
  }

  private static byte[] packed(Charset names, String items, String spine, String... namesAndTexts) {
    var references = new StringBuilder();
    for (String id : spine.split(" ")) {
      references.append("<itemref idref='").append(id).append("'/>");
    }
    var members =
        new ArrayList<>(
            List.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                CONTAINER,
                "b.opf",
                "<package><metadata><dc:title>書</dc:title><dc:language>zh-Hant</dc:language>"
                    + "</metadata><manifest>"
                    + items
                    + "</manifest><spine toc='ncx' page-progression-direction='rtl'>"
                    + references
                    + "</spine></package>"));
    members.addAll(List.of(namesAndTexts));
    return Zips.of(names, members.toArray(String[]::new));
  }

  private static List<String> outline(byte[] book) {
    return Texts.outline(Zips.read("b.epub", book));
  }

  private static Reason refused(byte[] book) {
    var in = new ByteArrayInputStream(book);
    return assertThrows(
            UnreadableException.class, () -> ArticleReader.read(new PipeSource("b.epub", in)))
        .reason();
  }

  @Test
  void whatIsMissingIsSaid() {
    byte[] book =
        packed(
            "<item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/>",
            "a b c",
            "a.xhtml",
            "<p>甲。</p>");
    assertEquals(
        List.of("TITLE 書", "PARAGRAPH 甲。", "PARAGRAPH 〔缺：b.xhtml〕", "PARAGRAPH 〔缺：c〕"),
        outline(book));
  }

  @Test
  void withoutASpineWhatThereIsStandsInTheOrderOfItsNames() {
    assertEquals(
        List.of("TITLE 書", "PARAGRAPH 一。", "PARAGRAPH 二。", "PARAGRAPH 〔此書沒有閱讀順序，按檔名排列〕"),
        outline(packed("", "", "t/10.html", "<p>二。</p>", "t/2.html", "<p>一。</p>")).stream()
            .filter(line -> !line.contains("缺"))
            .toList());
    byte[] bare =
        Zips.of(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<oops",
            "a.xhtml",
            "<p>甲說完了。</p>");
    assertEquals("PARAGRAPH 甲說完了。", outline(bare).get(0));
    assertEquals(
        Reason.NO_BOOK, refused(Zips.of("mimetype", "x", "META-INF/container.xml", CONTAINER)));
  }

  @Test
  void titlesOfTheTableOfContents() {
    String ncx =
        "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap><navPoint><navLabel><text>卷上</text>"
            + "</navLabel><content src='a.xhtml#x'/><navPoint><navLabel><text>第一回</text></navLabel>"
            + "<content src='b.xhtml'/></navPoint></navPoint></navMap></ncx>";
    byte[] book =
        packed(
            "<item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/>"
                + "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>",
            "a b",
            "toc.ncx",
            ncx,
            "a.xhtml",
            "<p>卷上</p><p>甲。</p>",
            "b.xhtml",
            "<p>乙。</p>");
    var article = Zips.read("b.epub", book);
    assertEquals(
        List.of("TITLE 書", "HEADING 卷上", "PARAGRAPH 甲。", "HEADING 第一回", "PARAGRAPH 乙。"),
        Texts.outline(article));
    assertEquals(2, article.sections().get(1).level());
    byte[] third =
        packed(
            "<item id='a' href='a.xhtml'/><item id='n' href='nav.xhtml' properties='nav'/>",
            "a",
            "nav.xhtml",
            "<html><nav epub:type='toc'><ol><li><a href='a.xhtml'>第一回</a></li></ol></nav></html>",
            "a.xhtml",
            "<p>甲。</p>");
    assertEquals(List.of("TITLE 書", "HEADING 第一回", "PARAGRAPH 甲。"), outline(third));
  }

  @Test
  void namesThatArePercentEncodedOrInGbkOrInOtherCase() {
    String items =
        "<item id='a' href='%E7%AC%AC%E4%B8%80%E7%AB%A0.xhtml'/><item id='b' href='B%20100%25.XHTML'/>"
            + "<item id='c' href='100%.xhtml'/>";
    assertEquals(
        List.of("TITLE 書", "PARAGRAPH 甲。", "PARAGRAPH 乙。", "PARAGRAPH 丙。"),
        outline(
            packed(
                Charset.forName("GBK"),
                items,
                "a b c",
                "第一章.xhtml",
                "<p>甲。</p>",
                "b 100%.xhtml",
                "<p>乙。</p>",
                "100%.xhtml",
                "<p>丙。</p>")));
  }

  @Test
  void aBookWithDrm() {
    String encrypted =
        "<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm='%s'/><enc:CipherData>"
            + "<enc:CipherReference URI='a.xhtml'/></enc:CipherData></enc:EncryptedData></encryption>";
    String item = "<item id='a' href='a.xhtml'/>";
    byte[] book =
        packed(
            item,
            "a",
            "a.xhtml",
            "<p>甲。</p>",
            "META-INF/encryption.xml",
            encrypted.formatted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"));
    assertEquals(Reason.ENCRYPTED, refused(book));
    byte[] fonts =
        packed(
            item,
            "a",
            "a.xhtml",
            "<p>甲。</p>",
            "META-INF/encryption.xml",
            encrypted.formatted("http://www.idpf.org/2008/embedding"));
    assertEquals(List.of("TITLE 書", "PARAGRAPH 甲。"), outline(fonts));
  }

  @Test
  void aBookInAnArchiveAndACutOffBook() {
    byte[] book = packed("<item id='a' href='a.xhtml'/>", "a", "a.xhtml", "<p>甲。</p>");
    assertEquals(List.of("TITLE 書", "PARAGRAPH 甲。"), outline(Zips.gzip(book)));
    byte[] cut = java.util.Arrays.copyOf(book, book.length * 2 / 3);
    assertEquals("PARAGRAPH 甲。", outline(cut).get(1));
  }

  @Test
  void chaptersAreHandedOnOneByOne() throws IOException {
    byte[] book =
        packed(
            "<item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/>",
            "a b",
            "a.xhtml",
            "<p>甲。</p>",
            "b.xhtml",
            "<p>乙。</p>");
    var batches = new ArrayList<juan.article.Batch>();
    ArticleReader.read(new PipeSource("b.epub", new ByteArrayInputStream(book)), batches::add);
    assertEquals(List.of("書", "甲。"), batches.get(0).blocks().stream().map(b -> b.text()).toList());
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
