package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text comes through a pipe; keys come from the terminal all the same. */
class PipedInputTest {
  /** Writes the first text, and the rest when the test opens the gate. */
  private static final String SLOW_WRITER =
      "mkfifo gate; { printf '書名\\n\\n第一段的文字，寫在這裡。\\n'; cat gate; } | ";

  @TempDir Path folder;

  @Test
  void readsAWholePipeAndObeysTheKeyboard() throws Exception {
    String report = Program.article("report-tianxin.txt").toString();
    try (var screen = PtyScreen.start(folder, 80, 24, "cat \"$1\" | juan", report)) {
      screen.await("社區裡的三把鑰匙");
      screen.type("]");
      screen.await("section 1", text -> row(text, 2).equals("疫情來時先把門守住"));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void showsTheFirstTextWhileTheWriterIsStillWriting() throws Exception {
    try (var screen = PtyScreen.start(folder, 80, 24, SLOW_WRITER + "juan")) {
      String early = screen.await("第一段的文字");
      assertEquals(-1, early.indexOf("第二段"));
      screen.await("reading");
      try (var gate = Files.newBufferedWriter(folder.resolve("gate"))) {
        gate.write("第二段的文字。\n半行");
        gate.flush();
        screen.await("第二段的文字");
        screen.await("半行");
        gate.write("寫完了。\n");
      }
      screen.await("半行寫完了。");
      screen.await(
          "the end of reading", text -> text.contains("100%") && !text.contains("reading"));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void leavesWithoutWaitingForTheWriter() throws Exception {
    String script = SLOW_WRITER + "{ juan -; echo $? >code; }";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("第一段的文字");
      var juan = screen.juan();
      screen.type("q");
      juan.onExit().get(Program.DEADLINE, TimeUnit.SECONDS);
      Files.writeString(folder.resolve("gate"), "too late");
      screen.exitCode();
      assertEquals("0", Files.readString(folder.resolve("code")).strip());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "juan </dev/null, standard input",
    "juan - <e.txt, standard input",
    "juan e.txt, e.txt",
  })
  void whatIsEmptyIsSaidToBeWithoutTakingTheScreen(String command, String name) throws Exception {
    Files.createFile(folder.resolve("e.txt"));
    try (var screen = PtyScreen.start(folder, 80, 24, command + " 2>err")) {
      assertEquals(1, screen.exitCode());
      assertEquals("juan: " + name + ": is empty\n", Files.readString(folder.resolve("err")));
      assertFalse(screen.output().contains("\033[?1049h"), screen.output());
    }
  }

  @Test
  void aPipeWithoutAnythingIsSaidToBeEmpty() throws Exception {
    try (var screen = PtyScreen.start(folder, 80, 24, ": | juan 2>err")) {
      assertEquals(1, screen.exitCode());
      assertEquals("juan: standard input: is empty\n", Files.readString(folder.resolve("err")));
    }
  }
}
