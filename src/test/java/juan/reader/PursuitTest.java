package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.article.Progress;
import juan.screen.Style;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** Going to what has not arrived yet. */
class PursuitTest {
  private static final Metadata ZH = new Metadata("題", "", "", Language.ZH_HANT);
  private static final int CHAPTERS = 10;
  private static final int PARAGRAPHS = 50;

  private final Story story = Story.slowShelf(Story.source("a.txt", "甲")).press("Enter");
  private int chapters;

  /** One more chapter of ten arrives. */
  private PursuitTest chapter() {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.heading(2, "第" + (chapters + 1) + "章"));
    IntStream.range(0, PARAGRAPHS)
        .forEach(i -> blocks.add(Block.paragraph("第" + (chapters + 1) + "章的第" + i + "段。")));
    int from = chapters * (PARAGRAPHS + 1);
    chapters++;
    var progress = new Progress(chapters * 100L, CHAPTERS * 100L, chapters == CHAPTERS);
    story.say(new Message.Arrived(1, new Batch(from, blocks, ZH, progress, List.of(), null)));
    return this;
  }

  private void shows(String text) {
    assertTrue(story.screen().replace(" ", "").contains(text), story.screen());
  }

  private void rest() {
    while (chapters < CHAPTERS) {
      chapter();
    }
  }

  @Test
  void theEndIsFollowedUntilItHasCome() {
    chapter();
    story.press("G");
    shows("第1章的第49段。");
    chapter();
    shows("第2章的第49段。");
    rest();
    shows("第10章的第49段。");
    assertTrue(story.status().contains("100%"), story.status());
    story.press("' '");
    shows("第1章的第0段。");
  }

  @Test
  void anotherKeyStaysWhereItIs() {
    chapter().chapter();
    story.press("G k");
    String before = story.row(3);
    rest();
    assertEquals(before, story.row(3));
  }

  @Test
  void aSectionThatHasNotComeIsWaitedFor() {
    chapter();
    story.press("4 s");
    shows("第1章的第49段。");
    chapter().chapter();
    assertFalse(story.screen().contains("第 4 章"), story.screen());
    chapter();
    assertTrue(story.row(2).contains("第 4 章"), story.screen());
    chapter();
    assertTrue(story.row(2).contains("第 4 章"), story.screen());
    story.press("2 ] ]");
    shows("第5章的第49段。");
    rest();
    assertTrue(story.row(2).contains("第 6 章"), story.screen());
  }

  @Test
  void aNumberInTheMenuIsWaitedForToo() {
    chapter();
    story.press("t 3 Enter");
    chapter().chapter();
    assertTrue(story.row(2).contains("第 3 章"), story.screen());
  }

  @Test
  void aPartOfTheTextThatHasNotComeIsWaitedFor() {
    chapter();
    story.press("5 0 %");
    rest();
    shows("第5章的第4");
  }

  @Test
  void aBarShowsHowMuchHasCome() {
    chapter();
    assertEquals(1, cells(Style.REVERSE));
    assertEquals(ProgressBar.WIDTH - 1, cells(Style.UNDERLINE));
    chapter().chapter().chapter();
    assertEquals(4, cells(Style.REVERSE));
    rest();
    assertEquals(0, cells(Style.REVERSE) + cells(Style.UNDERLINE));
  }

  private long cells(Style style) {
    var frame = story.frame();
    return IntStream.range(0, frame.columns())
        .filter(i -> frame.cell(frame.rows() - 1, i).style().equals(Style.DIM.and(style)))
        .count();
  }
}
