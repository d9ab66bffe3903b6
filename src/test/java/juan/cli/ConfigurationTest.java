package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.reader.Words;
import juan.text.Ambiguous;
import juan.text.Language;
import juan.text.LineBreakLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration file: what it settles, and what is said of what is wrong in it. */
class ConfigurationTest {
  private static final Words ENGLISH = new Words(Language.OTHER);

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

  private String problem(String json) throws Exception {
    var problems = read(json).problems(ENGLISH);
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0).replace(file.toString(), "FILE");
  }

  @Test
  void standsInTheHomeFolderUnlessXdgSaysOtherwise() {
    Path home = Path.of("/home/x/.config/juan/config.json");
    assertEquals(home, Configuration.place(Map.of("HOME", "/home/x")));
    assertEquals(home, Configuration.place(Map.of("HOME", "/home/x", "XDG_CONFIG_HOME", "here")));
    assertEquals(
        Path.of("/etc/x/juan/config.json"),
        Configuration.place(Map.of("HOME", "/home/x", "XDG_CONFIG_HOME", "/etc/x")));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCKED") // which stays
  void whatIsSetAnewWronglyHasItsDefault(Choice choice) throws Exception {
    Object usual = choice.value(Choices.DEFAULT);
    var words = new ArrayList<>(choice.words());
    words.removeIf(word -> word.equals(usual.toString()));
    String other = words.isEmpty() ? choice == Choice.MEASURE ? "30" : "3" : words.get(0);
    assertNotEquals(usual, choice.value(choice.apply(Choices.DEFAULT, other)));
    String json = "{'%1$s': '%2$s', '%1$s': 'nothing of it'}".formatted(choice.key(), other);
    var its = read(json.replace('\'', '"'));
    assertEquals(2, its.problems().size(), json);
    assertEquals(usual, choice.value(its.choices()), json);
  }

  @Test
  void everySettingHasItsEffect() throws Exception {
    var configuration =
        read(
            """
            // everything, with comments
            {
              "lang": "ja",  /* as the text is mostly Japanese */
              "line-break": "very-strict",
              "indent": 2,  # em
              "hang": false, "gap": false, "justify": true, "grid": true,
              "ruby": "inline", "vertical": true, "marks": true,
              "ambiguous": "wide",
              "ui-lang": "ko"
            }
            """);
    assertEquals(List.of(), configuration.problems());
    var typography =
        new Typography(
            Language.JA,
            LineBreakLevel.VERY_STRICT,
            2,
            false,
            false,
            true,
            true,
            RubyPlace.INLINE,
            true,
            true,
            juan.text.HanVariant.ORIGINAL,
            juan.layout.Readings.OFF);
    assertEquals(
        Choices.DEFAULT.with(typography).with(Ambiguous.WIDE).withInterface(Language.KO),
        configuration.choices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ // nothing yet\n}\n", "\uFEFF{}"})
  void nothingInItIsNothingWrong(String json) throws Exception {
    assertEquals(Configuration.NONE, read(json));
  }

  @Test
  void noFileIsNothingWrong() {
    assertEquals(Configuration.NONE, Configuration.in(folder.resolve("x")));
  }

  @ParameterizedTest
  @CsvSource({
    "rbuy, ruby",
    "Lang, lang",
    "language, lang",
    "linebreak, line-break",
    "line_break, line-break",
    "justified, justify",
    "ui_lang, ui-lang",
  })
  void aMisspeltKeyIsToldWithItsLineAndTheNearestRightOne(String key, String nearest)
      throws Exception {
    assertEquals(
        "FILE, line 3: there is no setting “" + key + "”; did you mean “" + nearest + "”?",
        problem("{\n\"grid\": true,\n\"" + key + "\": {\"a\": [1]},\n\"gap\": false}"));
    assertTrue(Configuration.in(file).choices().typography().grid());
    assertFalse(Configuration.in(file).choices().typography().gap());
  }

  @Test
  void theLauncherNamesTheUsersOwnVariable() {
    var its = Map.of("JUAN_LOCALE", "LC_MESSAGES=ja_JP.UTF-8", "LC_ALL", "C.UTF-8");
    assertEquals(new Settled.Locale("LC_MESSAGES", "ja_JP.UTF-8"), Settled.locale(its));
    assertEquals(Language.JA, Settled.localeLanguage(its));
    var none = Map.of("JUAN_LOCALE", "", "LC_ALL", "C.UTF-8");
    assertEquals(new Settled.Locale("", ""), Settled.locale(none), "what the launcher set");
    assertEquals(new Settled.Locale("LANG", "ko"), Settled.locale(Map.of("LANG", "ko")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"width", "wrap", "folder", "", "x"})
  void aKeyThatIsNearNoneIsToldWithThoseThereAre(String key) throws Exception {
    String said = problem("{\"" + key + "\": 60}");
    assertTrue(
        said.startsWith("FILE, line 1: there is no setting “" + key + "”; there are lang, "));
  }

  @Test
  void anEndlessKeyIsNotRepeatedWhole() throws Exception {
    assertTrue(problem("{\"" + "卷".repeat(1_000_000) + "\": 1}").length() < 300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indent | {} | {…} | auto, 0–8",
        "indent | 9 | 9 | auto, 0–8",
        "indent | [2] | […] | auto, 0–8",
        "indent | null | null | auto, 0–8",
        "gap | \"yes\" | \"yes\" | true, false",
        "gap | 1 | 1 | true, false",
        "ruby | \"below\" | \"below\" | off, auto, above, inline",
        "lang | null | null | auto, zh-Hans, zh-Hant, ja, ko, en",
        "lang | true | true | auto, zh-Hans, zh-Hant, ja, ko, en",
        "ambiguous | {\"a\": {}} | {…} | auto, narrow, wide",
      })
  void aWrongValueIsToldWithItsLineAndTheRightOnes(
      String key, String value, String shown, String right) throws Exception {
    assertEquals(
        "FILE, line 2: “%s” cannot be %s, only one of %s".formatted(key, shown, right),
        problem("{\n\"" + key + "\": " + value + ",\n\"vertical\": true}"));
    var kept = Choices.DEFAULT.with(Typography.DEFAULT.withVertical(true));
    assertEquals(kept, Configuration.in(file).choices());
  }

  @ParameterizedTest
  @CsvSource({
    "theme, nigth, night",
    "theme, high_contrast, high-contrast",
    "ruby, abov, above",
    "color, allways, always",
    "lang, zh-Hantt, zh-Hant",
  })
  void aMisspeltValueIsToldWithItsLineAndTheNearestRightOne(
      String key, String value, String nearest) throws Exception {
    String said = "FILE, line 1: “%s” cannot be \"%s\"; did you mean “%s”?";
    String json = "{\"%s\": \"%s\"}".formatted(key, value);
    assertEquals(said.formatted(key, value, nearest), problem(json));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-Hans",
    "zh-cn, zh-Hans",
    "zh-Hans-HK, zh-Hans",
    "zh_TW.UTF-8, zh-Hant",
    "ZH-HANT, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "ja-JP, ja",
    "ko_KR.UTF-8, ko",
    "en-US, en",
    "auto, auto",
  })
  void aLanguageMayBeNamedAsALocale(String tag, String name) throws Exception {
    var configuration = read("{\"lang\": \"" + tag + "\"}");
    assertEquals(List.of(), configuration.problems());
    assertEquals(name, Choice.LANG.value(configuration.choices()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-foo", "zhx", "zh-", "zh-tv", "ja-foo", "korean", "english", "", "C"})
  void whatIsNoLanguageIsNotTakenForChinese(String tag) throws Exception {
    var configuration = read("{\"lang\": \"" + tag + "\"}");
    assertEquals(1, configuration.problems().size());
    assertEquals(Choices.DEFAULT, configuration.choices());
  }

  @Test
  void theCommandLineIsToldTheNearestRightValueToo() {
    var sepia = assertThrows(UsageException.class, () -> settled("--theme=sepai"));
    assertEquals(
        "--theme cannot be ‘sepai’; did you mean sepia?",
        sepia.sentence(new HelpText(Language.OTHER)));
    var far = assertThrows(UsageException.class, () -> settled("--theme=x"));
    assertTrue(far.sentence(new HelpText(Language.OTHER)).contains("one of terminal, paper"));
  }

  /** An account that is to read only must not do more because of a mistake in its file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"locked\": true, \"indent\": 4,,}",
        "{\"indent\": 4,, \"locked\": true}",
        "{\"locked\" true}",
        "{'locked' = 1,}",
        "{locked: tru,}",
        "{\"locked\": \"yes\"}",
        "{\"locked\": null}",
        "{\"lockd\": true}",
        "{\"Locked\": true, \"indent\": 4}",
        "{\"lock\": true, \"locked\": false}",
        "{\"locked\": true",
        "{\"locked\":",
        "{\"indent\": 4} \"locked\": true",
        "[\"locked\", true]",
      })
  void aBrokenFileThatNamesTheLockLocks(String json) throws Exception {
    var configuration = read(json);
    assertTrue(configuration.choices().locked());
    var problems = configuration.problems(ENGLISH);
    assertEquals(
        file + ": it names “locked”, so Juan is locked until the file is right",
        problems.get(problems.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"indent\": 4,,}",
        "{\"locked\": false,,}",
        "{\"locked\":false",
        "{\"locked\": \"x\", \"locked\": false}",
        "{\"locked\": false} x",
      })
  void aBrokenFileThatDoesNotLeavesItOpen(String json) throws Exception {
    assertFalse(read(json).choices().locked());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'locked': false, 'lockd': true} | 1",
        "{'locked': false,⏎'lockd': true} | 2",
        "{⏎⏎'locked': 'yes'} | 3",
        "{⏎'locked' true} | 2",
        "{'indent': 4,,⏎⏎'locked': true} | 3",
      })
  void theLineThatLocksIsTheOneThatIsShown(String json, int line) throws Exception {
    String text = json.replace('\'', '"').replace("⏎", "\n");
    assertEquals(line, read(text).lines().get("locked"));
  }

  /** Who writes comments expects this, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"indent\": 4,}",
        "{\"indent\": 4, // em,\n}",
        "{\"indent\": 4, /* } */ # }\n }",
        "{\"indent\": 4, \"headings\": [{\"name\": \",]\", \"pattern\": \"a,}\\\",}\",},],}",
        "{\"indent\": 4, \"keys\": {\"pane\": {\"top\": [\"x\",],},},}",
        "{'indent': 4, 'headings': [],}",
      })
  void aCommaAfterTheLastOneIsNoMistake(String json) throws Exception {
    var configuration = read(json);
    assertEquals(List.of(), configuration.problems(ENGLISH));
    assertEquals(4, configuration.choices().typography().indent());
    configuration.rules().forEach(rule -> assertEquals(",]", rule.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\n\"indent\": 4,\n,}", "{\n\"keys\":\n{,}}"})
  void aCommaOfNothingIsToldWithItsOwnLine(String json) throws Exception {
    assertTrue(problem(json).startsWith("FILE, line 3: "), problem(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"keys\": []} | “keys” takes an object of places, such as {\"pane\"",
        "{\"keys\": {\"pane\": []}} | “pane” takes an object of actions and their keys",
      })
  void keysInAnotherFormAreToldTheirForm(String json, String said) throws Exception {
    assertTrue(problem(json).startsWith("FILE, line 1: " + said), problem(json));
  }

  /** Each setting is an option, too, and the other way round; what they print can be set again. */
  @Test
  void everySettingIsAnOptionAndEveryValueCanBeSet() throws Exception {
    var options = Main.commandLine().getCommandSpec().optionsMap().keySet();
    for (Choice choice : Choice.values()) {
      assertTrue(options.contains("--" + choice.key()), choice.key());
      Object value = choice.value(Choices.DEFAULT);
      String json = value instanceof String ? "\"" + value + '"' : value.toString();
      var configuration = read("{\"" + choice.key() + "\": " + json + "}");
      assertEquals(List.of(), configuration.problems(), choice.key());
      assertEquals(Choices.DEFAULT, configuration.choices());
      assertEquals(1, configuration.lines().get(choice.key()));
    }
    var others = new TreeSet<>(options);
    for (Choice choice : Choice.values()) {
      others.remove("--" + choice.key());
      others.remove("--no-" + choice.key());
    }
    // What says how one text is to be read, and what prints something else, is no setting.
    var once =
        Set.of(
            "-h", "--help", "-V", "--version", "--charset", "--format", "--no-repair", "--split");
    others.removeAll(once);
    assertEquals(Set.of(), others);
  }

  @Test
  void aLevelOfAnotherLanguageIsToldWithTheRightOnes() throws Exception {
    assertEquals(
        "FILE, line 1: “line-break” cannot be \"loose\", only one of auto, character, word (lang ko)",
        problem("{\"line-break\": \"loose\",\n\"lang\": \"ko\"}"));
    assertEquals(
        Typography.DEFAULT.withLanguage(Language.KO),
        Configuration.in(file).choices().typography());
    assertEquals(List.of(), read("{\"line-break\": \"loose\"}").problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\n\"indent\": 4,,}", "{\n\"indent\" 4}", "{\"indent\": 4\n\"gap\": true}"})
  void whatIsNoJsonIsToldWithItsLineAndNothingOfItUsed(String json) throws Exception {
    assertEquals(
        "FILE, line 2: the file is no JSON object from here on; no setting of it is used",
        problem(json));
    assertEquals(Choices.DEFAULT, Configuration.in(file).choices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "true", "\"indent\"", "}"})
  void whatIsNoObjectIsTold(String json) throws Exception {
    assertTrue(problem(json).contains("line 1: the file is no JSON object"), problem(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "// {}",
        "{",
        "{\"indent\": 4",
        "{\"indent\": 4,",
        "{\"indent\"",
        "{\"x\": {\"y\": 1}"
      })
  void aFileThatWasCutOffIsNotUsedByHalf(String json) throws Exception {
    assertEquals("FILE: the file ends before its “}”; no setting of it is used", problem(json));
    assertEquals(Choices.DEFAULT, Configuration.in(file).choices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "{\"gap\": false}", ", \"gap\": false}", "x"})
  void whatFollowsTheEndIsToldAndNotUsed(String rest) throws Exception {
    assertEquals(
        "FILE, line 2: what follows the closing “}” is not used",
        problem("{\"indent\": 4}\n" + rest + " // a comment"));
    assertEquals(Typography.DEFAULT.withIndent(4), Configuration.in(file).choices().typography());
  }

  @Test
  void aFolderOrOtherBytesInItsPlaceAreTold() throws Exception {
    Files.write(file, "{\"lang\": \"日本\"}".getBytes(StandardCharsets.UTF_16LE));
    assertEquals(List.of(file + ": is not text"), Configuration.in(file).problems(ENGLISH));
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(List.of(file + ": is a folder"), Configuration.in(file).problems(ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSentencesAreInTheInterfacesLanguage(Language language) throws Exception {
    var words = new Words(language);
    for (String json :
        List.of("{\"lnag\": 1}", "{\"width\": 1}", "{\"gap\": {}}", "{,", "{", "{} x")) {
      String said = read(json).problems(words).get(0);
      assertTrue(said.contains(file.toString()), said);
      String bare = said.replace(file.toString(), "");
      assertFalse(bare.matches("(?i).*(exception|BEGIN_|\\{\\d}).*"), said);
      boolean english = bare.matches(".*\\b(is|are|the|only|there)\\b.*");
      assertEquals(language == Language.OTHER, english, said);
    }
  }

  @Test
  void theCommandLineGoesBeforeTheFile() throws Exception {
    read("{\"indent\": 4, \"gap\": false, \"lang\": \"ja\", \"line-break\": \"loose\"}");
    assertEquals(
        Typography.DEFAULT
            .withLanguage(Language.KO)
            .withLineBreak(LineBreakLevel.LOOSE)
            .withIndent(1)
            .withGap(true),
        settled("--indent=1", "--gap", "--lang=ko").choices().typography());
  }

  private Settled settled(String... options) {
    return Settled.of(
        Main.commandLine().parseArgs(options), Map.of("XDG_CONFIG_HOME", folder.toString()));
  }
}
