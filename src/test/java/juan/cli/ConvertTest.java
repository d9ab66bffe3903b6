package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code juan convert}. */
class ConvertTest {
  @TempDir Path folder;

  private Program.Result run(String arguments) throws Exception {
    Files.copy(Program.article("ko-gil.txt"), folder.resolve("a.txt"));
    return Program.run(folder, "juan convert " + arguments);
  }

  @Test
  void toJson() throws Exception {
    var done = run("--to json a.txt");
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().startsWith("{\n  \"juan\": 1,\n  \"title\": "), done.out());
    assertTrue(done.out().endsWith("]\n}\n"));
  }

  @Test
  void standardInputToAPage() throws Exception {
    var done = run("--to html <a.txt");
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().contains("<html lang=\"ko\""), done.out());
    assertTrue(done.out().contains("<h2>제1장 골목의 문장</h2>"), done.out());
  }

  @Test
  void aFilesEndingTellsTheFormAndItIsNeverOverwritten() throws Exception {
    var done = run("--output b.md a.txt && cp b.md c && juan convert --output b.md a.txt");
    assertEquals(1, done.code());
    assertEquals("juan: b.md: exists already, and is left as it is\n", done.err());
    assertEquals(Files.readString(folder.resolve("c")), Files.readString(folder.resolve("b.md")));
    assertTrue(Files.readString(folder.resolve("c")).contains("\n## 제1장"));
  }

  @Test
  void whatIsConvertedIsReadAgain() throws Exception {
    var done =
        run("--output b.epub a.txt && juan toc a.txt > toc && juan toc b.epub | diff toc - ");
    assertEquals(new Program.Result(0, "", ""), done);
  }

  /** As if they had been one from the beginning: each form reads them again. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "epub", "json"})
  void severalBecomeOneEachUnderItsTitle(String form) throws Exception {
    Files.writeString(folder.resolve("b.md"), "# 卷與簡\n\n## 竹簡\n\n天地玄黃。\n");
    var done = run("--to " + form + " a.txt - <b.md >c && juan toc --json c");
    assertEquals(0, done.code(), done.err());
    var titles =
        done.out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("title").getAsString())
            .toList();
    if (!form.equals("text")) { // where only their shape would tell titles from lines
      assertTrue(titles.contains("길을 읽는 저녁"), titles.toString());
      assertTrue(titles.contains("卷與簡"), titles.toString());
    }
    assertTrue(titles.contains("제1장 골목의 문장"), titles.toString());
    String all = Program.run(folder, "juan cat c").out();
    assertTrue(all.indexOf("골목") < all.indexOf("天地玄黃。"), all);
  }

  @Test
  void oneThatHoldsSeveralIsParted() throws Exception {
    Files.writeString(folder.resolve("s.txt"), "甲題\n\n天地。\n----\n乙題\n\n玄黃。\n");
    var done = run("--to markdown --split '^-+$' s.txt; printf '甲\\0乙' | juan convert --to text");
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().contains("\n## 甲題\n\n天地。\n\n## 乙題\n\n玄黃。\n"), done.out());
    assertTrue(done.out().contains("甲\n"), done.out());
  }

  @Test
  void whoeverReadsMayHaveEnough() throws Exception {
    var done = run("--to text a.txt | head -n 1");
    assertEquals(new Program.Result(0, "길을 읽는 저녁\n", ""), done);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to pdf a.txt | 2 | --to cannot be ‘pdf’: it is one of text, markdown, html, epub, json",
        "--to makrdown a.txt | 2 | --to cannot be ‘makrdown’; did you mean markdown?",
        "a.txt | 2 | --to is missing: one of text, markdown, html, epub, json",
        "--output none/b.md a.txt | 1 | none: no such file or folder",
        "--output a.txt/b.md a.txt | 1 | a.txt: may not be written",
        "--output b.md none.txt | 1 | none.txt: no such file or folder",
        "--output b.md a.txt none.txt | 1 | none.txt: no such file or folder",
      })
  void whatIsWrongIsSaidInALine(String arguments, int code, String sentence) throws Exception {
    var done = run(arguments);
    assertEquals(new Program.Result(code, "", "juan: " + sentence + "\n"), done);
    assertTrue(Files.notExists(folder.resolve("b.md")));
  }

  @Test
  void aBookIsNotPrintedOnATerminal() throws Exception {
    Files.copy(Program.article("ko-gil.txt"), folder.resolve("a.txt"));
    try (var screen = PtyScreen.start(folder, 80, 24, "exec juan convert --to epub a.txt 2>err")) {
      assertEquals(2, screen.exitCode(), screen.text());
      assertEquals("", screen.text().strip());
      assertEquals(
          "juan: an EPUB is not printed on a terminal: name a file with --output\n",
          Files.readString(folder.resolve("err")));
    }
  }
}
