package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What git(1), man(1) and others print for a terminal is read as they mean it. */
class TerminalOutputTest {
  private static Article printed(String name) throws Exception {
    try (var in = Files.newInputStream(Path.of("src/test/resources/juan/output", name))) {
      return Texts.read("standard input", in);
    }
  }

  private static List<String> lines(Article article) {
    return Texts.blocks(article).stream().map(Block::text).toList();
  }

  /** A block's text with each mark as {@code {parameters:text}}. */
  private static String marked(Block block) {
    var text = new StringBuilder(block.text());
    for (int i = block.spans().size() - 1; i >= 0; i--) {
      Span span = block.spans().get(i);
      text.insert(span.end(), '}').insert(span.start(), "{" + span.value() + ":");
    }
    return text.toString();
  }

  private static String marked(Article article) {
    return Texts.blocks(article).stream()
        .map(TerminalOutputTest::marked)
        .collect(Collectors.joining("\n"));
  }

  /** A line that is known to be output. */
  private static String marked(String line) {
    return marked(OutputLine.of(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"git-log.txt", "ls.txt", "grep.txt", "man-sgr.txt", "man-overstrike.txt"})
  void everyLineStaysALineAndNothingOfAControlSequenceIsLeft(String name) throws Exception {
    String source = Files.readString(Path.of("src/test/resources/juan/output", name));
    var expected =
        source
            .replaceAll("\u001B\\[[0-9;]*[mK]", "")
            .replaceAll("(?:[^\b]\b)+(.)", "$1")
            .replace("+\techo", "+       echo")
            .lines()
            .map(String::stripTrailing)
            .toList();
    assertEquals(expected, lines(printed(name)));
    assertTrue(printed(name).metadata().isOutput());
  }

  @Test
  void aLogHasItsCommitsAndFilesForHeadings() throws Exception {
    assertEquals(
        List.of(
            "commit e5785446b5843b0ccbdf5bb7129637cf8e65c08c",
            "diff --git a/poem.txt b/poem.txt",
            "commit 81541907dcd32e92c3da6f39653c408677e861f0",
            "diff --git a/Makefile b/Makefile",
            "diff --git a/poem.txt b/poem.txt"),
        Texts.headings(printed("git-log.txt")));
  }

  @Test
  void aDiffHasItsColours() throws Exception {
    String all = marked(printed("git-log.txt"));
    assertTrue(all.contains("\n{38;5;1:-床前明月光}\n{38;5;2:+床前看月光}\n 疑是地上霜\n"), all);
    assertTrue(all.contains("{38;5;6:@@ -1,2 +1,3 @@}\n"), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"man-sgr.txt", "man-overstrike.txt"})
  void aManualIsTheSameHoweverItIsMarked(String name) throws Exception {
    var manual = printed(name);
    assertEquals(List.of("NAME", "OPTIONS"), Texts.headings(manual));
    String all = marked(manual);
    assertTrue(all.contains("\n{1:NAME}\n       juan - reads\n"), all);
    assertTrue(all.contains("{1:粗體}"), all);
    assertTrue(all.contains("{4:N}"), all);
  }

  @ParameterizedTest
  @CsvSource({
    "e[1;31mxe[0my, '{1;38;5;1:x}y'",
    "e[mx, x",
    "e[1me[22mx, x",
    "e[3;4;7mxe[23mye[24mze[27m., '{3;4;7:x}{4;7:y}{7:z}.'",
    "e[2me[21mx, '{2;4:x}'",
    "e[94;107mxe[39mye[49mz, '{38;5;12;48;5;15:x}{48;5;15:y}z'",
    "e[38;5;208mx, '{38;5;208:x}'",
    "e[48;2;1;20;255mx, '{48;2;1;20;255:x}'",
    "e[38:2::1:2:3mx, '{38;2;1;2;3:x}'",
    "e[38:5:7mx, '{38;5;7:x}'",
    "e[4:3mx, '{3;4:x}'",
    "e[38;5;256mx, x",
    "e[38;2;1mx, x",
    "e[38mx, x",
    "e[5;8;9mx, x",
    "e[99999999999mx, x",
    "e[?25lxe[2Jye[10;10Hz, xyz",
    "e[>4;1mx, x",
    "e]8;;https://example.orge\\linke]8;;e\\!, link!",
    "e]0;titlebx, x",
    "ePqx#e\\x, x",
    "e(Bxe)0y, xy",
    "e7xe8ye=z, xyz",
    "xby, xy",
  })
  void aSequenceIsStyleOrNothing(String line, String expected) {
    // In this table e stands for ESC, and b for BEL.
    String sent = line.replace("e", "\u001B").replace("b", "\u0007");
    assertEquals(
        expected.replace("e", "\u001B"),
        marked(sent.replace("titl\u001B", "title").replace("\u001Bxampl\u001B", "example")));
  }

  @ParameterizedTest
  @CsvSource({
    "N<N, '{1:N}'",
    "_<x, '{4:x}'",
    "x<_, '{4:x}'",
    "漢<漢字<字, '{1:漢字}'",
    "漢<<漢, '{1:漢}'",
    "__<<漢., '{4:漢}.'",
    "_<漢., '{4:漢}.'",
    "_<_, '{4:_}'",
    "a<a_<_, '{1:a_}'",
    "_<a<a, '{1;4:a}'",
    "+<o item, o item",
    "abc<<<ABC, ABC",
    "<<x, x",
    "x<, x",
    "𠮷<𠮷, '{1:𠮷}'",
  })
  void whatIsStruckOverIsStyle(String line, String expected) {
    assertEquals(expected, marked(line.replace('<', '\b')));
  }

  @Test
  void tabsGoToTheNextStop() {
    assertEquals("+       x 漢    y", OutputLine.of("+\tx 漢\ty").text());
  }

  @Test
  void coloursOfBlanksStay() {
    assertEquals("{48;5;1:  }", marked("\u001B[41m  \u001B[m  "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[31",
        "\u001B[",
        "\u001B",
        "\u001B]0;never ended",
        "\u001BP never",
        "\u001B[3\u4E00m",
        "\u001B(",
        "\u001B\u001B\u001B",
        "\u009B31m",
        "\u001B[31\u001B[31"
      })
  void whatIsNoSequenceIsTextThatNoTerminalObeys(String line) {
    Block block = OutputLine.of("a" + line);
    assertTrue(block.text().startsWith("a"));
    assertTrue(block.text().length() > 1, "nothing is swallowed");
    assertFalse(block.text().chars().anyMatch(Character::isISOControl), block.text());
  }

  @Test
  void hostileLinesAreReadInTimeAndHaveFewMarks() {
    String parameters = "\u001B[" + "1;".repeat(500_000) + "mx";
    assertTrue(OutputLine.of(parameters).spans().isEmpty());
    assertTrue(OutputLine.of("\u001B[31mx\u001B[32my".repeat(50_000)).spans().size() <= 1000);
    assertEquals("x", OutputLine.of("x\b".repeat(100_000)).text());
    assertEquals("", OutputLine.of("\t".repeat(65_000)).text());
    String under = "_".repeat(30_000) + "\b".repeat(30_000) + "漢".repeat(15_000);
    assertEquals(15_000, OutputLine.of(under).text().length());
    assertEquals(2, OutputLine.of("_\b".repeat(100_000) + "漢\bx字").text().length());
    var article =
        Texts.read(
            "pipe",
            new java.io.ByteArrayInputStream(
                ("\u001B[1mx\u001B[m\n" + parameters + "\n").getBytes()));
    assertTrue(article.size() > 1);
  }

  @Test
  void aStraySequenceFarDownInAFileMakesNoOutputOfIt() throws Exception {
    Path file = Files.createTempFile("juan", ".txt");
    try {
      String prose = "這是一段很長的文字，說的是一件小事，後來就沒有人記得了。\n\n";
      Files.writeString(file, prose.repeat(200) + "\u001B[31m紅\u001B[m\n\n" + prose);
      var article = ArticleReader.read(new FileSource(file));
      assertFalse(article.metadata().isOutput());
      assertEquals("␛[31m紅␛[m", article.block(200).text());
      assertEquals(Kind.PARAGRAPH, article.block(201).kind());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whoPrintsMayBeginWithColoursAtAnyTime() {
    String plain = "checking whether it works... yes\n".repeat(300);
    var article =
        Texts.read(
            "pipe",
            new java.io.ByteArrayInputStream(
                (plain + "\u001B[1;31merror:\u001B[m   no\n  such   thing\n").getBytes()));
    assertTrue(article.metadata().isOutput());
    var lines = lines(article);
    assertEquals(
        List.of("error:   no", "  such   thing"), lines.subList(lines.size() - 2, lines.size()));
  }

  @Test
  void aLongLogIsReadAgainWithItsColours() throws Exception {
    Path file = Files.createTempFile("juan", ".log");
    try {
      String line = "\u001B[32m%07d\u001B[m \u001B[1mbold\u001B[m " + "漢".repeat(80) + "\n";
      var text = new StringBuilder();
      for (int i = 0; i < 60_000; i++) {
        text.append(line.formatted(i));
      }
      Files.writeString(file, text);
      var article = ArticleReader.read(new FileSource(file));
      assertEquals(60_000, article.size());
      for (int i : new int[] {0, 30_000, 45_678, 59_999}) {
        assertEquals(
            "{38;5;2:%07d} {1:bold} ".formatted(i) + "漢".repeat(80), marked(article.block(i)));
        assertEquals(Kind.OUTPUT, article.block(i).kind());
      }
    } finally {
      Files.delete(file);
    }
  }
}
