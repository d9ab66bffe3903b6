package juan.cli;

import static juan.cli.NumberedText.awaitFirst;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.source.FileSource;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a reader leaves, where that was and what was noted last is there afterwards. */
class LeavingIsRememberedTest {
  private static final int DEADLINE_SECONDS = 30;
  private static final String JUAN = "export XDG_STATE_HOME=$PWD; ";

  @TempDir Path folder;
  private FileSource article;

  @BeforeEach
  void writeArticle() throws Exception {
    article = new FileSource(NumberedText.write(folder.resolve("a.txt")));
  }

  private ArticleState remembered() {
    return ArticleStates.of(Map.of("XDG_STATE_HOME", folder.toString())).load(article).state();
  }

  private PtyScreen start(String script) throws Exception {
    return PtyScreen.start(folder, 80, 24, JUAN + script);
  }

  /** Reads on, adds a bookmark, and reads on; gives the number of the paragraph at the top. */
  private static int read(PtyScreen screen) throws Exception {
    awaitFirst(screen, 1);
    screen.type("]]8j");
    int bookmarked = NumberedText.await(screen, "a later paragraph", first -> first > 10);
    screen.type("alast\r2j");
    return NumberedText.await(screen, "another paragraph", first -> first > bookmarked);
  }

  private void assertRemembered(int first) {
    assertEquals(List.of("last"), remembered().bookmarks().stream().map(Bookmark::note).toList());
    String place = remembered().visit().place().after();
    String paragraph = NumberedText.paragraph(first).replaceAll("[\\d，。：]", "");
    assertEquals(paragraph, place.substring(0, paragraph.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q", "Q", "^C", "TERM", "HUP", "INT", "closed", "closed, and it is not told"})
  void whateverWay(String way) throws Exception {
    // Who is not told by SIGHUP that the terminal is gone sees that its input ends.
    String trap = way.contains("not told") ? "trap '' HUP; " : "";
    int first;
    try (var screen = start(trap + "exec juan a.txt")) {
      first = read(screen);
      var juan = screen.juan();
      switch (way) {
        case "q", "Q" -> screen.type(way);
        case "^C" -> screen.type("\003");
        case "TERM", "HUP", "INT" -> screen.signal(way);
        default -> screen.hangUp();
      }
      juan.onExit().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      assertRemembered(first);
    }
    try (var screen = start("exec juan a.txt")) {
      awaitFirst(screen, first);
    }
  }

  @Test
  void suspending() throws Exception {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "bash")));
    assumeTrue(installed, "bash is not installed");
    try (var screen = start("PS1='shell> ' exec bash --norc --noprofile -i")) {
      screen.await("shell>");
      screen.type("juan a.txt\r");
      int first = read(screen);
      screen.type("\032");
      screen.await("Stopped");
      assertRemembered(first);
    }
  }

  @Test
  void aPipe() throws Exception {
    int first;
    try (var screen = start("cat a.txt | juan")) {
      first = read(screen);
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
    try (var screen = start("cat a.txt | juan")) {
      awaitFirst(screen, first);
      screen.type("B");
      screen.await("last");
      screen.type("Q");
      assertEquals(0, screen.exitCode());
    }
  }
}
