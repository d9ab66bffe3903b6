package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.library.About;
import juan.library.ArticleState;
import juan.library.ArticleStates;
import juan.source.FileSource;
import juan.source.Source;
import juan.terminal.Program;
import juan.terminal.PtyScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been chosen for an article holds for every command. */
class RememberedTest {
  private static final String TEXT = "书名\n\n第一章 甲\n他说了许多话。\n第二章 乙\n她说了许多话。\n";

  @TempDir Path folder;
  private ArticleStates states;
  private FileSource article;

  @BeforeEach
  void writeArticle() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.write(file, TEXT.getBytes("GB18030"));
    article = new FileSource(file);
    states = ArticleStates.of(Map.of("XDG_STATE_HOME", folder.toString()));
  }

  private void save(Source of, ArticleState state) {
    states.save(of, About.NOTHING, states.load(of).state(), state);
  }

  private Program.Result run(String command) throws Exception {
    return Program.run(folder, "export XDG_STATE_HOME=$PWD; " + command);
  }

  @Test
  void headings() throws Exception {
    var marks = List.of(new HeadingMark("第二章 乙", 0, 0), new HeadingMark("他说了许多话。", 0, 3));
    save(article, ArticleState.NONE.with(new HeadingChoices(marks, List.of())));
    String toc = run("juan toc a.txt").out();
    assertTrue(toc.matches("1  第一章 甲\t\\d+\n2    他说了许多话。\t\\d+\n"), toc);
    String explained = run("juan toc --explain a.txt").out();
    assertTrue(explained.contains("refused\tmark\tunmarked by hand\t第二章 乙\n"), explained);
    save(article, ArticleState.NONE.with(new HeadingChoices(List.of(), List.of("ordinal 章"))));
    assertEquals("", run("juan toc a.txt").out());
    assertTrue(run("juan toc --explain a.txt").out().contains("turned off for this article"));
  }

  @Test
  void theCharsetUnlessTheCommandLineSaysOtherwise() throws Exception {
    save(article, ArticleState.NONE.withCharset("windows-31j"));
    assertTrue(run("juan cat a.txt").out().contains("ｵﾚﾒｻﾕﾂ"));
    assertTrue(run("juan a.txt").out().contains("ｵﾚﾒｻﾕﾂ"));
    assertTrue(run("juan cat --charset gbk a.txt").out().contains("第一章"));
  }

  @Test
  void aDamagedFileIsSaidInOneLine() throws Exception {
    save(article, ArticleState.NONE);
    try (var files = Files.list(folder.resolve("juan/articles"))) {
      Files.writeString(
          files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow(), "{");
    }
    var result = run("juan toc a.txt");
    assertTrue(result.err().matches("juan: [^\n]* damaged, and set aside[^\n]*\n"), result.err());
    assertTrue(result.out().contains("第一章"));
    assertEquals(0, result.code());
  }

  @Test
  void whatIsChosenByKeyIsThereNextTime() throws Exception {
    String read = "export XDG_STATE_HOME=$PWD; exec juan a.txt";
    try (var screen = PtyScreen.start(folder, 80, 24, read)) {
      screen.await("第二章");
      screen.type("tj-");
      screen.await("No heading any more");
      screen.type("\tQ");
      assertEquals(0, screen.exitCode());
    }
    assertTrue(run("juan toc a.txt").out().matches("1  第一章 甲\t\\d+\n"));
  }
}
