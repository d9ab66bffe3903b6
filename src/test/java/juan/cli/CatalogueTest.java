package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import juan.terminal.Program;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code juan list}. */
class CatalogueTest {
  @TempDir Path folder;

  private record Result(int code, String out) {}

  private static Result run(String... args) {
    var out = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(out)).execute(args);
    return new Result(code, out.toString());
  }

  private static JsonArray json(String... args) {
    var all = new JsonArray();
    run(args).out().lines().map(JsonParser::parseString).forEach(all::add);
    return all;
  }

  @Test
  void columnsAreCellsApart() {
    var lines = run("list", "articles").out().lines().toList();
    assertEquals(7, lines.size());
    for (String line : lines) {
      String beforePath = line.substring(0, line.indexOf("articles/"));
      String first = lines.get(0);
      assertEquals(
          CellWidth.ofText(first.substring(0, first.indexOf("articles/")), Ambiguous.NARROW),
          CellWidth.ofText(beforePath, Ambiguous.NARROW),
          line);
    }
  }

  @Test
  void anObjectALine() {
    var all = json("list", "--json", "articles");
    assertEquals(7, all.size());
    var ko =
        StreamSupport.stream(all.spliterator(), false)
            .map(its -> its.getAsJsonObject())
            .filter(its -> its.get("path").getAsString().endsWith("ko-gil.txt"))
            .findFirst()
            .orElseThrow();
    assertEquals("길을 읽는 저녁", ko.get("title").getAsString());
    assertEquals("ko", ko.get("language").getAsString());
    assertEquals(928, ko.get("characters").getAsInt());
    assertEquals("unread", ko.get("state").getAsString());
  }

  @ParameterizedTest
  @CsvSource({"length, essay-scroll.md", "date, essay-scroll.md", "recent, essay-scroll.md"})
  void sorted(String order, String first) {
    var list = json("list", "--json", "--sort", order, "articles");
    String path = list.get(0).getAsJsonObject().get("path").getAsString();
    assertEquals("articles/" + first, path);
    if (order.equals("length")) {
      assertTrue(list.get(6).getAsJsonObject().get("characters").getAsInt() < 900);
    }
  }

  @Test
  void namesAndTextAreHarmless() throws IOException {
    Files.writeString(folder.resolve("a\u001b[2Jb\n.txt"), "沒有標題，因為這是一句話。\n");
    String out = run("list", folder.toString()).out();
    assertEquals(1, out.lines().count(), out);
    assertTrue(out.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), out);
  }

  @Test
  void whatCannotBeReadIsListedWithTheReason() throws Exception {
    Files.writeString(folder.resolve("empty.txt"), "\n");
    var piped = Program.run(folder, "juan list -");
    assertEquals(new Program.Result(1, "", "juan: standard input: is empty\n"), piped);
    var empty = json("list", "--json", folder.toString()).get(0).getAsJsonObject();
    assertEquals("empty", empty.get("problem").getAsString());
    assertEquals(null, empty.get("characters"));
  }

  @Test
  void onePathThatIsNotThereDoesNotKeepTheOthers() {
    var result = run("list", "articles", folder.resolve("missing").toString());
    assertEquals(1, result.code());
    assertEquals(7, result.out().lines().count());
  }

  @Test
  void anUnknownOrderIsAMistakeInUsage() {
    assertEquals(2, run("list", "--sort", "colour", "articles").code());
  }

  @Test
  void nothingIsNoLine() {
    assertEquals("", run("list", "--json", folder.toString()).out());
    assertEquals("", run("list", folder.toString()).out());
  }
}
