package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import juan.manual.Option;
import juan.manual.Usage;
import juan.reader.KeyContext;
import juan.reader.Keys;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents say there is, there is; and what there is, they say. Help, completions and the
 * manual come from the same {@link Usage}, which {@code ManualTest} holds against what man shows.
 */
class DocumentsTest {
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
