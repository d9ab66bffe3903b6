package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan info}. */
class InfoTest {
  @TempDir Path folder;

  private static String run(String... args) {
    var out = new StringWriter();
    assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute(args));
    return out.toString();
  }

  /** A text with a byte that is none, which takes the other half of its character with it. */
  private String damaged() throws IOException {
    byte[] bytes = "天地玄黃，宇宙洪荒。\n日月盈昃，辰宿列張。\n".repeat(50).getBytes(Charset.forName("Big5"));
    bytes[100] = (byte) 0xFF;
    return Files.write(folder.resolve("damaged.txt"), bytes).toString();
  }

  @Test
  void anObjectForEachArticle() throws IOException {
    var lines = run("info", "--json", "articles/ko-gil.txt", damaged()).lines().toList();
    assertEquals(2, lines.size());
    var first = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertEquals("길을 읽는 저녁", first.get("title").getAsString());
    assertEquals("text", first.get("format").getAsString());
    assertEquals("UTF-8", first.get("encoding").getAsString());
    assertEquals("ko", first.get("language").getAsString());
    assertEquals(3, first.get("headings").getAsInt());
    var second = JsonParser.parseString(lines.get(1)).getAsJsonObject();
    assertEquals("Big5-HKSCS", second.get("encoding").getAsString());
    assertTrue(second.get("confidence").getAsDouble() > 0.9);
    assertEquals(
        2, second.get("damage").getAsJsonObject().get("bad-bytes").getAsInt(), lines.get(1));
  }

  @Test
  void aLineForEachFactThatIsKnown() throws IOException {
    String about = run("info", "articles/report-tianxin.txt");
    assertTrue(about.contains("2020-07-22"), about);
    assertTrue(about.contains("zh-Hant"), about);
    assertEquals(9, about.lines().count(), about);
    String other = run("info", damaged());
    assertEquals(6, other.lines().count(), other);
  }

  @Test
  void oneThatCannotBeReadDoesNotKeepTheOthers() throws IOException {
    var out = new StringWriter();
    String empty = Files.write(folder.resolve("empty.txt"), new byte[0]).toString();
    String[] args = {"info", "--json", empty, "articles/ko-gil.txt"};
    assertEquals(1, Main.commandLine().setOut(new PrintWriter(out)).execute(args));
    assertTrue(out.toString().contains("길을 읽는 저녁"), out.toString());
  }

  @Test
  void whatIsMissingIsDamage() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("articles/ko-gil.txt"));
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
      gzip.write(whole);
    }
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 100);
    String file = Files.write(folder.resolve("cut.txt.gz"), cut).toString();
    assertTrue(run("info", "--json", file).contains("\"gaps\":1"), run("info", "--json", file));
  }
}
