package juan.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No control character from a text, its title or its file's name reaches the terminal. */
class HostileTextTest {
  /** OSC, CSI, DCS and BEL as ESC sequences and as C1 controls, in UTF-8 and as bare bytes. */
  private static final String CONTROLS =
      "\\033]0;owned\\007\\033[666;6H\\033P+q\\033\\\\\\302\\2330666m\\302\\220q\\302\\234"
          + "\\233666m\\b\\177\\016\\005";

  private static final String PREPARE =
      "controls='"
          + CONTROLS
          + "'; name=\"$(printf \"x$controls\").md\"; "
          + "printf \"# 題${controls}名\\n\\n## 節$controls\\n\\n文$controls字。\\n\" >\"$name\"; ";

  @TempDir Path folder;

  @Test
  void nothingOfAnArticleIsObeyed() throws Exception {
    try (var screen = PtyScreen.start(folder, 80, 24, PREPARE + "exec juan .")) {
      screen.await("1 article");
      screen.await("題");
      screen.type("/x");
      screen.type("\r\r");
      screen.await("文");
      screen.type("=");
      screen.await("· 100% ·");
      screen.type("t");
      screen.await("Contents");
      screen.type("\r");
      screen.await("section 1", text -> !text.contains("Contents"));
      screen.type("Q");
      assertEquals(0, screen.exitCode());
      assertHarmless(screen.output());
    }
  }

  @Test
  void nothingOfAnErrorIsObeyed() throws Exception {
    String script =
        PREPARE
            + "mv -- \"$name\" \"--$name\"; juan \"$name\"; juan \"--$name\"; TERM=dumb; exit 7";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      assertEquals(7, screen.exitCode());
      screen.await("no such file or folder");
      screen.await("unknown option");
      assertHarmless(screen.output());
    }
  }

  private static void assertHarmless(String output) {
    assertFalse(output.contains("\033[666"), "a CSI of the text was sent");
    String rest = output.replaceAll("\033\\[[?]?[0-9;]*[A-Za-z]|\033M|[\r\n]", "");
    for (int i = 0; i < rest.length(); i++) {
      if (Character.isISOControl(rest.charAt(i))) {
        String around = rest.substring(Math.max(0, i - 20), Math.min(rest.length(), i + 20));
        throw new AssertionError(
            "U+%04X was sent: %s".formatted((int) rest.charAt(i), around.replace("\033", "ESC ")));
      }
    }
  }
}
