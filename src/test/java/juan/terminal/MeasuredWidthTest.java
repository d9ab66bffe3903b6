package juan.terminal;

import static juan.terminal.PtyScreen.Kind.MUTE;
import static juan.terminal.PtyScreen.Kind.NARROW;
import static juan.terminal.PtyScreen.Kind.WIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters whose width the terminal decides are drawn as it has them. */
class MeasuredWidthTest {
  @TempDir Path folder;

  @BeforeEach
  void writeArticle() throws Exception {
    Files.writeString(folder.resolve("quotes.txt"), "引号\n\n他说：“好的……”——那一天，他又说：“再会。”\n");
  }

  private PtyScreen open(PtyScreen.Kind kind) throws Exception {
    return PtyScreen.start(kind, folder, 80, 24, "exec juan quotes.txt");
  }

  /** Two cells are blanked before a character that is to have them both is drawn. */
  @Test
  void theFirstFrameIsRightWhereTheyAreWide() throws Exception {
    try (var screen = open(WIDE)) {
      screen.await("他说：“好的……”——那一天，他又说：“再会。”");
      assertEquals("他说：  \033[", firstDrawn(screen.output(), 7));
    }
  }

  @Test
  void theFirstFrameIsRightWhereTheyAreNarrow() throws Exception {
    try (var screen = open(NARROW)) {
      screen.await("他说：“好的……”——那一天，他又说：“再会。”");
      assertEquals("他说：“", firstDrawn(screen.output(), 4));
    }
  }

  /** How the text began when it was first sent. */
  private static String firstDrawn(String output, int length) {
    int start = output.indexOf("他说");
    return output.substring(start, start + length);
  }

  @Test
  void aTerminalThatAnswersLateIsDrawnAnew() throws Exception {
    try (var screen = open(MUTE)) {
      screen.await("他说：“好的……”——那一天");
      screen.type("\033[24;3R".repeat(5) + "\033[?62c");
      // It draws them in one cell nevertheless, and so shows a blank after each.
      screen.await("他说：“ 好的… … ” — — 那一天");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void nothingIsAskedWhereTheReaderSays() throws Exception {
    String script = "exec juan --ambiguous wide quotes.txt";
    try (var screen = PtyScreen.start(WIDE, folder, 80, 24, script)) {
      screen.await("他说：“好的……”——那一天，他又说：“再会。”");
      assertEquals(-1, screen.output().indexOf("\033[6n"));
    }
  }

  @Test
  void noAnswerIsLeftForTheShell() throws Exception {
    String script =
        "juan quotes.txt; stty -icanon -echo min 0 time 1; head -c 99 | od -c >left; exit 7";
    try (var screen = PtyScreen.start(NARROW, folder, 80, 24, script)) {
      screen.type("q");
      assertEquals(7, screen.exitCode());
      assertEquals("0000000\n", Files.readString(folder.resolve("left")));
    }
  }
}
