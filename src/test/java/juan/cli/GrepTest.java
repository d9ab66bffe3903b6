package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan grep}. */
class GrepTest {
  @TempDir Path folder;

  private record Done(int code, String out) {}

  private static Done run(String... args) {
    var out = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    return new Done(line.execute(args), out.toString());
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aLineForASentence() throws IOException {
    String path = write("a.md", "# 卷\n\n無關。\n\n## 二章\n\n前句。他到長沙去，長沙下雨。\n");
    write("b.txt", "題目\n\n北京。\n");
    var done = run("grep", "长沙", folder.toString());
    assertEquals(new Done(0, path + ":二章:他到長沙去，長沙下雨。\n"), done);
  }

  @Test
  void anObjectForAHit() throws IOException {
    String path = write("a.md", "# 卷\n\n前句。他到長沙去，長沙下雨。\n");
    var lines = run("grep", "--json", "长沙", path).out().lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        "{\"path\":\""
            + path
            + "\",\"title\":\"卷\",\"section\":\"\",\"block\":1,\"offset\":9,"
            + "\"text\":\"他到長沙去，長沙下雨。\",\"start\":6,\"end\":8}",
        lines.get(1).replace("\"offset\":9,", "\"offset\":9,"));
  }

  @Test
  void exactlyOrByAPattern() throws IOException {
    String path = write("a.txt", "題目\n\n他到長沙去。");
    assertEquals(1, run("grep", "--exact", "长沙", path).code());
    assertEquals(0, run("grep", "--exact", "長沙", path).code());
    assertEquals(0, run("grep", "--regex", "到.沙", path).code());
    assertEquals(0, run("grep", "changsha", path).code());
  }

  @Test
  void whatIsWrongIsSaidInALine() throws IOException {
    String path = write("a.txt", "題目\n\n他到長沙去。");
    for (var done :
        new Done[] {
          run("grep", "--regex", "(", path),
          run("grep", "", path),
          run("grep", "--exact", "--regex", "x", path),
          run("grep")
        }) {
      assertEquals(2, done.code());
      assertTrue(done.out().matches("juan: .+\n"), done.out());
    }
  }

  @Test
  void whatIsThereIsSearchedThoughSomethingIsMissing() throws IOException {
    String path = write("a.txt", "題目\n\n他到長沙去。");
    var done = run("grep", "長沙", folder.resolve("none").toString(), path);
    assertEquals(1, done.code());
    assertTrue(done.out().endsWith(path + ":他到長沙去。\n"), done.out());
    assertTrue(done.out().startsWith("juan: "), done.out());
  }
}
