package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.terminal.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "juan cat a.txt books none.txt ¦ 1 ¦ 卷",
        "juan cat a.txt books ¦ 0 ¦ 卷",
        "juan cat <a.txt ¦ 0 ¦ 卷",
        "juan cat '' ¦ 1 ¦ ``",
        "juan toc a.txt books ¦ 0 ¦ books/b.md",
        "juan toc a.txt none.txt ¦ 1 ¦ a.txt",
        "juan toc - <books/b.md ¦ 0 ¦ 第一章",
        "juan toc <books/b.md ¦ 0 ¦ 第一章",
        "juan info books - <a.txt ¦ 0 ¦ 卷",
        "juan info none.txt books ¦ 1 ¦ 卷",
        "juan list - books <a.txt ¦ 0 ¦ 卷",
        "juan list none ¦ 1 ¦ ``",
        "juan grep 天地 books a.txt ¦ 0 ¦ 天地",
        "juan grep 天地 <a.txt ¦ 0 ¦ 天地",
        "juan grep 沒有 books ¦ 1 ¦ ``",
        "juan grep 天地 none a.txt ¦ 1 ¦ 天地",
        "juan grep ¦ 2 ¦ ``",
        "juan repair a.txt books ¦ 0 ¦ 卷",
        "juan repair none.txt a.txt ¦ 1 ¦ 卷",
        "juan notes ¦ 0 ¦ ``",
        "juan notes --sort x ¦ 2 ¦ ``",
        "juan convert --to text <a.txt ¦ 0 ¦ 卷",
        "juan convert a.txt ¦ 2 ¦ ``",
        "juan --ui-lang ja list a.txt ¦ 0 ¦ 未読",
        "juan --ui-lang=zh-Hant --no-repair list <a.txt a.txt ¦ 0 ¦ 未讀",
        "juan --json list ¦ 2 ¦ ``",
        "juan list - <a.txt ¦ 0 ¦ 卷",
        "juan - - <a.txt ¦ 0 ¦ 天地",
        "juan - books/b.md <a.txt ¦ 0 ¦ 天地",
        "juan help ¦ 0 ¦ completion",
        "juan help toc ¦ 0 ¦ --explain",
        "juan help tco ¦ 2 ¦ ``",
        "juan info a.txt books/b.md ¦ 0 ¦ books/b.md",
        "juan LIST ¦ 1 ¦ ``",
        "juan config ¦ 0 ¦ config.json",
        "juan keys ¦ 0 ¦ page-down",
      })
  void exitCodesAreThoseOfTheHelp(String script, int code, String said) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "卷\n\n天地玄黃，宇宙洪荒。\n");
    Files.createDirectory(folder.resolve("books"));
    Files.writeString(folder.resolve("books/b.md"), "# 卷\n\n## 第一章\n\n天地玄黃，宇宙洪荒。\n");
    var done = Program.run(folder, script);
    assertEquals(code, done.code(), done.err());
    assertTrue(done.out().contains(said), done.out());
    assertTrue(done.err().lines().allMatch(line -> line.startsWith("juan: ")), done.err());
    assertEquals(code == 0 || script.contains("沒有"), done.err().isEmpty() || code == 0, done.err());
  }

  /** What is not all written down must not look as if it were. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "list a.txt",
        "toc a.txt",
        "info a.txt",
        "grep 天地 a.txt",
        "repair a.txt",
        "cat a.txt",
        "convert --to json a.txt",
        "config",
        "keys",
        "completion bash",
        "help",
        "list --help",
        "--version",
      })
  void aFullDiskIsTold(String command) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no full disk to write to");
    Files.writeString(folder.resolve("a.txt"), "卷\n\n第一章\n\n天地玄黃，宇宙洪荒。\n\n第二章\n\n天地。\n");
    var done = Program.run(folder, "juan " + command + " >/dev/full");
    assertEquals(1, done.code(), done.err());
    assertEquals("juan: cannot write the output: No space left on device\n", done.err());
    var closed = Program.run(folder, "juan " + command + " | true");
    assertEquals(new Program.Result(0, "", ""), closed, "whoever reads may have enough");
  }

  /** Files that were named on another system; Java cannot be told of one by its bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "cat", "toc", "info", "grep 天地", "repair"})
  void aNameThatIsNoUtf8IsNoReasonToFail(String command) throws Exception {
    String script = "mkdir x; printf '天地玄黃。' >\"x/$(printf '\\263\\244').txt\"; juan " + command;
    var done = Program.run(folder, script + " x");
    assertEquals(0, done.code(), done.err());
    assertEquals("", done.err());
    var named = Program.run(folder, script.replace("mkdir x; ", "") + " x/*");
    assertTrue(named.err().matches("juan: x/.*: no such file or folder\n"), named.err());
  }

  @Test
  void everyObjectNamesItsArticleByItsPath() throws Exception {
    Files.writeString(folder.resolve("a.md"), "# 卷\n\n## 第一章\n\n长沙有一个（cháng）的。天地(tiān)玄黃。\n");
    for (String command : List.of("toc", "info", "list", "grep 天地", "repair")) {
      String script = "juan %s --json a.md; juan %s --json - <a.md";
      var done = Program.run(folder, script.formatted(command, command));
      assertEquals("", done.err(), command);
      var paths =
          done.out()
              .lines()
              .map(line -> JsonParser.parseString(line).getAsJsonObject().get("path"))
              .map(path -> path.getAsString())
              .distinct()
              .toList();
      assertEquals(List.of("a.md", "-"), paths, command);
    }
  }
}
