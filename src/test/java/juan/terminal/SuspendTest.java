package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ^Z gives the shell its terminal back, and fg the reader the page. */
class SuspendTest {
  private static final String SHELL = "PS1='shell> ' exec bash --norc --noprofile -i";

  @TempDir Path folder;

  static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }

  @Test
  void suspendsAndContinues() throws Exception {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    String report = Program.article("report-tianxin.txt").toString();
    try (var screen = PtyScreen.start(folder, 80, 24, SHELL)) {
      screen.await("shell>");
      screen.type("stty -a >before; juan '" + report + "'\r");
      screen.await("社區裡的三把鑰匙");
      screen.type("]");
      String page = screen.await("section 1", text -> row(text, 2).equals("疫情來時先把門守住"));

      screen.type("\032");
      screen.await("Stopped");
      screen.type("stty -a >stopped; echo done with $?\r");
      screen.await("done with 0");
      LeavingTest.assertRestored(screen);
      screen.type("fg\r");
      screen.await("the same page", page::equals);

      screen.type("\032");
      screen.await("a second stop", text -> text.split("Stopped").length == 3);
      screen.type("\r");
      screen.resize(60, 20);
      screen.type("fg\r");
      screen.await("the page in the new size", text -> row(text, 19).contains("1/3"));
      screen.resize(80, 24);
      screen.await("the old size", page::equals);

      screen.type("q");
      screen.await("shell>");
      screen.type("echo left with $?; stty -a >after\r");
      screen.await("left with 0");
      LeavingTest.assertRestored(screen);
      screen.type("exit\r");
      screen.exitCode();
      assertEquals(written("before"), written("stopped"));
      assertEquals(written("before"), written("after"));
    }
  }

  private String written(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }
}
