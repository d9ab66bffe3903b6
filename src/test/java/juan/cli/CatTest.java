package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.terminal.Program;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code juan cat} prints what the pane would show. */
class CatTest {
  private static final Path REPORT = Program.article("report-tianxin.txt");

  @TempDir Path folder;

  @BeforeEach
  void writeArticles() throws Exception {
    // Marks at many distances: at any width some come where a line is full.
    var chinese = new StringBuilder("题目\n\n他在2020年用Unix写了“一本书”——");
    var japanese = new StringBuilder("だい\n\n");
    for (int length = 1; length <= 40; length++) {
      chinese.append("书".repeat(length)).append('，');
      japanese.append("あ".repeat(length)).append("ッ");
    }
    write("zh.txt", chinese.append("完。\n").toString());
    write("line.txt", "题目\n\n他在2020年用Unix写了一本书，书里说：“好”——那天真的很好、很长。\n");
    write("ja.txt", japanese.append("。\n").toString());
    write("ko.txt", "제목\n\n" + "대한민국은 민주공화국이다 모든 권력은 국민으로부터 나온다. ".repeat(5) + "\n");
    write("ruby.txt", "題\n\n｜漢字《かんじ》を読む。\n");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private String cat(String options) throws Exception {
    var result = Program.run(folder, "juan cat " + options);
    assertEquals("", result.err(), options);
    assertEquals(0, result.code(), options);
    return result.out();
  }

  @Test
  void printsTheLinesOfThePaneAndABlankOneBetweenParagraphs() throws Exception {
    assertEquals("        题目\n\n    他说：好。\n", cat("--width 20 short.txt", "题目\n\n他说：好。\n"));
    String whole = Program.run(folder, "juan cat \"$1\"", REPORT.toString()).out();
    assertEquals(unspaced(Files.readString(REPORT)), unspaced(whole));
    // Where nothing tells the width, a mark that hangs must have room in the 80 cells of most.
    String within = Program.run(folder, "juan cat --width 78 \"$1\"", REPORT.toString()).out();
    assertEquals(Program.run(folder, "juan \"$1\"", REPORT.toString()).out(), within);
  }

  private String cat(String options, String text) throws Exception {
    write("short.txt", text);
    return cat(options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh.txt | --lang ja",
        "zh.txt | --indent 6",
        "zh.txt | --no-gap",
        "zh.txt | --no-hang",
        "--width 24 line.txt | --justify",
        "zh.txt | --grid",
        "zh.txt | --ambiguous wide",
        "zh.txt | --width 30",
        "zh.txt | --vertical",
        "--no-hang zh.txt | --line-break none",
        "ja.txt | --line-break very-strict",
        "ko.txt | --line-break character",
        "ruby.txt | --ruby off",
        "ruby.txt | --ruby inline",
      })
  void everyOptionHasAnEffect(String plain, String option) throws Exception {
    assertNotEquals(cat(plain), cat(option + " " + plain));
  }

  @Test
  void theDefaultsCanBeSaid() throws Exception {
    String said = "--hang --gap --no-justify --no-grid --ruby above --no-vertical --width 80";
    assertEquals(cat("zh.txt"), cat(said + " --line-break auto --ambiguous narrow zh.txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 21, 80})
  void noLineIsWiderThanTheWidthButForAHangingMark(int width) throws Exception {
    String out =
        Program.run(folder, "juan cat --width " + width + " \"$1\"", REPORT.toString()).out();
    for (String line : out.lines().toList()) {
      String stood = line.replaceFirst("[，。、．]$", "");
      assertTrue(CellWidth.ofText(stood, Ambiguous.NARROW) <= Math.max(2, width), line);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 24})
  void pagesOfVerticalTextHaveTheHeight(int height) throws Exception {
    String out = cat("--vertical --width 20 --height " + height + " zh.txt ");
    List<String> rows = out.lines().toList();
    assertEquals(0, (rows.size() + 1) % (height + 1), out);
    for (int row = height; row < rows.size(); row += height + 1) {
      assertEquals("", rows.get(row), "between pages");
    }
    for (String row : rows) {
      assertTrue(CellWidth.ofText(row, Ambiguous.NARROW) <= 20, row);
    }
  }

  @Test
  void printsSeveralFilesAndStandardInput() throws Exception {
    String zh = cat("zh.txt");
    String ja = cat("ja.txt");
    assertEquals(zh + "\n" + ja, cat("zh.txt ja.txt"));
    assertEquals(zh + "\n" + ja, cat("zh.txt - <ja.txt"));
    assertEquals(ja, cat("- <ja.txt"));
    assertEquals(ja, cat("<ja.txt"));
    Path both = Files.createDirectory(folder.resolve("both"));
    Files.copy(folder.resolve("zh.txt"), both.resolve("zh.txt"));
    Files.copy(folder.resolve("ja.txt"), both.resolve("ja.txt"));
    assertEquals(ja + "\n" + zh, cat("both"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.txt | 1 | missing.txt: no such file or folder",
        "- | 1 | standard input: is empty",
        "--width 0 zh.txt | 2 | --width cannot be ‘0’: it is a number from 1 to 1000",
        "--height 1001 zh.txt | 2 | --height cannot be ‘1001’: it is a number from 1 to 1000",
        "--indent 9 zh.txt | 2 | --indent cannot be ‘9’: it is one of auto, 0–8",
        "--width wide zh.txt | 2 |",
        "'' | 1 | standard input: is empty",
      })
  void whatIsWrongIsSaidInOneLine(String arguments, int code, String sentence) throws Exception {
    var result = Program.run(folder, "juan cat " + arguments);
    assertEquals(code, result.code(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().matches("juan: [^\n]+\n"), result.err());
    if (sentence != null) {
      assertEquals("juan: " + sentence + "\n", result.err());
    }
  }

  @Test
  void aFileThatIsMissingDoesNotTakeBackTheOneBefore() throws Exception {
    var result = Program.run(folder, "juan cat zh.txt missing.txt");
    assertEquals(1, result.code());
    assertTrue(result.out().startsWith(cat("zh.txt")), result.out());
  }

  @Test
  void stopsQuietlyWhenNobodyReadsOn() throws Exception {
    write("novel.txt", "書名\n\n" + "這是一個很長的段落，沒有人會把它讀完。\n".repeat(100_000));
    var result = Program.run(folder, "{ juan cat novel.txt; echo $? >code; } | head -n 1");
    assertEquals("", result.err());
    assertEquals("書名", result.out().strip());
    assertEquals("0", Files.readString(folder.resolve("code")).strip());
  }

  @Test
  void obeysTheConfigurationAndSaysWhatIsWrongInIt() throws Exception {
    Files.createDirectories(folder.resolve("juan"));
    write("juan/config.json", "{\"indent\": 6, // deep\n\"wrong\": 1}");
    String script = "XDG_CONFIG_HOME=$PWD juan cat ";
    var result = Program.run(folder, script + "zh.txt");
    assertEquals(0, result.code());
    assertEquals(cat("--indent 6 zh.txt"), result.out());
    assertTrue(result.err().matches("juan: .*config.json, line 2: .*“wrong”.*\n"), result.err());
    assertEquals(cat("zh.txt --indent 2"), Program.run(folder, script + "zh.txt --indent 2").out());
  }

  private static String unspaced(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }
}
