package juan.terminal;

import static juan.terminal.PtyScreen.row;
import static juan.terminal.PtyScreen.rows;
import static juan.terminal.PtyScreen.unspaced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading an article in a real terminal of 80 columns: the text is in rows 2 to 22. */
class ReadingOnTerminalTest {
  private static final Path REPORT = Program.article("report-tianxin.txt");
  private static final int TOP = 2;
  private static final int FOOT = 23;

  @TempDir Path folder;

  @Test
  void opensAtTheTitleAndPagesWithoutLosingALine() throws Exception {
    try (var screen = PtyScreen.open(80, 24, REPORT)) {
      String first = screen.await("32%");
      assertEquals("社區裡的三把鑰匙", row(first, TOP));
      screen.type(" ");
      String second =
          screen.await("the next page", text -> !row(text, TOP).equals(row(first, TOP)));
      String read = rows(first, TOP, FOOT) + rows(second, TOP, FOOT);
      String article = unspaced(Files.readString(REPORT));
      assertTrue(article.startsWith(read), read);
      screen.type("b");
      screen.await("the first page again", first::equals);
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void goesFromSectionToSection() throws Exception {
    try (var screen = PtyScreen.open(80, 24, REPORT)) {
      screen.await("社區裡的三把鑰匙");
      screen.type("]");
      screen.await("section 1", text -> row(text, TOP).equals("疫情來時先把門守住"));
      screen.type("t");
      screen.await("Contents");
      screen.type("2\r");
      screen.await("section 2", text -> row(text, TOP).equals("一本冊子與三個問題"));
      screen.type("[");
      screen.await("section 1 again", text -> row(text, TOP).equals("疫情來時先把門守住"));
      screen.type("t");
      screen.await("Contents");
      screen.type("\033");
      screen.await("the text again", text -> row(text, TOP).equals("疫情來時先把門守住"));
    }
  }

  @Test
  void keysTypedAheadAreAllObeyed() throws Exception {
    try (var screen = PtyScreen.open(80, 24, REPORT)) {
      screen.type("]]\033OB\033[Akjq");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void anArticleThatIsDeletedWhileOpenIsReadOn() throws Exception {
    Path copy = Files.copy(REPORT, folder.resolve("copy.txt"));
    try (var screen = PtyScreen.open(80, 24, copy)) {
      screen.await("社區裡的三把鑰匙");
      Files.delete(copy);
      screen.type("G");
      screen.await("日子裡的踏實和安心");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void anArticleThatWasDeletedFromTheShelfIsSaidToBeMissing() throws Exception {
    Path copy = Files.copy(REPORT, folder.resolve("copy.txt"));
    Files.writeString(folder.resolve("other.txt"), "另一篇\n\n這是另一篇文章。\n");
    try (var screen = PtyScreen.start(folder, 80, 24, "exec juan .")) {
      screen.await("the shelf", text -> text.contains("社區裡的三把鑰匙") && text.contains("另一篇"));
      Files.delete(copy);
      screen.type("\r");
      screen.await("copy.txt: no such file");
      screen.type("j\r");
      screen.await("這是另一篇文章。");
      screen.type("q");
      screen.await("1 article"); // what is gone is no longer on the shelf
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void opensFilesWhoseNamesAreNotInTheLocalesCharset() throws Exception {
    String gbkName = "name=\"$(printf '\\276\\355.txt')\"; printf '卷\\n\\n名在別處。\\n' >\"$name\"; ";
    try (var screen = PtyScreen.start(folder, 80, 24, gbkName + "exec juan .")) {
      screen.await("1 article");
      screen.type("\r");
      screen.await("名在別處。");
      screen.type("Q");
      assertEquals(0, screen.exitCode());
    }
  }
}
