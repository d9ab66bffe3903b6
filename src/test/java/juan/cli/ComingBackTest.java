package juan.cli;

import static juan.cli.NumberedText.awaitFirst;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has become of an article and its window since, reading goes on at the same line. */
class ComingBackTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeArticle() throws Exception {
    file = NumberedText.write(folder.resolve("a.txt"));
  }

  private PtyScreen start(int columns, int rows, String script) throws Exception {
    return PtyScreen.start(folder, columns, rows, "export XDG_STATE_HOME=$PWD; " + script);
  }

  private PtyScreen start(String script) throws Exception {
    return start(80, 24, script);
  }

  private static void leave(PtyScreen screen) throws Exception {
    screen.type("Q");
    assertEquals(0, screen.exitCode());
  }

  /** Goes somewhere, and gives the number of the paragraph that is first on the screen there. */
  private static int readOn(PtyScreen screen) throws Exception {
    awaitFirst(screen, 1);
    screen.type("60j");
    return NumberedText.await(screen, "a later paragraph", first -> first > 20);
  }

  private int readAndLeave() throws Exception {
    try (var screen = start("exec juan a.txt")) {
      int first = readOn(screen);
      leave(screen);
      return first;
    }
  }

  private void assertGoesOn(int first, String script) throws Exception {
    try (var screen = start(script)) {
      awaitFirst(screen, first);
      leave(screen);
    }
  }

  @Test
  void inAnotherWindow() throws Exception {
    int first;
    try (var screen = start("exec juan a.txt")) {
      first = readOn(screen);
      screen.resize(30, 10);
      awaitFirst(screen, first);
      leave(screen);
    }
    try (var screen = start(120, 40, "exec juan a.txt")) {
      awaitFirst(screen, first);
      screen.resize(40, 12);
      awaitFirst(screen, first);
      screen.resize(80, 24);
      awaitFirst(screen, first);
      leave(screen);
    }
    assertGoesOn(first, "exec juan a.txt");
  }

  @Test
  void inAnotherCharset() throws Exception {
    Files.write(file, NumberedText.text().getBytes(Charset.forName("GB18030")));
    int first;
    try (var screen = start("exec juan a.txt")) {
      first = readOn(screen);
      screen.type("E");
      NumberedText.await(screen, "what cannot be read", number -> number == 0);
      leave(screen);
    }
    assertGoesOn(first, "exec juan --charset gb18030 a.txt");
  }

  @Test
  void asItStandsOrRepaired() throws Exception {
    var damaged = new StringBuilder();
    for (int i = 1; i <= NumberedText.PARAGRAPHS; i++) {
      String some = NumberedText.paragraph(i);
      damaged
          .append(some)
          .append("區(qū)的人說(shuō),,這裡的社區(qū)很")
          .append(some.substring(6, 9))
          .append(",。\n");
    }
    Files.writeString(file, damaged);
    int first;
    try (var screen = start("exec juan a.txt")) {
      first = readOn(screen);
      screen.type("r");
      screen.await("not repaired");
      screen.await("(qū)");
      awaitFirst(screen, first);
      leave(screen);
    }
    try (var screen = start("exec juan a.txt")) {
      awaitFirst(screen, first);
      screen.await("(qū)");
      screen.type("r");
      screen.await("Places repaired");
      awaitFirst(screen, first);
      leave(screen);
    }
    assertGoesOn(first, "exec juan a.txt");
  }

  @Test
  void editedAboveIt() throws Exception {
    int first = readAndLeave();
    String more = "新添的一段，說的是別的事。\n\n".repeat(30);
    Files.writeString(file, NumberedText.text().replace("第二章", more + "第二章"));
    assertGoesOn(first, "exec juan a.txt");
    Files.writeString(file, NumberedText.text().replaceFirst("(?s)第一章.*第二章", "第二章"));
    assertGoesOn(first, "exec juan a.txt");
  }

  @Test
  void movedAndThroughAPipe() throws Exception {
    int first = readAndLeave();
    Path moved = Files.createDirectory(folder.resolve("books")).resolve("b.txt");
    Files.move(file, moved);
    assertGoesOn(first, "exec juan books/b.txt");
    assertGoesOn(first, "cat books/b.txt | juan");
    Files.delete(moved);
    NumberedText.write(folder.resolve("c.txt"));
    assertGoesOn(first, "exec juan c.txt");
  }
}
