package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import juan.article.Anchor;
import juan.article.Position;
import juan.library.About;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.library.ArticleStates.Loaded;
import juan.library.ArticleStates.Remembered;
import juan.library.Bookmark;
import juan.library.ContentHash;
import juan.library.Visit;
import juan.reader.Words;
import juan.source.FileSource;
import juan.terminal.Program;
import juan.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan notes}. */
class NotesTest {
  private static final ArticleState NOTED =
      ArticleState.NONE
          .with(new Bookmark(at(9, 4), at(10, 2), "第二章", "雲騰致雨，\n露結為霜。", "對仗", 1_000))
          .with(new Bookmark(at(3, 0), null, "第一章\n天地", "天地*玄*黃", "", 2_000))
          .with(new Bookmark(at(4, 7), null, "第一章\n天地", "寒來暑往", "秋收 [冬藏]", 3_000))
          .marked("b", new Bookmark(at(1, 0), null, "", "金生麗水", "", 0))
          .marked("a", new Bookmark(at(7, -1), null, "", "", "", 0));

  @TempDir Path folder;
  private ArticleStates states;

  @BeforeEach
  void findStates() {
    states = ArticleStates.of(Map.of("XDG_STATE_HOME", folder.toString()));
  }

  private static Anchor at(int block, int offset) {
    return new Anchor(new Position(block, offset), "", "天地");
  }

  private static String printed(Notes.Form form, Remembered... all) {
    var out = new StringWriter();
    var notes = new Notes(new PrintWriter(out), new Words(Language.OTHER), form);
    for (Remembered remembered : all) {
      notes.print(remembered);
    }
    return out.toString();
  }

  private static Remembered noted(String article, String title, ArticleState state) {
    return new Remembered(article, new Loaded(state, new About(title, ""), null));
  }

  private Program.Result run(String command) throws Exception {
    return Program.run(folder, "export XDG_STATE_HOME=$PWD; " + command);
  }

  private FileSource article(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return new FileSource(Files.writeString(file, text));
  }

  private void note(FileSource article, String note, long time) throws Exception {
    var state =
        ArticleState.NONE
            .with(new Bookmark(at(0, 0), null, "", "天地", note, 1))
            .with(new Visit(at(1, 0), 500, time));
    var about = new About("", ContentHash.of(article));
    states.save(article, about, states.load(article).state(), state);
  }

  @Test
  void textIsInTheOrderOfTheArticle() {
    assertEquals(
        """
        千字文  /t/a.txt

        第一章　天地
          天地*玄*黃
          寒來暑往
            — 秋收 [冬藏]

        第二章
          “雲騰致雨，
           露結為霜。”
            — 對仗

        Marks
          b  金生麗水
          a  …

        b.txt  /t/b.txt

          天地
        """,
        printed(
            Notes.Form.TEXT,
            noted("/t/a.txt", "千字文", NOTED),
            noted("/t/none.txt", "無", ArticleState.NONE.withCharset("GBK")),
            noted(
                "/t/b.txt",
                "",
                ArticleState.NONE.with(new Bookmark(at(0, 0), null, "", "天地", " ", 0)))));
  }

  @Test
  void markdownHasPassagesAsQuotations() {
    assertEquals(
        """
        # 千\\*字文

        /t/a\\_b.txt

        ## 第一章　天地

        - 天地\\*玄\\*黃
        - 寒來暑往 — 秋收 \\[冬藏\\]

        ## 第二章

        > 雲騰致雨，
        >
        > 露結為霜。

        — 對仗

        ## Marks

        - b: 金生麗水
        - a: …
        """,
        printed(Notes.Form.MARKDOWN, noted("/t/a_b.txt", "千*字文", NOTED)));
  }

  @Test
  void jsonHasAnObjectALine() {
    List<JsonObject> objects =
        printed(Notes.Form.JSON, noted("", "千字文", NOTED))
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertEquals(
        List.of("bookmark", "bookmark", "passage", "mark", "mark"),
        objects.stream().map(its -> its.get("kind").getAsString()).toList());
    var passage = new JsonObject();
    passage.addProperty("path", "-");
    passage.addProperty("title", "千字文");
    passage.addProperty("kind", "passage");
    passage.addProperty("section", "第二章");
    passage.addProperty("text", "雲騰致雨，\n露結為霜。");
    passage.addProperty("note", "對仗");
    passage.addProperty("made", "1970-01-01T00:00:01Z");
    passage.addProperty("block", 9);
    passage.addProperty("offset", 4);
    assertEquals(passage, objects.get(2));
    assertEquals("a", objects.get(4).get("letter").getAsString());
    assertEquals(0, objects.get(4).get("offset").getAsInt());
  }

  @Test
  void noControlCharacterOfAStateFileReachesTheTerminal() {
    String hostile = "/t/\u001b[2J\u009b2J\u202e\n/\u0000\ud800";
    for (Notes.Form form : Notes.Form.values()) {
      String out = printed(form, noted(hostile, "", NOTED));
      assertTrue(out.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), out);
      assertEquals(-1, out.indexOf('\u202e'));
      if (form == Notes.Form.JSON) {
        String line = out.lines().findFirst().orElseThrow();
        assertEquals(
            hostile, JsonParser.parseString(line).getAsJsonObject().get("path").getAsString());
      }
    }
  }

  @Test
  void ofAllArticlesTheOneReadLastIsFirst() throws Exception {
    note(article("a.txt", "甲"), "earlier", 1_000);
    note(article("b.txt", "乙"), "later", 9_000);
    note(article("c.txt", "丙"), "between", 5_000);
    var result = run("juan notes --json");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertEquals(
        List.of("later", "between", "earlier"),
        result
            .out()
            .lines()
            .map(l -> JsonParser.parseString(l).getAsJsonObject().get("note").getAsString())
            .collect(Collectors.toList()));
  }

  @Test
  void articlesAreFoundByTheirPlaceOrTheirText() throws Exception {
    note(article("books/甲.txt", "甲"), "in a folder", 1);
    note(article("moved.txt", "乙"), "moved", 2);
    note(article("gone.txt", "丙"), "gone", 3);
    article("books/new.txt", "丁");
    Files.move(folder.resolve("moved.txt"), folder.resolve("here.txt"));
    Files.delete(folder.resolve("gone.txt"));
    long files = stateFiles();
    var result =
        run("printf 乙 | { juan notes books here.txt gone.txt never.txt - && exit 9; exit $?; }");
    assertEquals(1, result.code());
    assertEquals("juan: never.txt: no such file or folder\n", result.err());
    assertEquals(
        List.of("in a folder", "moved", "gone", "moved"),
        result
            .out()
            .lines()
            .filter(line -> line.contains("—"))
            .map(line -> line.replace("—", "").strip())
            .toList());
    assertTrue(result.out().contains(folder.resolve("here.txt").toRealPath().toString()));
    assertEquals(files, stateFiles(), "looking changes nothing");
  }

  private long stateFiles() throws Exception {
    try (var files = Files.list(folder.resolve("juan/articles"))) {
      return files.count();
    }
  }

  @Test
  void whatCannotBeUsedIsSaidAndTheOthersArePrinted() throws Exception {
    note(article("a.txt", "甲"), "sound", 1);
    Path states = folder.resolve("juan/articles");
    Files.writeString(states.resolve("1.json"), "{");
    Files.writeString(states.resolve("2.json"), "{\"version\": 2, \"article\": \"/x\"}");
    Files.writeString(states.resolve("3.json"), " ".repeat(9 << 20));
    Files.createSymbolicLink(states.resolve("4.json"), folder.resolve("a.txt"));
    var result = run("juan notes");
    assertEquals(1, result.code());
    assertTrue(result.out().contains("— sound"), result.out());
    for (String said :
        List.of("aside: \\S*/1.json", "newer.*/2.json", "cannot.*/3.json", "cannot.*/4.json")) {
      assertTrue(result.err().lines().anyMatch(l -> l.matches(".*" + said)), result.err());
    }
    assertEquals(4, result.err().lines().count(), result.err());
  }

  @Test
  void whereNothingIsNotedThatIsSaid() throws Exception {
    var result = run("juan notes");
    assertEquals(0, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().matches("juan: nothing has been noted[^\n]*\n"), result.err());
  }
}
