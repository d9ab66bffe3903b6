package juan.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableTerminalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"TERM=dumb", "TERM=", "unset TERM"})
  void saysSoInOneLineAndTouchesNothing(String term) throws Exception {
    String script =
        "while [ \"$(stty size)\" = '0 0' ]; do :; done; stty -a >before; "
            + term
            + "; juan \"$1\" 2>err; code=$?; stty -a >after; cmp before after && exit $code";
    String report = Program.article("report-tianxin.txt").toString();
    try (var screen = PtyScreen.start(folder, 80, 24, script, report)) {
      assertEquals(1, screen.exitCode());
      assertEquals("", screen.output());
      String said = Files.readString(folder.resolve("err"));
      assertTrue(said.matches("juan: TERM is [^\n]*\n"), said);
    }
  }
}
