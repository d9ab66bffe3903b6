package juan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.article.Span.Mark;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form looks like, and what the others have in common. */
class FormTest {
  private static final Metadata ABOUT = new Metadata("書", "", "", Language.JA);

  private static String written(Form form, Block... blocks) throws Exception {
    var article = Article.of(ABOUT, List.of(blocks));
    return new String(RoundTripTest.written(article, form), StandardCharsets.UTF_8);
  }

  @Test
  void plainTextHasReadingsAndHeadingsInTheNotationOfAozora() throws Exception {
    assertEquals(
        "書\n\n［＃大見出し］一\u3000二［＃大見出し終わり］\n\n｜漢字《かんじ》を\n\n- 甲\n  1. 乙\n\n詩\n句\n",
        written(
            Form.TEXT,
            Block.of(Kind.TITLE, "書"),
            Block.heading(1, "一\n二"),
            Block.paragraph("漢字を").with(List.of(Span.ruby(0, 2, "かんじ"))),
            new Block(Kind.ITEM, 0, "-", "甲", List.of()),
            new Block(Kind.ITEM, 1, "1.", "乙", List.of()),
            Block.of(Kind.VERSE, "詩"),
            Block.of(Kind.VERSE, "句")));
  }

  @Test
  void marksThatCrossStandInsideEachOther() throws Exception {
    String page =
        written(
            Form.HTML,
            Block.paragraph("一二三四")
                .with(List.of(new Span(0, 3, Mark.STRONG), new Span(2, 4, Mark.EMPHASIS))));
    assertEquals(
        "<p><strong>一二<em>三</em></strong>四</p>",
        page.lines().filter(line -> line.startsWith("<p>")).findFirst().orElse(""));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"MARKDOWN", "HTML", "EPUB", "JSON"})
  void aPoemKeepsItsStanzas(Form form) throws Exception {
    var poem =
        List.of("床前明月光，", "疑是地上霜。", "", "舉頭望明月，", "低頭思故鄉。").stream()
            .map(line -> Block.of(Kind.VERSE, line))
            .toList();
    var read = RoundTripTest.read(RoundTripTest.written(Article.of(ABOUT, poem), form));
    var verse =
        IntStream.range(0, read.size())
            .mapToObj(read::block)
            .filter(block -> block.kind() == Kind.VERSE)
            .toList();
    assertEquals(poem, verse);
  }

  @Test
  void endlessMarksAreNoStackOverflow() throws Exception {
    String text = "字".repeat(20_000);
    var spans =
        IntStream.range(0, 9_000).mapToObj(i -> new Span(i, 20_000 - i, Mark.STRONG)).toList();
    for (Form form : List.of(Form.TEXT, Form.MARKDOWN, Form.HTML)) {
      String out = written(form, new Block(Kind.PARAGRAPH, 0, "", text, spans));
      assertEquals(20_000, out.chars().filter(c -> c == '字').count(), form.word());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, TEXT",
    "a.MD, MARKDOWN",
    "b.c/a.htm, HTML",
    "a.xhtml, HTML",
    "x.epub, EPUB",
    "j.json, JSON"
  })
  void theEndingOfAFileTellsIt(String file, Form form) {
    assertEquals(form, Form.ofFile(file).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"a.pdf", "txt.", "''"})
  void orDoesNot(String file) {
    assertEquals(true, Form.ofFile(file).isEmpty());
  }
}
