package juan.cli;

import static juan.cli.NumberedText.awaitFirst;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.source.FileSource;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two logins read one article: neither loses what the other notes; the later place wins. */
class TwoSessionsTest {
  private static final String JUAN = "XDG_STATE_HOME=$PWD exec juan a.txt";

  @TempDir Path folder;

  @Test
  void loseNothingOfEachOther() throws Exception {
    var article = new FileSource(NumberedText.write(folder.resolve("a.txt")));
    var store = ArticleStates.of(Map.of("XDG_STATE_HOME", folder.toString()));
    int last;
    try (var watch = new StateWatch(folder);
        var one = PtyScreen.start(folder, 80, 24, JUAN);
        var two = PtyScreen.start(folder, 80, 24, JUAN)) {
      awaitFirst(one, 1);
      awaitFirst(two, 1);
      note(one, "one", "]]8j");
      note(two, "two", "]]]]8j");
      watch.await(() -> notes(store.load(article).state()).equals(Set.of("one", "two")));
      note(two, "three", "[[");
      note(one, "four", "]");
      note(two, "five", "]]j");
      watch.await(() -> notes(store.load(article).state()).contains("four"));
      one.type("mx^");
      note(one, "six", "G");
      watch.await(() -> notes(store.load(article).state()).contains("six"));
      two.type("[[3j");
      two.type("ma");
      two.await("Mark a set");
      last = NumberedText.first(two.text());
      two.type("q");
      assertEquals(0, two.exitCode());
      // The one that ends later has not moved since: it has no say about the place.
      one.type("q");
      assertEquals(0, one.exitCode());
    }
    ArticleState state = store.load(article).state();
    assertEquals(Set.of("one", "two", "three", "four", "five", "six"), notes(state));
    assertEquals(6, state.bookmarks().size());
    assertEquals(List.of("a", "x"), state.marks().keySet().stream().sorted().toList());
    try (var screen = PtyScreen.start(folder, 80, 24, JUAN)) {
      awaitFirst(screen, last);
    }
  }

  private static Set<String> notes(ArticleState state) {
    return state.bookmarks().stream().map(Bookmark::note).collect(Collectors.toSet());
  }

  private static void note(PtyScreen screen, String note, String moves) throws Exception {
    screen.type(moves + "a");
    screen.await("Note (Enter adds");
    screen.type(note + "\r");
    screen.await("Bookmark added");
  }
}
