package juan.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the program ends, the terminal is as it was. */
class LeavingTest {
  private static final Path REPORT = Program.article("report-tianxin.txt");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"q, 0", "^C, 0", "TERM, 143", "HUP, 129", "INT, 130"})
  void givesTheTerminalBackAsItWas(String way, int code) throws Exception {
    String script =
        "while [ \"$(stty size)\" = '0 0' ]; do :; done; echo main screen; stty -a >before; juan \"$1\" 2>err; echo $? >code; stty -a >after";
    try (var screen = PtyScreen.start(folder, 80, 24, script, REPORT.toString())) {
      screen.await("社區裡的三把鑰匙");
      switch (way) {
        case "q" -> screen.type("q");
        case "^C" -> screen.type("\003");
        default -> screen.signal(way);
      }
      assertEquals(0, screen.exitCode());
      assertEquals(Integer.toString(code), written("code").strip());
      assertEquals(written("before"), written("after"));
      assertEquals("", written("err"));
      assertRestored(screen);
      assertEquals("main screen", screen.text().strip());
    }
  }

  @Test
  void endsWhenTheTerminalIsClosed() throws Exception {
    try (var screen = PtyScreen.open(80, 24, REPORT)) {
      screen.await("社區裡的三把鑰匙");
      var juan = screen.juan();
      screen.hangUp();
      assertEquals(juan, juan.onExit().get(Program.DEADLINE, TimeUnit.SECONDS));
    }
  }

  @Test
  void saysNothingWhenTheTerminalIsClosedUnderAProgramThatLivesOn() throws Exception {
    String script = "trap '' HUP; juan \"$1\" 2>err; echo $? >code";
    try (var screen = PtyScreen.start(folder, 80, 24, script, REPORT.toString())) {
      screen.await("社區裡的三把鑰匙");
      var juan = screen.juan();
      screen.hangUp();
      juan.onExit().get(Program.DEADLINE, TimeUnit.SECONDS);
      assertEquals("", written("err"));
    }
  }

  private String written(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }

  /** The last word on every mode of the terminal is that of before: screen, cursor, margins. */
  static void assertRestored(PtyScreen screen) {
    String output = screen.output();
    assertLast(output, "\033[?1049l", "\033[?1049h");
    assertLast(output, "\033[?25h", "\033[?25l");
    assertLast(output, "\033[?7h", "\033[?7l");
    assertLast(output, "\033[?2026l", "\033[?2026h");
  }

  private static void assertLast(String output, String last, String before) {
    int undone = output.lastIndexOf(last);
    assertTrue(output.contains(before), () -> "never sent: " + before.substring(1));
    assertTrue(undone > output.lastIndexOf(before), () -> "not undone: " + before.substring(1));
  }
}
