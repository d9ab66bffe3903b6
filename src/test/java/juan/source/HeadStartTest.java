package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import juan.article.Article;
import juan.heading.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that has been begun before anybody knew how to read it is read as any other. */
class HeadStartTest {
  private static final String TEXT = "第一章 開始\n\n天地玄黃，宇宙洪荒。\n\n".repeat(3000);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.txt");
  }

  private FileSource begun() {
    var source = new FileSource(file);
    source.begin();
    return source;
  }

  private record Result(String text, int headings) {}

  private static Result read(Source source, ReadOptions options) throws IOException {
    var article = new Article[] {Article.EMPTY};
    var findings = new ArrayList<Finding>();
    ArticleReader.read(
        source, options, batch -> article[0] = article[0].with(batch), findings::add);
    return new Result(String.join("\n", Texts.outline(article[0])), findings.size());
  }

  @Test
  void itsTextAndFindingsAreThose() throws IOException {
    Files.writeString(file, TEXT);
    var usual = read(new FileSource(file), ReadOptions.DEFAULT);
    assertEquals(usual, read(begun(), ReadOptions.DEFAULT));
  }

  @Test
  void howItIsToBeReadHoldsFromItsFirstLine() throws IOException {
    Files.write(file, TEXT.getBytes("GB18030"));
    var latin = ReadOptions.DEFAULT.with(Charset.forName("ISO-8859-1"));
    assertEquals(read(new FileSource(file), latin), read(begun(), latin));
    Files.writeString(file, "社區(qū)是疫情聯(lián)防的第一線,,也是外防輸入,、內(nèi)防擴散\n".repeat(20));
    var raw = ReadOptions.DEFAULT.repaired(false);
    assertEquals(read(new FileSource(file), raw), read(begun(), raw));
  }

  @Test
  void itIsReadAnewTheSecondTime() throws IOException {
    Files.writeString(file, TEXT);
    var source = begun();
    var first = read(source, ReadOptions.DEFAULT);
    Files.writeString(file, "日月盈昃");
    assertFalse(read(source, ReadOptions.DEFAULT).equals(first));
  }

  @Test
  void whatIsNoArticleFails() throws IOException {
    Files.write(file, new byte[100]);
    var source = begun();
    var failure = assertThrows(UnreadableException.class, () -> read(source, ReadOptions.DEFAULT));
    assertEquals(UnreadableException.Reason.BINARY, failure.reason());
  }

  @Test
  void nothingIsTakenOutOfAPipe() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    var writer = new Thread(() -> writeTo(file), "writer");
    var source = begun();
    writer.start();
    assertEquals(
        String.join("\n", Texts.outline(Texts.plain("天地\n"))),
        read(source, ReadOptions.DEFAULT).text());
    writer.join();
  }

  private static void writeTo(Path pipe) {
    try {
      Files.writeString(pipe, "天地\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
