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
        "LSIT | 1 | LSIT: no such file or folder; did you mean juan list?",
        "--hang=false | 2 | --hang takes no value",
        "--charset=foo | 2 | --charset cannot be ‘foo’: it is one of utf-8, utf-16, utf-16le, utf-16be …; --help tells more",
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
        "config foo | foo is one argument too many",
        "completion | SHELL is missing: one of bash, zsh, fish",
        "help x | COMMAND cannot be ‘x’: it is one of cat, toc, info, list …; --help tells more",
        "repair --only foo | --only cannot be ‘foo’: it is one of charset, litter, shifted-bytes, tag …; --help tells more",
        "cat --no-hnag x | unknown option --no-hnag; did you mean --no-hang?",
        "--no-gpa x | unknown option --no-gpa; did you mean --no-gap?",
        "conver --to markdown x | there is no command conver; did you mean juan convert?",
        "--split '' x | --split needs a value",
        "notes --markdown --json | --json and --markdown exclude each other",
        "repair --json --diff x | --diff and --json exclude each other",
        "convert --to html --output x.epub x | --to html and --output x.epub exclude each other",
        "repair --only glos | --only cannot be ‘glos’; did you mean gloss?",
      })
  void commandsThatAreWrong(String arguments, String sentence) throws Exception {
    var result = Program.run(folder, "juan " + arguments);
    assertEquals(new Program.Result(2, "", "juan: " + sentence + "\n"), result);
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
