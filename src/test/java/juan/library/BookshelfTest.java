package juan.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import juan.source.UnreadableException;
import juan.source.UnreadableException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders to articles. */
class BookshelfTest {
  @TempDir Path root;

  @BeforeEach
  void someFiles() throws IOException {
    write("b.txt", "乙\n文。\n");
    write("A.md", "# 甲\n\n文。\n");
    write("picture.png", "x");
    write("notes", "沒有副檔名\n文。\n");
    write(".hidden.txt", "x");
    write(".git/x.txt", "x");
    write("深/c.TXT", "丙\n文。\n");
    write("深/更深/d.markdown", "# 丁\n\n文。\n");
  }

  private Path write(String name, String text) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static List<String> names(List<Entry> entries) {
    return entries.stream().map(its -> its.folder() + "|" + its.source().name()).toList();
  }

  @Test
  void aFolderGivesItsTextsAndItsFoldersAreHeadings() throws IOException {
    assertEquals(
        List.of("|A.md", "|b.txt", "深|c.TXT", "深/更深|d.markdown"),
        names(Bookshelf.list(List.of(root))));
  }

  @Test
  void ofAFolderOfThousandsNoneIsMissingOrTwiceOrOutOfOrder(@TempDir Path many) throws IOException {
    var names = new ArrayList<String>();
    for (int i = 1; i <= 1_700; i++) {
      names.add("第" + i + "篇.txt");
    }
    var shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(7));
    for (String name : shuffled) {
      Files.createFile(many.resolve(name));
    }
    var found = Bookshelf.list(List.of(many)).stream().map(its -> its.source().name()).toList();
    assertEquals(names, found);
  }

  @Test
  void aFolderThatMayNotBeLookedIntoHidesNoOther() throws IOException {
    Path locked = root.resolve("深/更深");
    Files.setPosixFilePermissions(locked, Set.of());
    assumeFalse(Files.isReadable(locked), "this user may read everything");
    assertEquals(List.of("|A.md", "|b.txt", "深|c.TXT"), names(Bookshelf.list(List.of(root))));
  }

  @Test
  void aFileIsAnArticleWhateverItsName() throws IOException {
    assertEquals(List.of("|notes"), names(Bookshelf.list(List.of(root.resolve("notes")))));
    var hidden = Bookshelf.list(List.of(root.resolve(".hidden.txt")));
    assertEquals(List.of("|.hidden.txt"), names(hidden));
  }

  @Test
  void severalFoldersAreNamed() throws IOException {
    write("two/e.txt", "戊");
    Path deep = root.resolve("深");
    Path two = root.resolve("two");
    assertEquals(
        List.of(deep + "|c.TXT", deep + "/更深|d.markdown", two + "|e.txt"),
        names(Bookshelf.list(List.of(deep, two))));
  }

  @Test
  void aFolderThatIsItselfHiddenIsReadWhenItIsNamed() throws IOException {
    assertEquals(List.of("|x.txt"), names(Bookshelf.list(List.of(root.resolve(".git")))));
  }

  @Test
  void aPathThatIsNotThereIsSaid() {
    Path missing = root.resolve("missing.txt");
    var e = assertThrows(UnreadableException.class, () -> Bookshelf.list(List.of(root, missing)));
    assertEquals(Reason.MISSING, e.reason());
    assertEquals(missing.toString(), e.source());
  }

  @Test
  void aRingOfLinksOrADeadOneDoesNotHideTheRest() throws IOException {
    Path dead = root.resolve("dead.txt");
    try {
      Files.createSymbolicLink(dead, root.resolve("nowhere.txt"));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    assertEquals(4, Bookshelf.list(List.of(root)).size());
    Files.createSymbolicLink(root.resolve("深/ring"), root);
    assertEquals(4, Bookshelf.list(List.of(root)).size());
  }

  @Test
  void readingSaysWhatAnArticleIs() throws IOException {
    Entry unread = Bookshelf.list(List.of(root.resolve("b.txt"))).get(0);
    assertEquals("b", unread.title());
    assertEquals(-1, unread.characters());
    Entry read = Bookshelf.read(unread, Library.PLAIN);
    assertEquals("乙", read.title());
    assertEquals(3, read.characters());
  }

  @Test
  void whatCannotBeReadSaysWhyAndKeepsItsName() throws IOException {
    Path gone = write("gone.txt", "x");
    Path empty = write("empty.txt", " \n");
    Path program = root.resolve("program.txt");
    Files.write(program, new byte[] {1, 0, 2});
    var entries = Bookshelf.list(List.of(gone, empty, program));
    Files.delete(gone);
    var read = entries.stream().map(entry -> Bookshelf.read(entry, Library.PLAIN)).toList();
    assertEquals(
        List.of(Reason.MISSING, Reason.EMPTY, Reason.BINARY),
        read.stream().map(Entry::problem).toList());
    assertEquals("gone", read.get(0).title());
    assertEquals(-1, read.get(0).characters());
  }

  @Test
  void aNameWithControlCharactersIsHarmless() throws IOException {
    Path odd = write("a\u001b[2J\nb.txt", "沒有標題，因為這是一句話。\n");
    Entry entry = Bookshelf.read(Bookshelf.list(List.of(odd)).get(0), Library.PLAIN);
    assertTrue(entry.title().chars().noneMatch(Character::isISOControl), entry.title());
  }
}
