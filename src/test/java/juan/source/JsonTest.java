package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Span;
import juan.source.UnreadableException.Reason;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles in JSON: Juan's own form, and the shapes people use. */
class JsonTest {
  private static List<String> outline(String json) {
    return Texts.outline(Texts.read("a.json", json));
  }

  private static Reason refused(String json) {
    var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return assertThrows(
            UnreadableException.class, () -> ArticleReader.read(new PipeSource("a.json", in)))
        .reason();
  }

  private static String written(Article article) {
    var out = new StringWriter();
    try {
      ArticleJson.write(article, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static void assertRoundTrip(Article article) {
    Article again = Texts.read("stdin", written(article));
    assertEquals(Texts.blocks(article), Texts.blocks(again));
    Metadata metadata = article.metadata();
    var stored = again.metadata().withFormat(metadata.format()).withEncoding(metadata.encoding());
    stored = stored.withRepairs(metadata.repairs());
    assertEquals(metadata, stored);
    assertEquals(article.sections(), again.sections());
  }

  static Stream<Path> articles() throws IOException {
    Path shared = Path.of("../shared/data");
    Stream<Path> files = Files.list(Path.of("articles"));
    if (Files.exists(shared)) {
      files = Stream.concat(files, Files.walk(shared));
    }
    return files
        .filter(file -> file.toString().matches(".*\\.(txt|md|html|epub|json)"))
        .filter(file -> !file.toString().matches(".*(unicode|opencc|layout|SOURCES).*"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void whatIsWrittenIsReadAsTheSame(Path file) throws IOException {
    assertRoundTrip(ArticleReader.read(new FileSource(file)));
  }

  @Test
  void everyKindAndMarkIsWritten() {
    var blocks = new java.util.ArrayList<Block>();
    for (Kind kind : Kind.values()) {
      int level = kind == Kind.HEADING ? 6 : 3;
      blocks.add(new Block(kind, level, "1.", "甲\n\u2028𠀀\"\\</b>", List.of(), Language.KO));
    }
    for (Span.Mark mark : Span.Mark.values()) {
      blocks.add(new Block(Kind.PARAGRAPH, 0, "", "甲乙丙", List.of(new Span(0, 2, mark, "a\u0001"))));
    }
    assertRoundTrip(Article.of(new Metadata("題", "人", "日", Language.JA), blocks));
    assertRoundTrip(Article.of(Metadata.UNKNOWN, List.of(Block.paragraph("文"))));
  }

  @Test
  void whatDoesNotFitIsLeftOut() {
    var article =
        Texts.read(
            "a.json",
            "{\"juan\": 9, \"new\": {\"a\": [1]}, \"blocks\": [{\"kind\": \"hologram\", \"text\": \"文\\u001b[2J\","
                + " \"level\": -3, \"spans\": [{\"start\": 5, \"end\": 9, \"mark\": \"strong\"},"
                + " {\"start\": 0, \"end\": 1, \"mark\": \"blink\"}, 7]}, 5, {\"kind\": \"heading\"}]}");
    assertEquals(List.of("PARAGRAPH 文␛[2J", "HEADING "), Texts.outline(article));
    assertEquals(List.of(), article.block(0).spans());
    assertEquals(1, article.block(1).level());
  }

  @Test
  void blocksBeforeTheVersion() {
    assertEquals(
        List.of("QUOTE 文"),
        outline("{\"blocks\":[{\"kind\":\"quote\",\"text\":\"文\"}],\"juan\":1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'title':'題','author':'人','content':'甲。\\n\\n　乙。'} | TITLE 題/BYLINE 人/PARAGRAPH 甲。/PARAGRAPH 乙。",
        "{'paragraphs':['甲。','乙。'],'title':'題'} | TITLE 題/PARAGRAPH 甲。/PARAGRAPH 乙。",
        "{'body':'甲。','name':'題','date':'2020-01-02T00:00'} | TITLE 題/BYLINE 2020-01-02/PARAGRAPH 甲。",
        "{'title':'書','chapters':[{'title':'一','text':'甲。'},{'title':'二','text':['乙。']}]}"
            + " | TITLE 書/HEADING 一/PARAGRAPH 甲。/HEADING 二/PARAGRAPH 乙。",
        "[{'title':'一','content':'甲。'},{'title':'二','author':'人','content':'乙。'}]"
            + " | HEADING 一/PARAGRAPH 甲。/HEADING 二/BYLINE 人/PARAGRAPH 乙。",
        "[{'title':'一','content':'甲。'}] | TITLE 一/PARAGRAPH 甲。",
        "{'title':'一','text':'甲。'}⏎{'title':'二','text':'乙。'} | HEADING 一/PARAGRAPH 甲。/HEADING 二/PARAGRAPH 乙。",
        "['甲。','乙。'] | PARAGRAPH 甲。/PARAGRAPH 乙。",
        "{'status':200,'data':{'article':{'title':'題','content':'甲。'}}} | TITLE 題/PARAGRAPH 甲。",
        "{'title':'題','content':'<p>甲<b>乙</b>。</p><p>丙。</p>'} | TITLE 題/PARAGRAPH 甲乙。/PARAGRAPH 丙。",
        "{'title':'書','sections':[{'title':'卷一','chapters':[{'title':'一','text':'甲。'}]}]}"
            + " | TITLE 書/HEADING 卷一/HEADING 一/PARAGRAPH 甲。",
        "{'title':'靜夜','paragraphs':['牀前看月光，疑是地上霜。','舉頭望山月，低頭思故鄉。']}"
            + " | TITLE 靜夜/VERSE 牀前看月光，疑是地上霜。/VERSE 舉頭望山月，低頭思故鄉。",
      })
  void shapes(String json, String outline) {
    assertEquals(List.of(outline.split("/")), outline(json.replace('\'', '"').replace('⏎', '\n')));
  }

  @Test
  void poemsAndAClassic() throws IOException {
    Article poems = Texts.readShared("intake/json/全唐诗_唐诗三百首.json");
    assertEquals(366, poems.sections().size());
    assertEquals("在嶽詠蟬", poems.sections().get(0).title());
    assertEquals(
        List.of("HEADING 在嶽詠蟬", "BYLINE 駱賓王", "VERSE 西陸蟬聲唱，南冠客思侵。"),
        Texts.outline(poems).subList(0, 3));
    Article classic = Texts.readShared("intake/json/论语_lunyu.json");
    assertEquals(20, classic.sections().size());
    assertEquals("学而篇", classic.sections().get(0).title());
  }

  @Test
  void inAnyCharset() {
    byte[] bytes =
        "[{\"title\":\"这是一篇文章\",\"content\":\"他们来的时候说了什么。\"}]".getBytes(Charset.forName("GBK"));
    var article = Zips.read("a.json", bytes);
    assertEquals("这是一篇文章", article.metadata().title());
    assertEquals("GB18030", article.metadata().encoding().charset());
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() {
    assertEquals(
        List.of("TITLE 題", "PARAGRAPH 第一段。", "PARAGRAPH 第二段。", "PARAGRAPH 〔檔案到此中斷〕"),
        outline("{\"title\":\"題\",\"paragraphs\":[\"第一段。\",\"第二段。\",\"第三"));
    assertEquals(
        List.of("PARAGRAPH 第一段。", "PARAGRAPH 〔文件到此中断〕"),
        outline("{\"juan\":1,\"blocks\":[{\"kind\":\"paragraph\",\"text\":\"第一段。\"},{\"ki"));
  }

  @Test
  void whatIsNoArticle() {
    assertEquals(Reason.NO_TEXT, refused("{\"name\":\"x\",\"files\":[\"a\",\"b\"],\"n\":1e999}"));
    assertEquals(Reason.NO_TEXT, refused("[]"));
    assertEquals(Reason.NO_JSON, refused("{\"a\": nope nope}"));
    assertEquals(Reason.TOO_DEEP, refused("[".repeat(100_000)));
    assertEquals(Reason.TOO_DEEP, refused("{\"content\":".repeat(100_000)));
    assertEquals(
        Reason.TOO_DEEP, refused("[{\"title\":\"一\",\"content\":\"甲。\"}," + "[".repeat(100_000)));
  }

  @Test
  void articlesOfAnArrayAreHandedOnAsTheyCome() throws IOException {
    var json = new StringBuilder("[");
    for (int i = 0; i < 2000; i++) {
      json.append(i == 0 ? "" : ",").append("{\"title\":\"" + i + "\",\"content\":\"甲。\"}");
    }
    var batches = new java.util.ArrayList<juan.article.Batch>();
    var bytes = (json + "]").getBytes(StandardCharsets.UTF_8);
    ArticleReader.read(new PipeSource("a.json", new ByteArrayInputStream(bytes)), batches::add);
    assertTrue(batches.size() > 3 && batches.get(0).blocks().size() < 100);
  }
}
