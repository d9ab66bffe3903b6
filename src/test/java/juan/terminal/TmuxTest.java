package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in tmux, which is a terminal of its own. */
class TmuxTest {
  private static final String TMUX = "tmux -u -S socket -f /dev/null ";

  @TempDir Path folder;

  @AfterEach
  void killServer() throws Exception {
    Program.run(folder, TMUX + "kill-server");
  }

  @Test
  void readsResizesAndLeaves() throws Exception {
    assumeTrue(SuspendTest.isInstalled("tmux"), "tmux is not installed");
    String report = Program.article("report-tianxin.txt").toString();
    tmux("new-session -d -x 80 -y 24 'juan \"$1\"; echo left with $?; cat'".replace("$1", report));
    await("the title", text -> row(text, 2).equals("社區裡的三把鑰匙"));
    tmux("send-keys Space");
    String page = await("the next page", text -> row(text, 23).matches("6[0-9]%.*"));
    tmux("resize-window -x 60 -y 20");
    await("narrow", text -> row(text, 19).matches("[45][0-9]%.*"));
    tmux("resize-window -x 80 -y 24");
    await("the same page", page::equals);
    tmux("send-keys t 1 Enter");
    await("section 1", text -> row(text, 2).equals("疫情來時先把門守住"));
    tmux("send-keys q");
    String after = await("the shell", text -> text.contains("left with 0"));
    assertTrue(!after.contains("社區"), after);
  }

  private void tmux(String command) throws Exception {
    var result = Program.run(folder, TMUX + command);
    assertTrue(result.code() == 0, () -> command + ": " + result.err());
  }

  private String await(String wanted, Predicate<String> state) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Program.DEADLINE);
    while (true) {
      String text = Program.run(folder, TMUX + "capture-pane -p").out();
      if (state.test(text)) {
        return text;
      }
      assertTrue(System.nanoTime() < deadline, () -> "never " + wanted + ":\n" + text);
    }
  }
}
