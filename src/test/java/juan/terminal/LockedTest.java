package juan.terminal;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --locked} promises for an account that is shared. */
class LockedTest {
  private static final String HOMES =
      "export HOME=\"$PWD/home\" XDG_STATE_HOME=\"$PWD/home/state\" XDG_CACHE_HOME=\"$PWD/home/cache\""
          + " XDG_CONFIG_HOME=\"$PWD/home/config\" XDG_DATA_HOME=\"$PWD/home/data\";";

  @TempDir Path folder;

  @BeforeEach
  void writeTexts() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Path shelf = Files.createDirectories(folder.resolve("shelf/inner"));
    Files.writeString(shelf.getParent().resolve("a.txt"), "第一章　天\n\n天地玄黄。\n");
    Files.writeString(shelf.resolve("b.txt"), "宇宙洪荒。\n");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "秘密。\n");
    Files.createSymbolicLink(shelf.resolve("link.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(shelf.resolve("door"), outside);
    Files.createSymbolicLink(shelf.resolve("same.txt"), Path.of("b.txt"));
  }

  /** Every file and folder there is, with its size, but what a test writes itself. */
  private TreeMap<String, Long> files() throws IOException {
    var files = new TreeMap<String, Long>();
    try (var all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith("script.")) {
          files.put(name, Files.isRegularFile(path) ? Files.size(path) : 0L);
        }
      }
    }
    return files;
  }

  private TreeSet<String> made(TreeMap<String, Long> before) throws IOException {
    return files().entrySet().stream()
        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
        .map(java.util.Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void readingWritesNothingButState() throws Exception {
    var before = files();
    String script = HOMES + "exec juan --locked shelf";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("> a");
      screen.type("\r");
      screen.await("天地玄黄");
      screen.type("/天\rma");
      screen.await("Mark a");
      screen.type("q");
      screen.await("Enter open");
      screen.type("S宇宙");
      screen.await("宇宙洪荒");
      screen.type("\033");
      screen.await("Enter open");
      screen.type("q");
      assertEquals(0, screen.exitCode());
    }
    var made = made(before);
    assertTrue(
        made.stream().anyMatch(name -> name.startsWith("home/state/juan/")), "is remembered");
    made.removeIf(name -> name.equals("home/state") || name.startsWith("home/state/juan"));
    assertEquals(new TreeSet<>(), made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat --locked shelf/a.txt",
        "toc --locked shelf/a.txt",
        "info --locked shelf/a.txt",
        "list --locked shelf",
        "grep --locked 天地 shelf",
        "repair --locked shelf/a.txt",
        "convert --locked --to json shelf/a.txt",
        "notes --locked shelf/a.txt",
        "config --locked",
        "keys --locked",
        "--locked shelf",
      })
  void noCommandWrites(String command) throws Exception {
    var before = files();
    var result = Program.run(folder, HOMES + "juan " + command);
    assertEquals(0, result.code(), result.err());
    assertFalse(result.out().isEmpty() && !command.startsWith("notes"), command);
    assertEquals(new TreeSet<>(), made(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list --locked shelf", "--locked shelf", "grep --locked 。 shelf"})
  void noLinkLeadsOutOfAShelf(String command) throws Exception {
    String out = Program.run(folder, HOMES + "juan " + command).out();
    assertTrue(out.contains("same"), "this one stays inside: " + out);
    assertFalse(out.contains("秘密") || out.contains("secret") || out.contains("link"), out);
    String open = Program.run(folder, HOMES + "juan " + command.replace("--locked ", "")).out();
    assertTrue(open.contains("secret") && open.contains("link"), "else this test shows nothing");
  }

  @Test
  void noKeyGetsToAShellAndNothingIsSuspended() throws Exception {
    String script = HOMES + "juan --locked shelf/a.txt; echo ended";
    try (var screen = PtyScreen.start(folder, 80, 24, script)) {
      screen.await("天地玄黄");
      screen.type("\032");
      screen.await("Juan is locked: no way to the shell");
      screen.type("t");
      screen.await("Contents");
      screen.type("\032\033");
      screen.await("the page", text -> !text.contains("Contents"));
      screen.type("/\032");
      screen.await("Tab exact");
      screen.type("\033");
      screen.await("the page", text -> !text.contains("Tab exact"));
      screen.type("a\032");
      screen.await("Note (");
      screen.type("\033");
      screen.await("the page", text -> !text.contains("Note ("));
      screen.type("!:e:!|h");
      String help = screen.await("Juan: keys");
      screen.type("G");
      assertFalse(screen.await("quit at once").contains("^Z"), help);
      screen.type("qq");
      screen.await("ended");
    }
  }

  @Test
  void theCommandThatAClientAsksForIsNotRun() throws Exception {
    String script = HOMES + "SSH_ORIGINAL_COMMAND='cat outside/secret.txt' juan --locked shelf";
    String out = Program.run(folder, script).out();
    assertTrue(out.contains("same") && !out.contains("秘密"), out);
  }

  @Test
  void theConfigurationMayLockToo() throws Exception {
    Files.createDirectories(folder.resolve("home/config/juan"));
    Files.writeString(folder.resolve("home/config/juan/config.json"), "{\"locked\": true}");
    var before = files();
    String out = Program.run(folder, HOMES + "juan list shelf && juan grep 天 shelf").out();
    assertTrue(out.contains("天地") && !out.contains("秘密"), out);
    assertEquals(new TreeSet<>(), made(before));
  }
}
