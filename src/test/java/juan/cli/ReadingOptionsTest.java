package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.charset.CharsetLabel;
import juan.source.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code --charset} and {@code --format}. */
class ReadingOptionsTest {
  @TempDir Path folder;

  private static String run(String... args) {
    var out = new StringWriter();
    assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute(args));
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "gbk, GB18030",
    "GB2312, GB18030",
    "cp936, GB18030",
    "Big5, Big5-HKSCS",
    "sjis, windows-31j",
    "Shift_JIS, windows-31j",
    "EUC-JP, x-eucJP-Open",
    "cp949, x-windows-949",
    "euc_kr, x-windows-949",
    "utf8, UTF-8",
    "UTF-16LE, UTF-16LE",
    "iso-2022-jp, x-windows-50221",
    "koi8-r, KOI8-R",
  })
  void aCharsetIsNamedAsPeopleDo(String label, String charset) {
    var parsed = Main.commandLine().parseArgs("--charset", label, "a.txt");
    assertEquals(Charset.forName(charset), ReadingOptions.of(parsed).charset());
  }

  @Test
  void whatIsSuggestedIsKnown() {
    CharsetLabel.KNOWN.forEach(
        label -> assertTrue(CharsetLabel.charset(label) instanceof Charset, label));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatCanBeChosen(Format format) {
    var parsed = Main.commandLine().parseArgs("cat", "--format", format.name(), "a.txt");
    assertEquals(format, ReadingOptions.of(parsed.subcommand()).format());
  }

  /** These bytes are 第一章 in GB18030 and something else, but text, in Shift_JIS. */
  @Test
  void theyGoBeforeWhatTheBytesTell() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.write(file, "题\n# 第一章\n他说了。\n# 第二章\n她说了。\n".getBytes("GB18030"));
    assertTrue(run("toc", file.toString()).contains("第一章"));
    assertTrue(run("toc", "--charset", "gbk", file.toString()).contains("第一章"));
    assertTrue(
        run("toc", "--charset", "sjis", "--format", "markdown", file.toString())
            .contains("ｵﾚﾒｻﾕﾂ"));
  }
}
