package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import juan.heading.HeadingRule;
import juan.reader.Words;
import juan.terminal.Program;
import juan.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules for headings in the configuration file, and in files beside it. */
class HeadingRulesTest {
  /** In the form that Chinese readers exchange. */
  private static final String EXCHANGED =
      """
      [
        {"id": -1, "enable": true, "name": "课", "rule": "^第[一二三]课", "example": "第一课", "serialNumber": 0},
        {"id": -2, "enable": false, "name": "全", "rule": ".*", "example": "x", "serialNumber": 1}
      ]
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() throws Exception {
    file = Configuration.place(Map.of("XDG_CONFIG_HOME", folder.toString()));
    Files.createDirectories(file.getParent());
  }

  private Configuration read(String json) throws Exception {
    Files.writeString(file, json);
    return Configuration.in(file);
  }

  private static List<String> names(Configuration configuration) {
    return configuration.rules().stream().map(HeadingRule::name).toList();
  }

  @Test
  void areReadInOrder() throws Exception {
    Files.writeString(file.resolveSibling("rules.json"), EXCHANGED);
    var configuration =
        read(
            """
            {"headings": [{"name": "a", "pattern": "^A", "level": 1, "example": "A"},
                          {"name": "b", "pattern": "^B", "enabled": false},
                          {"pattern": "^C"}],
             "heading-rules": "rules.json"}
            """);
    assertEquals(List.of("a", "^C", "课"), names(configuration));
    assertEquals(List.of(), configuration.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'headings': 3, 'gap': false} | line 1: rules for headings are an array",
        "{'headings': [3]} | line 1: rules for headings are an array",
        "{'headings': [{'name': 'a'}]} | line 1: rules for headings are an array",
        "{'headings': [{'name': 'a', 'pattern': '('}]} | line 1: the pattern of “a” is no regular",
        "{'headings': [{'pattern': 'a', 'level': 7}]} | line 1: “level” cannot be 7",
        "{'headings': [{'name': 'a', 'patern': '^a'}]} | no setting “patern”; did you mean “pattern”?",
        "{'headings': [{'nmae': 'a', 'enabled': true}]} | “nmae”; did you mean “name”?",
        "{'heading-rules': 'none.json'} | none.json: no such file",
        "{'heading-rules': 3} | line 1: “heading-rules” cannot be 3",
        "{'heading-rules': 'config.json'} | line 1: rules for headings are an array",
        "{'heading': []} | did you mean “headings”?",
      })
  void whatIsWrongIsToldWithItsLine(String json, String said) throws Exception {
    var configuration = read(json.replace('\'', '"'));
    var problems = configuration.problems(new Words(Language.OTHER));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(said), problems.get(0));
    assertEquals(List.of(), names(configuration));
  }

  @Test
  void twoMistakesInARuleAreBothTold() throws Exception {
    var configuration = read("{\"headings\": [{\"pattern\": \"(\", \"level\": 9}]}");
    var problems = configuration.problems(new Words(Language.OTHER)).toString();
    assertTrue(problems.contains("“level” cannot be 9"), problems);
    assertTrue(problems.contains("the pattern of “(” is no regular expression"), problems);
  }

  @Test
  void aMisspeltNameDoesNotTakeItsRuleAway() throws Exception {
    var configuration = read("{\"headings\": [{\"nmae\": \"a\", \"pattern\": \"^A\"}]}");
    assertEquals(1, configuration.problems().size());
    assertEquals(List.of("^A"), names(configuration));
  }

  @Test
  void theLaterOfTwoSettingsCountsAlone() throws Exception {
    var twice = "{\"headings\": [{\"pattern\": \"^A\"}], \"headings\": [{\"pattern\": \"^B\"}]}";
    assertEquals(List.of("^B"), names(read(twice)));
  }

  @Test
  void theyMakeHeadingsAndSaySo() throws Exception {
    Files.writeString(file.resolveSibling("rules.json"), EXCHANGED);
    read("{\"heading-rules\": \"rules.json\", \"headings\": [{\"pattern\": \"(a+)+$\"}]}");
    String text = "书\n\n第一课 风\n他说了。\n" + "a".repeat(5000) + "!\n他说了。\n第二课 雨\n她说了。\n";
    Files.writeString(folder.resolve("a.txt"), text);
    String run = "XDG_CONFIG_HOME=$PWD juan toc a.txt --explain";
    var result = Program.run(folder, run);
    assertTrue(
        result.out().startsWith("heading 2\trule 课\tmatches the rule\t第一课 风\n"), result.out());
    assertTrue(result.err().matches("juan: rule \\(a\\+\\)\\+\\$: too slow[^\n]*\n"), result.err());
    assertEquals(0, result.code());
  }
}
