package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import juan.article.Article;
import juan.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links are numbered where they stand and listed at the end. */
class LinksTest {
  private static final String PAGE =
      "<html><body><h2><a href='https://h.example'>題</a></h2><p>見<a href='https://a.example/x'>甲文</a>，"
          + "又見<a href='mailto:b@example.org'>乙</a>、<a href='#n'>註</a>、<a href='/y'>站內</a>；"
          + "再見<a href='https://a.example/x'>甲文</a>，在 <a href='https://c.example/'>c.example</a>。"
          + "<a href='javascript:x()'>點</a></p></body></html>";

  private static final String MARKDOWN =
      "## [題](https://h.example)\n\n見[甲文](https://a.example/x)，又見[乙][b]、[註](#n)、[站內](/y)；"
          + "再見[甲文](https://a.example/x)，在 <https://c.example/>。<a href='javascript:x()'>點</a>\n\n"
          + "[b]: mailto:b@example.org\n";

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.md", "a.epub"})
  void numberedAndListed(String name) {
    Article article =
        switch (name) {
          case "a.html" -> Texts.read(name, PAGE);
          case "a.md" -> Texts.read(name, MARKDOWN);
          default ->
              Zips.read(name, Zips.of("META-INF/container.xml", "<container/>", "a.xhtml", PAGE));
        };
    var lines = Texts.outline(article);
    assertEquals("HEADING 題", lines.get(0));
    assertEquals(
        "PARAGRAPH 見甲文[1]，又見乙[2]、註、站內；再見甲文[1]，在 c.example。點",
        lines.get(1).replace("https://c.example/", "c.example"));
    assertEquals(
        List.of("BREAK * * *", "ITEM https://a.example/x", "ITEM mailto:b@example.org"),
        lines.subList(2, 5));
    assertEquals("[2]", article.block(4).marker());
    var references =
        article.block(1).spans().stream()
            .filter(span -> span.mark() == Span.Mark.REFERENCE)
            .map(span -> article.block(1).text().substring(span.start(), span.end()))
            .toList();
    assertEquals(List.of("[1]", "[2]", "[1]"), references);
  }

  @Test
  void aPageWithoutLinksEndsWithItsText() {
    assertEquals(List.of("PARAGRAPH 文。"), Texts.outline(Texts.read("a.html", "<p>文。</p>")));
  }

  @Test
  void anAddressThatHasComeInPartHasNoNumber() {
    var whole = Texts.markdown("甲[乙](https://a.example/long)丙。\n");
    var pieces =
        Texts.read(
            "a.md",
            new Chunks(
                "甲[乙](https://a.exa".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "mple/long)丙。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals(Texts.blocks(whole), Texts.blocks(pieces));
  }
}
