package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** {@code juan toc}. */
class TocTest {
  private static String run(String... args) {
    var out = new StringWriter();
    assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute(args));
    return out.toString();
  }

  @Test
  void aHeadingALine() {
    var lines = run("toc", "articles/ko-gil.txt").lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).matches("1  제1장 골목의 문장\t\\d+"), lines.get(0));
  }

  @Test
  void anObjectALine() {
    var lines = run("toc", "--json", "articles/ja-enpitsu.txt").lines().toList();
    assertEquals(4, lines.size());
    assertTrue(
        lines.get(1).contains("\"number\":2,\"level\":4,\"title\":\"二、活字の町\",\"characters\":"),
        lines.get(1));
  }

  @Test
  void whyALineIsAHeading() {
    String explained = run("toc", "--explain", "articles/report-tianxin.txt");
    assertTrue(explained.startsWith("heading 3\tunmarked\t"), explained);
  }
}
