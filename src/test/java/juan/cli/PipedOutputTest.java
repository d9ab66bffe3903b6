package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import juan.terminal.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where standard output is no terminal, the typeset text goes there. */
class PipedOutputTest {
  private static final Path REPORT = Program.article("report-tianxin.txt");

  @TempDir Path folder;

  @Test
  void printsTheTypesetText() throws Exception {
    var result = Program.run(folder, "juan \"$1\"", REPORT.toString());
    assertEquals(0, result.code());
    assertEquals("", result.err());
    assertEquals(unspaced(Files.readString(REPORT)), unspaced(result.out()));
    assertTrue(result.out().contains("\n    故事講了許多"), result.out());
    assertEquals(-1, result.out().indexOf('\033'));
  }

  @Test
  void printsWhatIsPipedIn() throws Exception {
    var file = Program.run(folder, "juan \"$1\"", REPORT.toString());
    var pipe = Program.run(folder, "cat \"$1\" | juan | cat", REPORT.toString());
    assertEquals("", pipe.err());
    assertEquals(file.out(), pipe.out());
  }

  @Test
  void stopsQuietlyWhenNobodyReadsOn() throws Exception {
    Path novel = folder.resolve("novel.txt");
    Files.writeString(novel, "書名\n\n" + "這是一個很長的段落，沒有人會把它讀完。\n".repeat(100_000));
    var result =
        Program.run(folder, "{ juan \"$1\"; echo $? >code; } | head -n 1", novel.toString());
    assertEquals("", result.err());
    assertEquals("書名", result.out().strip());
    assertEquals("0", Files.readString(folder.resolve("code")).strip());
  }

  private static String unspaced(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }
}
