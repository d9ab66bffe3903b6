package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is said in one line, with the exit code that --help promises. */
class ExitCodeTest {
  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws Exception {
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13});
    Files.createFile(folder.resolve("nothing.txt"));
    Files.writeString(folder.resolve("blank.txt"), "\n \n\u3000\n");
    Files.createDirectory(folder.resolve("folder"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.txt | 1 | missing.txt: no such file or folder",
        "lst | 1 | lst: no such file or folder; did you mean juan list?",
        "picture.txt | 1 | picture.txt: is not text",
        "nothing.txt | 1 | nothing.txt: is empty",
        "blank.txt | 1 | blank.txt: is empty",
        "folder | 1 | folder: no articles here (.txt, .md, .html or .epub files)",
        "--unknown | 2 | unknown option --unknown; juan --help lists those there are",
        "--ui-lang=tlh | 2 |",
        "--charset=gkb | 2 | --charset cannot be ‘gkb’; did you mean gbk?",
        "--charset= | 2 |",
        "--format=htm | 2 | --format cannot be ‘htm’; did you mean html?",
      })
  void withoutATerminal(String argument, int code, String sentence) throws Exception {
    var result = Program.run(folder, "juan \"$1\"", argument);
    assertEquals(code, result.code(), result.err());
    assertEquals("", result.out());
    assertOneLine(sentence, result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.txt | 1 | missing.txt: no such file or folder",
        "lst | 1 | lst: no such file or folder; did you mean juan list?",
        "picture.txt | 1 | picture.txt: is not text",
        "nothing.txt | 1 | nothing.txt: is empty",
        "--unknown | 2 | unknown option --unknown; juan --help lists those there are",
      })
  void onATerminal(String argument, int code, String sentence) throws Exception {
    try (var screen = PtyScreen.start(folder, 80, 24, "exec juan \"$1\" 2>err", argument)) {
      assertEquals(code, screen.exitCode(), screen.text());
      assertOneLine(sentence, Files.readString(folder.resolve("err")));
      assertEquals("", screen.text().strip());
    }
  }

  private static void assertOneLine(String sentence, String said) {
    assertTrue(said.matches("juan: [^\n]+\n"), said);
    if (sentence != null) {
      assertEquals("juan: " + sentence + "\n", said);
    }
  }
}
