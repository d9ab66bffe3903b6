package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Juan as the pager of other programs. */
class PagerTest {
  private static final Path OUTPUT = Path.of("src/test/resources/juan/output").toAbsolutePath();

  @TempDir Path folder;

  private PtyScreen page(String script, String file) throws Exception {
    return PtyScreen.start(folder, 80, 24, script, OUTPUT.resolve(file).toString());
  }

  @Test
  void aLogKeepsItsLinesAndColours() throws Exception {
    try (var screen = page("cat \"$1\" | juan", "git-log.txt")) {
      String text = screen.await("index fd84714..897e03f 100644");
      List<String> lines = text.lines().toList();
      int commit = lines.indexOf("commit e5785446b5843b0ccbdf5bb7129637cf8e65c08c");
      assertTrue(commit >= 0, text);
      assertEquals("    1. no list", lines.get(commit + 7));
      screen.awaitOutput("\033[0;31m-床前明月光");
      screen.type("]");
      screen.await("the first file", its -> its.lines().toList().get(2).startsWith("diff --git"));
      screen.type("Q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void whoWantsNoColourGetsNone() throws Exception {
    try (var screen = page("cat \"$1\" | NO_COLOR=1 juan", "git-log.txt")) {
      screen.await("-床前明月光");
      screen.type("Q");
      assertEquals(0, screen.exitCode());
      assertFalse(screen.output().contains("\033[0;31m"));
    }
  }

  @Test
  void aManualHasItsSectionsInTheMenu() throws Exception {
    try (var screen = page("cat \"$1\" | juan -", "man-overstrike.txt")) {
      screen.await("juan - reads");
      screen.awaitOutput("\033[0;1m粗體");
      screen.type("t");
      screen.await("the menu", text -> text.contains("1  NAME") && text.contains("2  OPTIONS"));
      screen.type("\003");
    }
  }

  @Test
  void printedAgainItIsPlainUnlessColoursAreAskedFor() throws Exception {
    String file = OUTPUT.resolve("git-log.txt").toString();
    String plain = Program.run(folder, "juan cat \"$1\"", file).out();
    assertFalse(plain.contains("\033"));
    assertTrue(plain.contains("\n-床前明月光\n+床前看月光\n 疑是地上霜\n"), plain);
    String colored = Program.run(folder, "juan cat --color always \"$1\"", file).out();
    assertTrue(colored.contains("\n\033[0;31m-床前明月光\033[m\n"), colored);
    assertEquals(plain, colored.replaceAll("\033\\[[0-9;]*m", ""));
  }
}
