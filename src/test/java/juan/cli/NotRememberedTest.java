package juan.cli;

import static juan.cli.NumberedText.awaitFirst;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.source.FileSource;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing can be written down that is said once, and reading goes on. */
class NotRememberedTest {
  private static final String SAID = "Cannot be written";

  /** No file can grow, as on a disk that is full. */
  private static final String FULL = "ulimit -f 0; XDG_STATE_HOME=$PWD exec juan a.txt";

  private static final String OCCUPIED = "XDG_STATE_HOME=$PWD/a.txt exec juan a.txt";

  @TempDir Path folder;
  private FileSource article;

  @BeforeEach
  void writeArticle() throws Exception {
    article = new FileSource(NumberedText.write(folder.resolve("a.txt")));
  }

  private PtyScreen start(String script) throws Exception {
    return PtyScreen.start(folder, 80, 24, script);
  }

  private static void note(PtyScreen screen, String note) throws Exception {
    screen.type("a");
    screen.await("Note (Enter adds");
    screen.type(note + "\r");
    screen.await("Bookmark added");
  }

  @ParameterizedTest
  @ValueSource(strings = {OCCUPIED, FULL})
  void isSaidOnce(String script) throws Exception {
    try (var screen = start(script)) {
      awaitFirst(screen, 1);
      note(screen, "one");
      screen.await(SAID);
      screen.type("]]8j");
      int first = NumberedText.await(screen, "a later paragraph", number -> number > 10);
      note(screen, "two");
      screen.type("B");
      screen.await("list", text -> text.contains("one") && text.contains("two"));
      screen.type("q");
      awaitFirst(screen, first);
      screen.type("q");
      assertEquals(0, screen.exitCode());
      assertEquals(2, screen.output().split(SAID, -1).length, screen.output());
    }
  }

  /** Who leaves before it is known reads it in the shell. */
  @Test
  void isSaidAfterLeaving() throws Exception {
    try (var screen = start(OCCUPIED.replace("exec", "") + " 2>err; echo $? >code")) {
      awaitFirst(screen, 1);
      note(screen, "one");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
    String err = Files.readString(folder.resolve("err"));
    assertTrue(err.matches("juan: [^\n]*" + SAID + "[^\n]*\n"), err);
  }

  @Test
  void whatWasRememberedBeforeStays() throws Exception {
    try (var screen = start(FULL.replace("ulimit -f 0; ", ""))) {
      awaitFirst(screen, 1);
      note(screen, "before");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
    try (var screen = start(FULL)) {
      awaitFirst(screen, 1);
      note(screen, "lost");
      screen.await(SAID);
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
    var there = ArticleStates.of(Map.of("XDG_STATE_HOME", folder.toString())).load(article);
    assertEquals(
        List.of("before"), there.state().bookmarks().stream().map(Bookmark::note).toList());
    try (var files = Files.list(StateWatch.folder(folder))) {
      assertEquals(2, files.count(), "a file and the lock");
    }
  }
}
