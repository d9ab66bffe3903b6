package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import juan.article.Anchor;
import juan.article.Position;
import juan.library.About;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.library.Bookmark;
import juan.library.ContentHash;
import juan.library.Visit;
import juan.manual.Option;
import juan.manual.Usage;
import juan.reader.KeyContext;
import juan.reader.Keys;
import juan.source.FileSource;
import juan.source.UnreadableException;
import juan.terminal.Program;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents say there is, there is; and what there is, they say. Help, completions and the
 * manual come from the same {@link Usage}, which {@code ManualTest} holds against what man shows.
 */
class DocumentsTest {
  @TempDir Path folder;

  private static final Usage JUAN = Usages.of(Language.OTHER);
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--(\\[no-])?[a-z][a-z-]*");
  private static final Pattern COMMAND = Pattern.compile("(?<!=)\\bjuan ([a-z]+)(?=[\\s`|])");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/SSH.md", "src/main/resources/juan/manual/end.man"})
  void everyOptionAndCommandTheyNameIsThere(String document) throws IOException {
    String text = Files.readString(Path.of(document)).replace("\\-", "-");
    var options = new TreeSet<>(optionsIn(text));
    options.removeAll(options());
    assertEquals(Set.of(), options);
    var commands = new TreeSet<String>();
    COMMAND.matcher(text).results().forEach(found -> commands.add(found.group(1)));
    commands.removeAll(Commands.names());
    assertEquals(Set.of(), commands);
  }

  @Test
  void theReadmeNamesEveryCommandAndOption() throws IOException {
    // What is for shared accounts alone is in the page about them.
    String readme =
        Files.readString(Path.of("README.md")) + Files.readString(Path.of("src/SSH.md"));
    var named = optionsIn(readme);
    var missing =
        everything()
            .flatMap(command -> command.options().stream())
            .map(Option::name)
            .filter(name -> !named.contains(name) && !named.contains(name.replaceFirst("no-", "")))
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(Set.of("--help", "--version")); // which everybody tries
    assertEquals(Set.of(), missing);
    for (String name : Commands.names()) {
      assertFalse(
          COMMAND.matcher(readme).results().noneMatch(its -> its.group(1).equals(name)), name);
    }
  }

  /** The fields of each command's objects: those the page has, and no others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list | juan list --json a.txt b.md pic.png read.txt",
        "info | juan info --json a.txt",
        "toc | juan toc --json b.md",
        "toc --explain | juan toc --json --explain a.txt",
        "grep | juan grep --json 天地 a.txt",
        "notes | juan notes --json read.txt",
        "repair | juan repair --json c.txt",
        "config | NO_COLOR=1 XDG_CONFIG_HOME=$PWD juan config --json",
        "keys | juan keys --json",
      })
  void thePageOfJsonHasTheFieldsThatArePrinted(String section, String command) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "書\n\n第一章 甲\n\n天地。\n\n第二章 乙\n\n玄黃。\n");
    Files.writeString(folder.resolve("b.md"), "# 卷\n\n## 第一章\n\n长沙有一个（cháng）的。天地(tiān)玄黃。\n");
    Files.write(folder.resolve("pic.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13});
    Path read = Files.writeString(folder.resolve("read.txt"), "天地玄黃。\n\n宇宙洪荒。\n");
    Files.createDirectories(folder.resolve("juan"));
    Files.writeString(folder.resolve("juan/config.json"), "{\"indent\": 2}");
    String twice = "在城南路街道，有一个连续坚持了8年的“四心服务”项目，每当居民家中有大事，社区必须进行走访慰问。\n\n";
    String head = "三把鑰匙\n\n長沙晚報　本刊記者 林予書\n2020-07-22  來源：長沙晚報\n\n";
    Files.writeString(folder.resolve("c.txt"), head + twice + twice);
    note(new FileSource(read));
    var done = Program.run(folder, "export XDG_STATE_HOME=\"$PWD/state\"; " + command);
    var printed = new TreeSet<String>();
    done.out().lines().forEach(line -> printed.addAll(fields(line)));
    assertEquals(documented(section), printed);
  }

  private void note(FileSource article) throws IOException {
    var at = new Anchor(new Position(0, 0), "", "天地");
    var state =
        ArticleState.NONE
            .with(new Bookmark(at, null, "", "天地", "", 1))
            .marked("a", new Bookmark(at, null, "", "天地", "", 0))
            .with(new Visit(at, 500, 1_000));
    var about = new About("", ContentHash.of(article));
    ArticleStates.of(Map.of("XDG_STATE_HOME", folder.resolve("state").toString()))
        .save(article, about, ArticleState.NONE, state);
  }

  private static Set<String> fields(String line) {
    return JsonParser.parseString(line).getAsJsonObject().keySet();
  }

  /** What the first column of a section's tables names. */
  private static Set<String> documented(String section) throws IOException {
    return Files.readString(Path.of("src/JSON.md"))
        .lines()
        .dropWhile(line -> !line.equals("## " + section))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> CODE.matcher(line.split("\\|")[1]).results())
        .map(field -> field.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thePageOfJsonHasEveryProblem() throws IOException {
    var codes =
        Stream.of(UnreadableException.Reason.values())
            .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, documented("Problems"));
  }

  @Test
  void everyKeyInTheReadmesTableDoesSomething() throws IOException {
    var bound = new TreeSet<>(List.of("4]", "50%", "3s", "3t")); // numbers, and a key
    for (KeyContext context : KeyContext.values()) {
      Keys.USUAL.of(context).keys().values().forEach(bound::addAll);
    }
    var table =
        Files.readString(Path.of("README.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| keys |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertFalse(table.isEmpty());
    for (String line : table) {
      CODE.matcher(line.split("\\|")[1])
          .results()
          .map(key -> key.group(1).replace("←", "Left").replace("→", "Right"))
          .filter(key -> !bound.contains(key) && !bound.contains(key.charAt(0) + "x"))
          .forEach(key -> fail(key + " does nothing"));
    }
  }

  private static Stream<Usage> everything() {
    return Stream.concat(Stream.of(JUAN), JUAN.commands().stream());
  }

  private static Set<String> options() {
    return everything()
        .flatMap(command -> command.options().stream())
        .flatMap(option -> option.names().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> optionsIn(String text) {
    return OPTION
        .matcher(text)
        .results()
        .map(its -> its.group())
        .flatMap(name -> Stream.of(name.replace("[no-]", ""), name.replaceAll("[\\[\\]]", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
