package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import juan.article.Anchor;
import juan.article.Position;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.library.Library;
import juan.library.Visit;
import juan.source.FileSource;
import juan.source.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two sessions that write at other times than they moved, the one that moved later counts. */
class MemoryTest {
  @TempDir Path folder;

  private static ArticleState at(int block) {
    var anchor = new Anchor(new Position(block, 0), "", "天地玄黃");
    return ArticleState.NONE.with(new Visit(anchor, 10 * block, 0));
  }

  @Test
  void theLaterMoveCountsNotTheLaterWrite() throws IOException {
    var source = new FileSource(Files.writeString(folder.resolve("a.txt"), "天地玄黃。\n"));
    var states = new ArticleStates(folder.resolve("state"));
    var library = new Library(ReadOptions.DEFAULT, Set.of(), states, problem -> {});
    var slow = new Memory(library, problem -> fail());
    var quick = new Memory(library, problem -> fail());
    slow.remember(source, ArticleState.NONE, at(3));
    long moved = System.currentTimeMillis();
    while (System.currentTimeMillis() == moved) {
      Thread.onSpinWait();
    }
    quick.remember(source, ArticleState.NONE, at(7));
    quick.flush();
    var place = new Anchor(new Position(1, 0), "", "");
    slow.remember(source, at(3), at(3).with(new Bookmark(place, null, "", "", "註", 0)));
    slow.flush();
    var now = states.load(source).state();
    assertEquals(7, now.visit().place().place().block());
    assertEquals("註", now.bookmarks().get(0).note());
  }
}
