package juan.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import juan.article.Anchor;
import juan.article.Position;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.library.StateProblem.Kind;
import juan.source.FileSource;
import juan.source.PipeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has been chosen for an article is found again; what is in its place and is not it does no
 * harm.
 */
class ArticleStatesTest {
  private static final ArticleState STATE =
      ArticleState.NONE
          .withCharset("GB18030")
          .with(
              new HeadingChoices(
                  List.of(new HeadingMark("第一章\n甲", 1, 2), new HeadingMark("乙", 0, 0)),
                  List.of("ordinal 回")))
          .withRepaired(false)
          .with(new Visit(place(3, 14), 370, 1_795_813_923_000L))
          .with(new Display("taiwan", "above", "pinyin", true, 30))
          .marked("a", new Bookmark(place(1, 2), null, "第一章", "天地", "", 4))
          .withJumps(List.of(place(0, -1), place(7, 0)))
          .with(new Bookmark(place(2, 0), null, "第一章", "天地玄黃", "註", 5))
          .with(new Bookmark(place(2, 0), place(2, 4), "", "天地玄黃", "", 6));

  private static Anchor place(int block, int offset) {
    return new Anchor(new Position(block, offset), "宇宙", "洪荒");
  }

  private static @org.jspecify.annotations.Nullable StateProblem save(
      ArticleStates states, juan.source.Source article, ArticleState state) {
    return states.save(article, About.NOTHING, states.load(article).state(), state);
  }

  @TempDir Path folder;
  private Path states;
  private FileSource article;
  private ArticleStates store;

  @BeforeEach
  void writeArticle() throws IOException {
    Path file = folder.resolve("文.txt");
    Files.writeString(file, "甲。\n");
    article = new FileSource(file);
    states = folder.resolve("state/juan/articles");
    store = ArticleStates.of(Map.of("XDG_STATE_HOME", folder.resolve("state").toString()));
  }

  private Path file() throws IOException {
    try (var files = Files.list(states)) {
      return files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private void loadsNothing(Kind why) {
    var loaded = store.load(article);
    assertEquals("", loaded.state().charset());
    assertTrue(loaded.state().headings().isEmpty());
    assertEquals(why, Objects.requireNonNull(loaded.problem()).kind());
  }

  private Kind refusal(ArticleStates states, ArticleState state) {
    return Objects.requireNonNull(save(states, article, state)).kind();
  }

  @Test
  void isFoundAgain() throws IOException {
    assertNull(store.load(article).problem());
    assertNull(save(store, article, STATE));
    assertEquals(STATE, store.load(article).state());
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), article.path());
    assertEquals(STATE, store.load(new FileSource(link)).state());
    Path other = Files.writeString(folder.resolve("other.txt"), "甲。\n");
    assertEquals(ArticleState.NONE, store.load(new FileSource(other)).state());
  }

  @Test
  void isPrivateAndNothingElseIsLeft() throws IOException {
    save(store, article, ArticleState.NONE);
    save(store, article, STATE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(states)));
    assertEquals(Set.of(file().getFileName().toString(), "lock"), names());
  }

  private Set<String> names() throws IOException {
    try (var files = Files.list(states)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void whatOthersWroteInItStays() throws IOException {
    save(store, article, STATE);
    String json = Files.readString(file());
    Files.writeString(file(), json.replaceFirst("\\{", "{\"position\": [3, 14],"));
    assertNull(save(store, article, ArticleState.NONE));
    assertTrue(Files.readString(file()).contains("\"position\""));
    assertEquals(ArticleState.NONE, store.load(article).state());
  }

  @Test
  void aNewerFileIsLeftAlone() throws IOException {
    save(store, article, STATE);
    String newer = Files.readString(file()).replace("\"version\": 1", "\"version\": 2");
    Files.writeString(file(), newer);
    loadsNothing(Kind.NEWER);
    assertEquals(Kind.NEWER, refusal(store, STATE));
    assertEquals(newer, Files.readString(file()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"version\": \"one\"}",
        "{\"version\": 1e99}",
        "{\"version\": 1, \"article\": 3}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"charset\": []}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"headings\": 1}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"headings\": {\"marks\": {}}}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"headings\": {\"marks\": [1]}}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"headings\": {\"marks\":"
            + " [{\"text\": \"甲\", \"occurrence\": -1, \"level\": 2}]}}",
        "{\"version\": 1, \"article\": \"ARTICLE\", \"headings\": {\"off\": [null]}}",
        "\u0000\u001b[2J",
      })
  void aDamagedFileIsSetAside(String json) throws IOException {
    save(store, article, STATE);
    Path file = file();
    String damaged = json.replace("ARTICLE", article.path().toRealPath().toString());
    Files.writeString(file, damaged);
    loadsNothing(Kind.DAMAGED);
    assertFalse(Files.exists(file));
    assertEquals(damaged, Files.readString(Path.of(file + ".damaged")));
    assertNull(save(store, article, STATE));
    assertEquals(STATE, store.load(article).state());
  }

  @Test
  void nestingDoesNotEndTheProgram() throws IOException {
    save(store, article, STATE);
    Files.writeString(file(), "[".repeat(500_000));
    loadsNothing(Kind.DAMAGED);
  }

  @Test
  void anOversizedFileIsNotRead() throws IOException {
    save(store, article, STATE);
    Files.writeString(file(), " ".repeat(10_000_000));
    loadsNothing(Kind.UNUSABLE);
    assertEquals(Kind.UNUSABLE, refusal(store, STATE));
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    save(store, article, STATE);
    Path file = file();
    Path elsewhere = Files.move(file, folder.resolve("elsewhere.json"));
    String before = Files.readString(elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    loadsNothing(Kind.UNUSABLE);
    assertEquals(Kind.UNUSABLE, refusal(store, ArticleState.NONE));
    assertEquals(before, Files.readString(elsewhere));
  }

  @Test
  void theFileOfAnotherArticleIsNotUsed() throws IOException {
    save(store, article, STATE);
    Files.writeString(file(), Files.readString(file()).replace("文.txt", "他.txt"));
    loadsNothing(Kind.UNUSABLE);
  }

  @Test
  void controlCharactersAndUnknownCharsetsAreHarmless() throws IOException {
    save(store, article, STATE);
    String json = Files.readString(file());
    json = json.replace("GB18030", "no such\\u001b[2J").replace("ordinal", "\\u001b[2J");
    Files.writeString(file(), json);
    var loaded = store.load(article).state();
    assertEquals("", loaded.charset());
    assertEquals(List.of("\u241b[2J 回"), loaded.headings().off());
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-x------"));
    assertEquals(Kind.UNWRITABLE, refusal(new ArticleStates(home.resolve("juan")), STATE));
  }

  @Test
  void aFileInTheFoldersPlaceIsTold() throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "");
    assertEquals(Kind.UNWRITABLE, refusal(new ArticleStates(occupied), STATE));
    assertEquals(ArticleState.NONE, new ArticleStates(occupied).load(article).state());
  }

  /** When what is to be written cannot take the file's place, that stays as it was. */
  @Test
  void isWrittenWholeOrNotAtAll() throws IOException {
    save(store, article, STATE);
    Path file = file();
    Files.delete(file);
    Files.createDirectories(file.resolve("full"));
    assertEquals(Kind.UNUSABLE, refusal(store, STATE));
    assertEquals(Set.of(file.getFileName().toString(), "lock"), names());
  }

  @Test
  void aPipeIsNotRemembered() {
    var pipe = new PipeSource("-", new ByteArrayInputStream(new byte[] {'a'}));
    assertNull(save(store, pipe, STATE));
    assertEquals(ArticleState.NONE, store.load(pipe).state());
  }

  /** Else there would be a folder .local wherever somebody without a home calls Juan. */
  @Test
  void whereNobodyHasAHomeNothingIsRemembered() throws Exception {
    var nobodys = ArticleStates.of(Map.of("HOME", "", "XDG_STATE_HOME", "state"));
    var source = new FileSource(Files.writeString(folder.resolve("nobodys.txt"), "天地"));
    assertNull(nobodys.save(source, About.NOTHING, ArticleState.NONE, ArticleState.NONE));
    assertTrue(nobodys.load(source).isNothing());
    assertTrue(nobodys.visits().isEmpty());
    assertEquals(0, nobodys.changes().applyAsLong(source.path().toString()));
    assertFalse(Files.exists(Path.of(".local")) || Files.exists(Path.of("state")));
  }
}
