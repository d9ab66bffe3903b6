package juan.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import juan.article.Anchor;
import juan.article.Position;
import juan.source.FileSource;
import juan.source.PipeSource;
import juan.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that read one article lose nothing of each other's, and a text is known again. */
class StateMergeTest {
  private static final String TEXT = "第一章\n\n天地玄黃，宇宙洪荒。\n";

  @TempDir Path folder;
  private Path file;
  private Path states;

  @BeforeEach
  void writeArticle() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), TEXT);
    states = folder.resolve("state");
  }

  private static Anchor place(int block) {
    return new Anchor(new Position(block, 0), "", "天地玄黃" + block);
  }

  private static Bookmark bookmark(int block, String note) {
    return new Bookmark(place(block), null, "", "天地", note, 0);
  }

  /** One login. */
  private final class Login {
    final ArticleStates store = new ArticleStates(states);
    final Source source;
    ArticleState state;

    Login() {
      this(new FileSource(file));
    }

    Login(Source source) {
      this.source = source;
      state = store.load(source).state();
    }

    Login change(ArticleState now) {
      assertNull(store.save(source, about(), state, now));
      state = now;
      return this;
    }

    About about() {
      try {
        return new About("第一章", ContentHash.of(source));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static List<String> notes(ArticleState state) {
    return state.bookmarks().stream().map(Bookmark::note).toList();
  }

  @Test
  void bookmarksOfBothAreKept() {
    var one = new Login();
    var other = new Login();
    one.change(one.state.with(bookmark(1, "一")));
    other.change(other.state.with(bookmark(2, "二")).marked("b", bookmark(2, "")));
    one.change(one.state.with(bookmark(3, "三")).marked("a", bookmark(1, "")));
    var now = new Login().state;
    assertEquals(List.of("一", "二", "三"), notes(now));
    assertEquals(List.of("a", "b"), List.copyOf(new java.util.TreeMap<>(now.marks()).keySet()));
  }

  @Test
  void whatOneTakesAwayIsGone() {
    var one = new Login();
    one.change(
        one.state.with(bookmark(1, "一")).with(bookmark(2, "二")).marked("a", bookmark(1, "")));
    var other = new Login();
    other.change(other.state.with(bookmark(3, "三")));
    one.change(one.state.without(bookmark(1, "一")).withMarks(java.util.Map.of()));
    assertEquals(List.of("二", "三"), notes(new Login().state));
    assertTrue(new Login().state.marks().isEmpty());
  }

  @Test
  void theLaterPositionWins() {
    var one = new Login();
    var other = new Login();
    one.change(one.state.with(new Visit(place(5), 500, 0)));
    other.change(other.state.with(new Visit(place(7), 700, 0)));
    assertEquals(place(7), new Login().state.visit().place());
    // Who does something else is not anywhere else.
    one.change(one.state.with(bookmark(1, "一")));
    assertEquals(place(7), new Login().state.visit().place());
    // Nor is who has only opened it.
    var third = new Login();
    third.state = ArticleState.NONE;
    third.change(third.state.with(new Visit(place(0), 10, 0)));
    assertEquals(place(7), new Login().state.visit().place());
    one.change(one.state.with(new Visit(place(2), 200, 0)));
    assertEquals(place(2), new Login().state.visit().place());
  }

  @Test
  void manyWritersLoseNothing() throws Exception {
    var writers = Executors.newFixedThreadPool(8);
    Callable<Void> writer =
        () -> {
          var login = new Login();
          for (int i = 0; i < 10; i++) {
            login.change(login.state.with(bookmark(i, Thread.currentThread().getName() + i)));
          }
          return null;
        };
    for (var done : writers.invokeAll(java.util.Collections.nCopies(8, writer))) {
      done.get();
    }
    writers.shutdown();
    assertEquals(80, new Login().state.bookmarks().size());
  }

  @Test
  void aMovedArticleIsKnownAgain() throws IOException {
    var one = new Login();
    one.change(one.state.with(bookmark(1, "一")).with(new Visit(place(3), 300, 0)));
    Path moved = Files.move(file, Files.createDirectory(folder.resolve("b")).resolve("c.txt"));
    var there = new Login(new FileSource(moved));
    assertTrue(there.state.bookmarks().isEmpty());
    // It has been opened, and that was written down, before it is known what it is.
    there.change(there.state.with(new Visit(place(0), 10, 0)));
    var state = there.store.recognize(there.source, there.about()).state();
    assertEquals(List.of("一"), notes(state));
    assertEquals(place(3), state.visit().place());
    var again = new Login(new FileSource(moved)).state;
    assertEquals(List.of("一"), notes(again));
    assertEquals(place(3), again.visit().place());
    assertEquals(1, there.store.index().all().toList().size());
  }

  @Test
  void aCopyLeavesWhatItIsACopyOf() throws IOException {
    var one = new Login();
    one.change(one.state.with(bookmark(1, "一")));
    var copy = new Login(new FileSource(Files.copy(file, folder.resolve("copy.txt"))));
    assertEquals(List.of("一"), notes(copy.store.recognize(copy.source, copy.about()).state()));
    assertEquals(List.of("一"), notes(new Login().state));
    assertEquals(2, copy.store.index().all().toList().size());
  }

  private static Source pipe() {
    return new PipeSource("-", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPipeIsKnownAgainByItsContent() {
    var one = new Login(pipe());
    one.change(one.state.with(bookmark(1, "一")));
    var again = new Login(pipe());
    assertTrue(again.state.bookmarks().isEmpty());
    again.state = again.store.recognize(again.source, again.about()).state();
    assertEquals(List.of("一"), notes(again.state));
    again.change(again.state.with(bookmark(2, "二")));
    var third = new Login(pipe());
    assertEquals(
        List.of("一", "二"), notes(third.store.recognize(third.source, third.about()).state()));
  }

  @Test
  void aPipeOfAFileGoesOnWithTheFile() {
    var one = new Login();
    one.change(one.state.with(bookmark(1, "一")));
    var piped = new Login(pipe());
    piped.state = piped.store.recognize(piped.source, piped.about()).state();
    piped.change(piped.state.with(bookmark(2, "二")));
    assertEquals(List.of("一", "二"), notes(new Login().state));
    assertEquals(1, piped.store.index().all().toList().size());
  }
}
