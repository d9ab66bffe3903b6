package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan config} and {@code juan keys}. */
class ConfigCommandTest {
  @TempDir Path folder;

  private Program.Result run(String environment, String arguments) throws Exception {
    String script = "XDG_CONFIG_HOME=\"$PWD\" " + environment + " juan " + arguments;
    return Program.run(folder, script);
  }

  private void configure(String json) throws Exception {
    Files.createDirectories(folder.resolve("juan"));
    Files.writeString(folder.resolve("juan/config.json"), json);
  }

  private static JsonObject setting(String out, String key) {
    return out.lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(object -> object.has("key") && object.get("key").getAsString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySettingIsThereWithWhereItComesFrom() throws Exception {
    configure("{\n  \"theme\": \"sepia\",\n  \"indent\": 4, \"gap\": false,\n  \"keys\": {}\n}");
    var result = run("NO_COLOR=1 LC_ALL=ja_JP.UTF-8", "config --json --indent=2 --ruby=off");
    assertEquals(0, result.code(), result.err());
    var file = JsonParser.parseString(result.out().lines().findFirst().orElseThrow());
    assertEquals(
        folder.resolve("juan/config.json").toString(),
        file.getAsJsonObject().get("file").getAsString());
    assertEquals(
        "{\"key\":\"theme\",\"value\":\"sepia\",\"from\":\"file\",\"line\":2}",
        setting(result.out(), "theme").toString());
    assertEquals(
        "{\"key\":\"indent\",\"value\":2,\"from\":\"command-line\"}",
        setting(result.out(), "indent").toString());
    assertEquals(
        "{\"key\":\"gap\",\"value\":false,\"from\":\"file\",\"line\":3}",
        setting(result.out(), "gap").toString());
    assertEquals(
        "{\"key\":\"color\",\"value\":\"never\",\"from\":\"environment\",\"variable\":\"NO_COLOR\"}",
        setting(result.out(), "color").toString());
    assertEquals("ja", setting(result.out(), "ui-lang").get("value").getAsString());
    assertEquals("default", setting(result.out(), "measure").get("from").getAsString());
    assertEquals(4, setting(result.out(), "keys").get("line").getAsInt());
    for (Choice choice : Choice.values()) {
      assertTrue(setting(result.out(), choice.key()).has("value"));
    }
  }

  @Test
  void whatIsMoreThanAWordIsShownAsTheFileHasIt() throws Exception {
    configure(
        "{\"keys\": {\"pane\": {\"page-down\": [\"n\"], \"next-hit\": \"x\"}}, // mine\n"
            + "\"headings\": [{\"name\": \"課\", \"pattern\": \"^課\"}]}");
    String json = run("LC_ALL=C", "config --json").out();
    assertEquals(
        "{\"pane\":{\"page-down\":[\"n\"],\"next-hit\":[\"x\"]}}",
        setting(json, "keys").get("value").toString());
    assertEquals("[]", setting(json, "replacements").get("value").toString());
    assertEquals("", setting(json, "heading-rules").get("value").getAsString());
    String text = run("LC_ALL=C", "config").out();
    assertTrue(text.contains("[{\"name\":\"課\",\"pattern\":\"^課\"}]  line 2"), text);
    assertTrue(text.contains("  replacements    –               default"), text);
  }

  @Test
  void whatIsWrongIsNotShownAsIfItCounted() throws Exception {
    configure(
        "{\"keys\": {\"pane\": {\"top\": \"x\", \"endd\": \"y\", \"end\": \"nokey\", \"where\": \"j\"}},\n"
            + "\"headings\": [{\"pattern\": \"(\"}, {\"pattern\": \"^課\"}, 3],\n"
            + "\"replacements\": [\"none.json\", {\"pattern\": \"a\"}],\n"
            + "\"heading-rules\": \"none.json\"}");
    String json = run("LC_ALL=C", "config --json").out();
    var pane = setting(json, "keys").get("value").getAsJsonObject().get("pane").getAsJsonObject();
    assertEquals("[\"x\"]", pane.get("top").toString());
    assertEquals("[\"j\"]", pane.get("where").toString());
    assertEquals("[\"Down\",\"Enter\",\"e\"]", pane.get("line-down").toString());
    assertEquals(3, pane.size(), pane.toString());
    assertEquals("[{\"pattern\":\"^課\"}]", setting(json, "headings").get("value").toString());
    assertEquals("[{\"pattern\":\"a\"}]", setting(json, "replacements").get("value").toString());
    assertEquals("default", setting(json, "heading-rules").get("from").getAsString());
    configure("{\"keys\": [], \"headings\": 3}");
    json = run("LC_ALL=C", "config --json").out();
    assertEquals("default", setting(json, "keys").get("from").getAsString());
    assertEquals("default", setting(json, "headings").get("from").getAsString());
  }

  @Test
  void nobodysHomeIsNotTheFolderJuanIsCalledIn() throws Exception {
    Files.createDirectories(folder.resolve("juan"));
    Files.createDirectories(folder.resolve(".config/juan"));
    Files.writeString(folder.resolve(".config/juan/config.json"), "{\"theme\": \"sepia\"}");
    Files.writeString(folder.resolve("a.txt"), "天地玄黃。");
    String nobody = "env -u HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME LC_ALL=C ";
    var result = Program.run(folder, nobody + "juan config && " + nobody + "juan list a.txt");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("neither HOME nor XDG_CONFIG_HOME"), result.out());
    assertTrue(result.out().contains("theme           terminal "), result.out());
    assertFalse(Files.exists(folder.resolve(".cache")));
  }

  @Test
  void whoReadsIsToldThatTheFileIsWrong() throws Exception {
    configure("{\"theme\": \"nigth\"}");
    String script = "XDG_CONFIG_HOME=\"$PWD\" LC_ALL=C juan \"$1\"";
    String[] article = {Program.article("report-tianxin.txt").toString()};
    try (var screen = PtyScreen.start(folder, 60, 12, script, article)) {
      screen.await("The configuration has mistakes  (juan config)");
      screen.type("j");
      screen.await("the usual line", text -> !text.contains("mistakes"));
      screen.type("Q");
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void withoutAFileAllIsDefault() throws Exception {
    var result = run("LC_ALL=C", "config");
    assertEquals(0, result.code(), result.err());
    var lines = result.out().lines().toList();
    assertTrue(lines.get(0).endsWith("juan/config.json (no such file: all defaults)"));
    assertTrue(lines.contains("  theme           terminal        default"), result.out());
  }

  @Test
  void whatIsWrongInTheFileIsToldAndCountsAsFailure() throws Exception {
    configure("{\n\"theme\": \"nigth\", \"measure\": 30}");
    var result = run("LC_ALL=C", "config");
    assertEquals(1, result.code());
    assertTrue(
        result.err().endsWith("line 2: “theme” cannot be \"nigth\"; did you mean “night”?\n"),
        result.err());
    assertTrue(result.out().contains("  theme           terminal        default"), result.out());
    assertTrue(result.out().contains("  measure         30              line 2"), result.out());
  }

  @Test
  void keysArePrintedAsTheyAreBound() throws Exception {
    configure("{\"keys\": {\"pane\": {\"page-down\": [\"n\"], \"next-hit\": \"x y\"}}}");
    var text = run("LC_ALL=C", "keys");
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().startsWith("Reading  (pane)\n  j  Down  Enter  e"), text.out());
    assertTrue(
        text.out().contains("\n  n                       page-down         a page down\n"),
        text.out());
    assertTrue(text.out().contains("\n  xy                      next-hit "), text.out());
    var json = run("LC_ALL=C", "keys --json");
    List<String> lines = json.out().lines().toList();
    assertTrue(
        lines.contains(
            "{\"where\":\"pane\",\"action\":\"next-hit\",\"keys\":[\"x y\"],\"does\":\"next hit\"}"),
        json.out());
    for (String where : List.of("shelf", "menu", "bookmarks", "hits", "words", "library", "help")) {
      assertTrue(json.out().contains("{\"where\":\"" + where + "\","), where);
    }
  }

  @Test
  void nobodySuspendsWhereItIsLocked() throws Exception {
    assertTrue(run("LC_ALL=C", "keys").out().contains("suspend"));
    assertTrue(!run("LC_ALL=C", "keys --locked").out().contains("suspend"));
  }
}
