package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static juan.terminal.PtyScreen.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSizeTest {
  private static final Path REPORT = Program.article("report-tianxin.txt");

  @TempDir Path folder;

  @Test
  void aNewSizeIsDrawnAtOnceAndReturnsToTheSamePage() throws Exception {
    try (var screen = PtyScreen.open(60, 20, REPORT)) {
      screen.await("社區裡的三把鑰匙");
      screen.type(" jjj");
      String narrow =
          screen.await("a page and three lines on", text -> row(text, 19).matches(".*1/3.*"));
      String top = rows(narrow, 2, 3).substring(0, 6);
      screen.resize(132, 40);
      String wide = screen.await("wide", text -> !row(text, 39).isEmpty());
      assertTrue(rows(wide, 2, 4).contains(top), top + " is not at the top of\n" + wide);
      screen.resize(24, 10);
      String tiny = screen.await("tiny", text -> !row(text, 9).isEmpty());
      assertTrue(rows(tiny, 0, 2).contains(top), top + " is not at the top of\n" + tiny);
      screen.resize(60, 20);
      assertEquals(narrow, screen.await("narrow again", text -> !row(text, 19).isEmpty()));
    }
  }

  /** The size changes as soon as it has been told, when nobody listens for changes yet. */
  @Test
  void aResizeDuringTheStartIsNotMissed() throws Exception {
    String script =
        """
        stty rows 24 cols 80
        stty=$(command -v stty)
        cat >stty <<END
        #!/bin/sh
        $stty "\\$@"
        if [ "\\$1" = size ] && [ ! -e resized ]; then : >resized; $stty rows 30 cols 100; fi
        END
        chmod +x stty
        PATH=$PWD:$PATH exec juan "$1"
        """;
    try (var screen = PtyScreen.start(folder, 100, 30, script, REPORT.toString())) {
      screen.await("the last row in use", text -> row(text, 29).contains("%"));
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void aWindowOfOneCellIsSurvived() throws Exception {
    try (var screen = PtyScreen.open(1, 1, REPORT)) {
      screen.awaitOutput("\033[?2026l");
      screen.type("j ]Gt2\rh \033[6~=+-g");
      screen.resize(80, 24);
      screen.await("the title at the usual measure", text -> row(text, 2).equals("社區裡的三把鑰匙"));
      screen.resize(1, 24);
      screen.resize(80, 1);
      screen.resize(2, 2);
      screen.resize(80, 24);
      screen.type("g");
      screen.await("社區裡的三把鑰匙");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }
}
