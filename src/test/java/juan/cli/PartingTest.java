package juan.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.search.Query;
import juan.source.PipeSource;
import juan.source.Source;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several articles in one. */
class PartingTest {
  @TempDir Path folder;

  private static Source source(String text, Charset charset) {
    return new PipeSource("x", new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static List<String> parts(String text, String pattern, Charset charset)
      throws IOException {
    var query = pattern.isEmpty() ? null : Query.of(pattern, Query.Kind.PATTERN);
    var texts = new ArrayList<String>();
    for (Source part : Parting.of(source(text, charset), "x", query).articles()) {
      try (var in = part.open()) {
        texts.add(new String(in.readAllBytes(), charset));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void aLineOfMarksIsLeftOutAndOthersBeginAnArticle(String charset) throws IOException {
    String text =
        "\uFEFF第一回 天地玄黃\n宇宙洪荒\n====\n第二回 日月盈昃\n辰宿列張\n====\n\n====\n寒來暑往\n"
            .substring(charset.startsWith("UTF") ? 0 : 1);
    var its = Charset.forName(charset);
    var apart = parts(text, "^=+$", its);
    assertEquals(3, apart.size());
    assertTrue(apart.get(0).endsWith("宇宙洪荒\n"), apart.get(0));
    assertEquals("第二回 日月盈昃\n辰宿列張\n", apart.get(1));
    assertEquals("寒來暑往\n", apart.get(2));
    var headed = parts(text, "^\uFEFF?第.回", its);
    assertEquals(2, headed.size());
    assertTrue(headed.get(1).startsWith("第二回"), headed.get(1));
    assertEquals(text, String.join("", headed));
  }

  @Test
  void nulBytesPartArticles() throws IOException {
    assertEquals(List.of("甲\n乙", "丙"), parts("甲\n乙\0\0 \n\0丙\0", "", UTF_8));
    assertEquals(List.of("甲\n乙"), parts("甲\n乙\0", "", UTF_8));
  }

  @Test
  void oneArticleIsWhatItWas() throws IOException {
    for (String text : List.of("", "a\nb\n", "\u001f\u008bx\0\0x", "PK\3\4\0x\0x")) {
      var whole = source(text, ISO_8859_1);
      assertSame(whole, Parting.of(whole, "x", null).articles().get(0), text);
    }
  }

  @Test
  void aPatternThatTakesTooLongIsGivenUp() throws IOException {
    String text = ("a".repeat(60) + "b\n").repeat(20_000);
    var parts = Parting.of(source(text, UTF_8), "x", Query.of("(a+)+c", Query.Kind.PATTERN));
    assertFalse(parts.complete());
    assertEquals(1, parts.articles().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "juan list --split '^-+$' a.txt ¦ 甲題  7 chars  unread  a.txt#1,乙題  7 chars  unread  a.txt#2",
        "juan grep --split '^-+$' 宙 <a.txt ¦ -#2:宇宙洪荒。",
        "printf '甲\\0乙宙' | juan grep 宙 ¦ -#2:乙宙",
        "printf '甲\\0乙宙' | juan grep --json 宙 - ¦ {\"path\":\"-#2\"",
        "printf 'hello\\0world\\0' | juan grep world ¦ -#2:world",
        "juan toc --split 題 a.txt ¦ a.txt#1,,a.txt#2",
        "juan --split '^-+$' a.txt | tr -d ' ' ¦ 甲題,,天地玄黃。,,乙題,,宇宙洪荒。",
      })
  void commandsTellOneFromTheOther(String script, String expected) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "甲題\n\n天地玄黃。\n----\n乙題\n\n宇宙洪荒。\n");
    var done = Program.run(folder, script);
    assertEquals(0, done.code(), done.err());
    assertEquals("", done.err());
    String out = String.join(",", done.out().lines().toList());
    assertTrue(out.startsWith(expected), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"juan <s", "cat s | juan", "juan - <s", "juan - a.txt <s"})
  void nulBytesPartWhatTheReaderIsGiven(String command) throws Exception {
    Files.writeString(folder.resolve("s"), "甲題\n\n天地玄黃。\0乙題\n\n宇宙洪荒。\0");
    Files.writeString(folder.resolve("a.txt"), "丙題\n\n天地玄黃。\n");
    String script = "export TMPDIR=$PWD; " + command;
    try (var screen = PtyScreen.start(folder, 60, 10, script)) {
      screen.await("乙題");
      screen.type("j\r");
      screen.await("宇宙洪荒。");
      screen.type("Q");
      assertEquals(0, screen.exitCode(), screen.text());
    }
    var printed = Program.run(folder, command + " | tr -d ' '");
    assertTrue(printed.out().startsWith("甲題\n\n天地玄黃。\n\n乙題\n"), printed.out());
  }

  @Test
  void oneArticleThatEndsInANulByteIsRead() throws Exception {
    var one = Program.run(folder, "printf '甲題\\n\\n天地玄黃。\\0' | juan | tr -d ' '");
    assertEquals(new Program.Result(0, "甲題\n\n天地玄黃。\n", ""), one);
    var utf16 = Program.run(folder, "printf 'One two three.\\n' | iconv -t UTF-16LE | juan");
    assertTrue(utf16.out().contains("One two three."), utf16.out() + utf16.err());
  }

  @Test
  void theReaderShowsAShelf() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "甲題\n\n天地玄黃。\n----\n乙題\n\n宇宙洪荒。\n");
    try (var screen =
        PtyScreen.start(folder, 60, 10, "export TMPDIR=$PWD; exec juan --split '^-+$' a.txt")) {
      screen.await("乙題");
      screen.type("q");
      assertEquals(0, screen.exitCode(), screen.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "juan - <s | -#2 | juan list - <s",
        "juan --split '^丙' s.txt | /s.txt#2 | juan list --split '^丙' s.txt",
      })
  void whatIsNotedInAPartIsFoundUnderItsName(String command, String name, String list)
      throws Exception {
    Files.writeString(folder.resolve("s"), "甲題\n\n天地玄黃。\0丙題\n\n宇宙洪荒。\0");
    Files.writeString(folder.resolve("s.txt"), "甲題\n\n天地玄黃。\n丙題\n\n宇宙洪荒。\n");
    String home = "export TMPDIR=$PWD XDG_STATE_HOME=$PWD/state; ";
    try (var screen = PtyScreen.start(folder, 60, 10, home + command)) {
      screen.await("丙題");
      screen.type("j\r");
      screen.await("宇宙洪荒。");
      screen.type("a\r");
      screen.await("Bookmark added");
      screen.type("q");
      screen.await("甲題");
      screen.type("Q");
      assertEquals(0, screen.exitCode(), screen.text());
    }
    var all = Program.run(folder, home + "juan notes --json");
    assertEquals(1, all.out().lines().count(), all.out());
    String real = name.startsWith("/") ? folder.toRealPath() + name : name;
    assertTrue(all.out().startsWith("{\"path\":\"" + real + "\","), all.out());
    var listed = Program.run(folder, home + list);
    assertEquals("done", listed.out().lines().toList().get(1).split(" {2,}")[2], listed.out());
    if (name.startsWith("/")) {
      var its = Program.run(folder, home + "juan notes --json 's.txt#2'; juan notes --json s.txt");
      assertEquals(all.out() + all.out(), its.out(), its.err());
    } else {
      var its = Program.run(folder, home + "juan notes --json - <s");
      assertEquals(all.out(), its.out(), its.err());
    }
    // The shelf knows it, and so does the article.
    try (var screen = PtyScreen.start(folder, 60, 10, home + command)) {
      screen.await("done");
      screen.type("Q");
      assertEquals(0, screen.exitCode(), screen.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "juan - <s | -#1 | -#2",
        "juan - x/a.txt y/a.txt <s | -#2 | a",
        "juan --split '^這' x/a.txt | a#1 | a#2",
      })
  void withoutATitleAPartIsCalledByItsName(String command, String one, String other)
      throws Exception {
    String text = "甲乙丙，這是一句話。\n\n天地。\n%s這也是一句話。\n\n宇宙。\n";
    Files.writeString(folder.resolve("s"), text.formatted("\0"));
    for (String its : List.of("x", "y")) {
      Path file = Files.createDirectory(folder.resolve(its)).resolve("a.txt");
      Files.writeString(file, text.formatted(""));
    }
    try (var screen = PtyScreen.start(folder, 60, 10, "export TMPDIR=$PWD; " + command)) {
      screen.await(one + "  ");
      screen.await(other + "  ");
      screen.type("Q");
      assertEquals(0, screen.exitCode(), screen.text());
    }
  }
}
