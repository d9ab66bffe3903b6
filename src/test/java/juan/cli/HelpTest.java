package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The help, and what is said of a wrong command line, in every language of the interface. */
class HelpTest {
  private record Done(int code, String out, String err) {}

  private static Done run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Done(line.execute(args), out.toString(), err.toString());
  }

  static Stream<Arguments> everyHelp() {
    var names = new ArrayList<>(Commands.names());
    names.add("");
    return names.stream()
        .flatMap(
            name ->
                Stream.of("zh-Hans", "zh-Hant", "ja", "ko", "en")
                    .map(tag -> Arguments.of(name, tag)));
  }

  @ParameterizedTest
  @MethodSource("everyHelp")
  void fits80CellsAndSaysSomethingOfEachOption(String name, String tag) {
    var args = new ArrayList<>(List.of("--help", "--ui-lang", tag));
    if (!name.isEmpty()) {
      args.add(0, name);
    }
    var done = run(args.toArray(String[]::new));
    assertEquals(0, done.code());
    assertEquals("", done.err());
    for (String line : done.out().lines().toList()) {
      assertTrue(CellWidth.ofText(line, Ambiguous.NARROW) <= 80, line);
    }
    var text = new HelpText(Language.ofTag(tag));
    var spec = Main.commandLine().getCommandSpec();
    var its = name.isEmpty() ? spec : spec.subcommands().get(name).getCommandSpec();
    its.commandLine().setResourceBundle(text.bundle());
    its.options().forEach(o -> assertEquals(1, o.description().length, o.longestName()));
    its.positionalParameters().forEach(p -> assertEquals(1, p.description().length));
    assertEquals(1, its.usageMessage().header().length);
    assertEquals(1, its.usageMessage().description().length);
    assertTrue(done.out().contains(text.get("usage.footer").strip()), done.out());
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH_HANS", "ZH_HANT", "JA", "KO"})
  void everyLanguageHasTheTextsOfEnglishAndTheirArguments(Language language) {
    var english = new HelpText(Language.OTHER).bundle();
    var its = new HelpText(language).bundle();
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(its.keySet()));
    for (String key : english.keySet()) {
      for (String argument : List.of("{0}", "{1}", "{2}", "{3}")) {
        assertEquals(
            english.getString(key).contains(argument), its.getString(key).contains(argument), key);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cat --widht 3 | unknown option --widht; did you mean --width?",
        "cat --xyzzy | unknown option --xyzzy; juan cat --help lists those there are",
        "-Z | unknown option -Z; juan --help lists those there are",
        "cat --width | --width needs a value",
        "cat --width 12cm x | --width cannot be ‘12cm’: it is a number from 1 to 1000",
        "grep --json=yes x | --json takes no value",
        "list --sort lenght | --sort cannot be ‘lenght’; did you mean length?",
        "repair --only glos x | --only cannot be ‘glos’; did you mean gloss?",
        "grep --regex a(b x | --regex ‘a(b’: a bracket ( is not closed (at character 4)",
        "grep --regex *b x | --regex ‘*b’: there is nothing before * + ? or { that could be"
            + " repeated (at character 1)",
        "grep --exact --regex b x | only one of --exact and --regex",
        "grep --ui-lang zh-Hans --regex a[b x | --regex “a[b”：左方括号 [ 没有配对（第 3 个字符处）",
        "cat --ui-lang=ja --widht 3 | --widht というオプションはありません。--width のことですか",
        "--ui-lang ko --format htm x | --format 값으로 ‘htm’은(는) 쓸 수 없습니다. html입니까?",
        "toc --ui-lang zh-Hant --charset | --charset 後面要有值",
      })
  void whatIsWrongIsSaidInOneLineWithTheNearestRightWord(String arguments, String sentence) {
    var done = run(arguments.split(" "));
    assertEquals(2, done.code());
    assertEquals("juan: " + sentence + "\n", done.err());
    assertEquals("", done.out());
  }

  @ParameterizedTest
  @CsvSource({"(?<n", "a{2", "[b-a]", "x\\", "\\p{Foo}", ")", "(?z)", "a**", "{", "[[", "\\k<a>"})
  void noneOfJavasEnglishIsInTheSentence(String pattern) {
    var done = run("grep", "--ui-lang", "zh-Hans", "--regex", pattern, "x");
    assertEquals(2, done.code(), pattern);
    String sentence = done.err().replace(pattern, "").replace("--regex", "").replace("juan", "");
    assertFalse(sentence.matches("(?s).*[A-Za-z]{3}.*"), done.err());
  }
}
