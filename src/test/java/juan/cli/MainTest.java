package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;

/** The command line, as far as it goes without a terminal. */
class MainTest {
  @ParameterizedTest
  @CsvSource({
    "LANG=zh_CN.UTF-8, ZH_HANS",
    "LANG=zh_TW.UTF-8, ZH_HANT",
    "LANG=zh_HK, ZH_HANT",
    "LANG=ja_JP.UTF-8, JA",
    "LANG=ko_KR.eucKR@x, KO",
    "LANG=en_US.UTF-8, OTHER",
    "LANG=C.UTF-8, OTHER",
    "LANG=ja_JP LC_ALL=ko_KR, KO",
    "LANG=ja_JP LC_MESSAGES=zh_TW, ZH_HANT",
    "LANG=ja_JP LC_ALL=, JA",
    "LANG=ja_JP LC_MESSAGES=ko_KR LC_ALL=C, OTHER",
    "TERM=xterm, OTHER",
  })
  void theLocaleChoosesTheWords(String environment, Language expected) {
    Map<String, String> variables =
        Arrays.stream(environment.split(" "))
            .map(its -> its.split("=", 2))
            .collect(Collectors.toMap(its -> its[0], its -> its[1]));
    assertEquals(expected, Settled.localeLanguage(variables));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, ZH_HANS",
    "zh-Hant, ZH_HANT",
    "ja, JA",
    "ko, KO",
    "en, OTHER",
    "en-GB, OTHER"
  })
  void theLanguagesThereAreWordsIn(String value, Language expected) {
    assertEquals(expected, Choice.UI_LANG.apply(Choices.DEFAULT, value).interfaceLanguage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "", "english", "z"})
  void otherLanguagesAreRefused(String value) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Choice.UI_LANG.apply(Choices.DEFAULT, value).interfaceLanguage());
  }

  @Test
  void helpNamesEveryOptionAndTheExitCodes() {
    var out = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(out)).execute("--help");
    assertEquals(0, code);
    for (String part : new String[] {"PATH", "--ui-lang", "--version", "Exit codes"}) {
      assertTrue(out.toString().contains(part), out.toString());
    }
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ko, very-loose, 'auto, character, word (lang ko)'",
    "ja, basic, 'auto, strict, very-strict, loose, very-loose (lang ja)'",
    "zh-Hant, word, 'auto, none, basic, gb, strict (lang zh-Hant)'",
    "en, strict, auto (lang en)",
  })
  void aLineBreakLevelThatTheLanguageDoesNotHaveIsRefused(
      String language, String level, String right) {
    var err = new StringWriter();
    var command = Main.commandLine().setErr(new PrintWriter(err));
    assertEquals(2, command.execute("cat", "--line-break", level, "--lang", language, "-"));
    String sentence = "juan: --line-break cannot be ‘" + level + "’: it is one of " + right;
    assertEquals(
        sentence.lines().toList(), err.toString().lines().toList(), () -> language + " " + level);
  }

  @ParameterizedTest
  @CsvSource({"ko, word", "ja, strict", "zh-Hans, strict", "zh-Hans, gb", "en, auto"})
  void theLevelsOfTheLanguageAreNot(String language, String level) {
    var parsed = Main.commandLine().parseArgs("--line-break", level, "--lang", language);
    assertEquals(level, lineBreak(parsed));
    assertEquals(level, lineBreak(Main.commandLine().parseArgs("--line-break", level)));
  }

  private static String lineBreak(ParseResult parsed) {
    return Settled.of(parsed, Map.of()).choices().typography().lineBreak().optionName();
  }

  @Test
  void wrongUsageIsExitCode2() {
    var command = Main.commandLine().setErr(new PrintWriter(new StringWriter()));
    assertEquals(2, command.execute("--no-such-option"));
    assertEquals(2, command.execute("--ui-lang", "de"));
  }
}
