package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import juan.reader.Action;
import juan.reader.KeyContext;
import juan.reader.Keys;
import juan.reader.Rebinding;
import juan.reader.Words;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other keys, by the configuration file. */
class KeyBindingsTest {
  private static final Words ENGLISH = new Words(Language.OTHER);

  @TempDir Path folder;

  private Configuration read(String json) throws Exception {
    return Configuration.in(Files.writeString(folder.resolve("c.json"), json));
  }

  private List<String> problems(String json) throws Exception {
    return read(json).problems(ENGLISH).stream()
        .map(said -> said.replace(folder.resolve("c.json").toString(), "FILE"))
        .toList();
  }

  private static List<String> keys(Configuration configuration, KeyContext in, Action action) {
    return configuration.keys().of(in).keys().getOrDefault(action, List.of());
  }

  @Test
  void anActionHasTheKeysItIsGivenAndThoseThatHadThemLoseThem() throws Exception {
    var its =
        read(
            """
            {"keys": {
              "pane": {"page-down": ["n", "Space"], "next-hit": "x", // as in another reader
                       "set-mark": "M *", "heading": ": m", "bookmark": []},
              "menu": {"line-down": ["^N", "Down"]}
            }}
            """);
    assertEquals(List.of(), its.problems(ENGLISH));
    assertEquals(List.of("n", "Space"), keys(its, KeyContext.PANE, Action.PAGE_DOWN));
    assertEquals(List.of("x"), keys(its, KeyContext.PANE, Action.NEXT_HIT));
    assertEquals(List.of("Mx"), keys(its, KeyContext.PANE, Action.SET_MARK));
    assertEquals(List.of(":m"), keys(its, KeyContext.PANE, Action.HEADING));
    assertEquals(List.of(), keys(its, KeyContext.PANE, Action.BOOKMARK));
    assertEquals(List.of("^N", "Down"), keys(its, KeyContext.MENU, Action.LINE_DOWN));
    assertEquals(List.of("j", "Down"), keys(its, KeyContext.SHELF, Action.LINE_DOWN), "untouched");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // two for one key
        "{'page-down': 'x', 'page-up': 'x'} | “x” cannot do both “page-down” and “page-up”; it does “page-down”",
        "{'page-down': 'x', 'page-up': 'x y'} | “x y” cannot do both “page-down” and “page-up”; it does “page-down”",
        // an action without any key, which nobody asked for
        "{'page-down': 'n'} | “n” does “page-down” now, and no key does “next-hit” any more",
        "{'page-down': 'm'} | “m *” does “page-down” now, and no key does “set-mark” any more",
        "{'page-down': 'm m'} | “m *” does “page-down” now, and no key does “set-mark” any more",
        // what leads out
        "{'page-down': 'q'} | “q” cannot do “page-down”: it always leads out",
        "{'page-down': '^C'} | “^C” cannot do “page-down”: it always leads out",
        "{'page-down': 'Esc'} | “Esc” cannot do “page-down”: it always leads out",
        // what is not there
        "{'pagedown': 'x'} | there is no action “pagedown” in “pane”; did you mean “page-down”?",
        "{'page-down': 'PageDown'} | there is no key “PageDown”; did you mean “PgDn”?",
        "{'page-down': 'C-f'} | there is no key “C-f”; did you mean “^F”?",
        "{'page-down': 'Ctrl+F'} | there is no key “Ctrl+F”; did you mean “^F”?",
        "{'page-down': '<Space>'} | there is no key “<Space>”; did you mean “Space”?",
        "{'page-down': '<C-f>'} | there is no key “<C-f>”; did you mean “^F”?",
        "{'page-down': 'esc'} | there is no key “esc”; did you mean “Esc”?",
        "{'page-down': 'nothing'} | “nothing” is no key that can do “page-down”",
        "{'page-down': '5'} | “5” is no key that can do “page-down”",
        "{'page-down': '^H'} | “^H” is no key that can do “page-down”",
        "{'page-down': 'x *'} | “x *” is no key that can do “page-down”",
        "{'set-mark': 'x'} | “x” is no key that can do “set-mark”",
        "{'page-down': ''} | “” is no key that can do “page-down”",
        "{'page-down': 7} | “page-down” takes a key, or an array of keys; none for no key",
        "{'page-down': ['x', 7]} | “page-down” takes a key, or an array of keys; none for no key",
      })
  void whatIsWrongIsToldWithItsLine(String pane, String said) throws Exception {
    String json = "{\n\"keys\": {\"pane\":\n" + pane.replace('\'', '"') + "}, \"grid\": true}";
    assertEquals(List.of("FILE, line 3: " + said), problems(json));
    assertTrue(read(json).choices().typography().grid(), "the rest holds");
    assertEquals(List.of("q"), keys(read(json), KeyContext.PANE, Action.BACK).subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'shelv': {}} | there is no setting “shelv”; did you mean “shelf”?",
        "{'editor': {}} | there are no keys of “editor”, only of pane, shelf, menu, bookmarks, hits, words, library, help",
        "{'shelf': []} | “shelf” takes an object of actions and their keys",
        "{'shelf': {'bookmark': 'x'}} | there is no action “bookmark” in “shelf”; there are line-down, line-up",
        "{'shelf': {'open': 'x y'}} | “x y” is no key that can do “open”",
        "'x' | “keys” takes an object of places, such as {",
      })
  void whatIsNoPlaceForKeysIsTold(String keys, String said) throws Exception {
    var problems = problems("{\"keys\": " + keys.replace('\'', '"') + "}");
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("FILE, line 1: " + said), problems.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'C-n'", "['C-n', '5']", "'q'", "['nothing']"})
  void anActionWithoutARightKeyKeepsTheUsualOnes(String given) throws Exception {
    var its = read(("{'keys': {'pane': {'page-down': " + given + "}}}").replace('\'', '"'));
    assertFalse(its.problems().isEmpty());
    assertEquals(
        Keys.USUAL.of(KeyContext.PANE).bindings(), its.keys().of(KeyContext.PANE).bindings());
  }

  @Test
  void aPlaceThatIsThereTwiceCountsTwiceAndAnActionOnce() throws Exception {
    String json =
        """
        {"keys": {"pane": {"page-down": "x", "bookmark": "X"},
        "pane": {"page-up": "y",
        "bookmark": "Y"}}}
        """;
    assertEquals(
        List.of("FILE, line 3: “bookmark” is also set in line 1; this one counts"), problems(json));
    assertEquals(List.of("x"), keys(read(json), KeyContext.PANE, Action.PAGE_DOWN));
    assertEquals(List.of("y"), keys(read(json), KeyContext.PANE, Action.PAGE_UP));
    assertEquals(List.of("Y"), keys(read(json), KeyContext.PANE, Action.BOOKMARK));
  }

  /** Whatever is bound: nothing throws, and there is always a way out. */
  @ParameterizedTest
  @EnumSource(KeyContext.class)
  void oneAlwaysGetsAway(KeyContext context) {
    var usual = Keys.USUAL.of(context);
    var pool =
        List.of(
            "q", "Q", "Esc", "^C", "x", "m", "m *", "m x", ": n", ":", "Space", "卷", "^Z", "M-x",
            "1", "", " ", "  ", "x y z w", "\u001b", "😀");
    for (long seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      var rebinding = new Rebinding(context);
      for (int i = random.nextInt(20); i > 0; i--) {
        var actions = rebinding.actions();
        Action action = rebinding.action(actions.get(random.nextInt(actions.size())));
        rebinding.begin(action);
        for (int k = random.nextInt(4); k > 0; k--) {
          rebinding.bind(action, pool.get(random.nextInt(pool.size())));
        }
      }
      rebinding.losses();
      var changed = rebinding.result().bindings();
      for (String key : List.of("q", "Esc", "^C")) {
        usual
            .bindings()
            .forEach(
                (action, keys) -> {
                  if (keys.contains(key)) {
                    assertTrue(changed.getOrDefault(action, List.of()).contains(key), key);
                  }
                });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"keys\": {\"pane\": {\"top\": ",
        "{\"keys\": {\"pane\": [[[[",
        "{\"keys\": {\"pane\"",
      })
  void aFileThatWasCutOffIsNotUsedByHalf(String json) throws Exception {
    assertEquals(1, problems(json).size());
    assertEquals(Keys.USUAL, read(json).keys());
  }

  @Test
  void aSettingThatIsThereTwiceIsTold() throws Exception {
    assertEquals(
        List.of("FILE, line 3: “gap” is also set in line 2; this one counts"),
        problems("{\n\"gap\": true,\n\"gap\": false}"));
  }

  @Test
  void withoutTheConfigurationKeysAreTheUsual() {
    assertEquals(Keys.USUAL, Settled.of(Map.of("XDG_CONFIG_HOME", folder.toString())).keys());
  }
}
