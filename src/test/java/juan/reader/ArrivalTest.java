package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import juan.article.Anchor;
import juan.article.Article;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.article.Position;
import juan.article.Progress;
import juan.article.Recall;
import juan.library.ArticleState;
import juan.library.Librarian.Place;
import juan.library.Visit;
import juan.source.UnreadableException.Reason;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** Articles that arrive piece by piece, late, or not at all. */
class ArrivalTest {
  private static final Metadata ZH = new Metadata("題", "", "", Language.ZH_HANT);
  private final Story story =
      Story.slowShelf(Story.source("a.txt", "甲"), Story.source("b.txt", "乙"));

  private static Batch batch(int from, boolean complete, String... paragraphs) {
    var blocks = java.util.Arrays.stream(paragraphs).map(Block::paragraph).toList();
    return new Batch(from, blocks, ZH, complete);
  }

  @Test
  void untilTextComesItIsSaid() {
    story.press("Enter");
    assertTrue(story.screen().contains("Waiting for text"), story.screen());
    story.press("j G 50% ] t = + h Esc b");
    assertTrue(story.screen().contains("Waiting for text"), story.screen());
  }

  @Test
  void textGrowsUnderTheReader() {
    story.press("Enter").say(new Message.Arrived(1, batch(0, false, "一段。")));
    assertTrue(story.screen().contains("一段。"), story.screen());
    assertTrue(story.status().contains("reading"), story.status());
    story.say(new Message.Arrived(1, batch(1, true, "二段。")));
    assertTrue(story.screen().contains("二段。"), story.screen());
    assertTrue(story.status().contains("100%"), story.status());
  }

  private static String[] paragraphs() {
    var paragraphs = new String[60];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = "第" + (char) (0x5200 + i) + "段，" + "文字很多，".repeat(12);
    }
    return paragraphs;
  }

  /** Opens the first article, which was left at a place of these paragraphs. */
  private void openAgain(String[] paragraphs, Position place) {
    var whole = Article.EMPTY.with(batch(0, true, paragraphs));
    var visit = new Visit(Anchor.of(whole, place), 500, 1);
    story.press("Enter").say(new Message.Remembered(1, ArticleState.NONE.with(visit), null));
  }

  @Test
  void whatIsGoneOnWithIsShownAsSoonAsItsLettersHaveCome() {
    String[] paragraphs = paragraphs();
    openAgain(paragraphs, new Position(30, 4));
    story.say(new Message.Arrived(1, batch(0, false, Arrays.copyOf(paragraphs, 20))));
    assertTrue(story.screen().contains("Waiting for text"), story.screen());
    story.say(new Message.Arrived(1, batch(0, false, Arrays.copyOf(paragraphs, 50))));
    assertTrue(story.screen().contains("第" + (char) (0x5200 + 30) + "段"), story.screen());
    story.say(new Message.Arrived(1, batch(0, true, paragraphs)));
    assertTrue(story.screen().contains("第" + (char) (0x5200 + 30) + "段"), story.screen());
  }

  /** Else the place where it was left would be lost for good. */
  @Test
  void keysWaitUntilAnArticleIsBackWhereItWasLeft() {
    String[] paragraphs = paragraphs();
    openAgain(paragraphs, new Position(30, 0));
    story.press("j j / 段 Enter");
    assertTrue(story.screen().contains("Waiting for text"), story.screen());
    story.say(new Message.Arrived(1, batch(0, true, paragraphs)));
    assertTrue(story.screen().contains("第" + (char) (0x5200 + 32) + "段"), story.screen());
    assertFalse(story.screen().contains("第" + (char) (0x5200 + 2) + "段"), story.screen());
    assertTrue(story.reading().top().block() >= 30, story.reading().top().toString());
  }

  @Test
  void aFileThatChangedUnderTheReaderIsSaid() {
    var changed = new boolean[1];
    var recall =
        new Recall() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public Block block(int index) {
            return Block.paragraph("一段。");
          }

          @Override
          public boolean isChanged() {
            return changed[0];
          }
        };
    var blocks = List.of(recall.block(0));
    var batch = new Batch(0, blocks, ZH, Progress.DONE, List.of(), recall);
    story.press("Enter").say(new Message.Arrived(1, batch));
    assertFalse(story.status().contains("changed"), story.status());
    changed[0] = true;
    assertTrue(story.status().contains("100%  the file has changed"), story.status());
  }

  @Test
  void whatWasTentativeIsReplaced() {
    story.press("Enter").say(new Message.Arrived(1, batch(0, false, "一段。", "二段還沒完")));
    story.say(new Message.Arrived(1, batch(1, true, "二段還沒完，現在完了。")));
    assertTrue(story.screen().contains("二段還沒完，現在完了。"), story.screen());
    assertEquals(2, story.reading().article().size());
  }

  @Test
  void textForAnEarlierReadingIsIgnored() {
    story.press("Enter q j Enter");
    var before = story.model();
    story.say(new Message.Arrived(1, batch(0, true, "甲的文字。")));
    assertSame(before, story.model());
    story.say(new Message.Arrived(2, batch(0, true, "乙的文字。")));
    assertTrue(story.screen().contains("乙的文字。"), story.screen());
  }

  @Test
  void textThatComesBackOnTheShelfIsIgnored() {
    story.press("Enter q");
    String before = story.screen();
    story.say(new Message.Arrived(1, batch(0, true, "甲的文字。")));
    story.say(new Message.Failed(1, Reason.BINARY, "a.txt"));
    assertEquals(before, story.screen());
  }

  @Test
  void anArticleThatCannotBeReadLeadsBackToTheShelf() {
    story.press("j Enter").say(new Message.Failed(1, Reason.BINARY, "b.txt"));
    assertEquals(
        1, assertInstanceOf(ShelfMode.class, story.model().mode()).index(story.model().shelf()));
    assertEquals("b.txt: is not text", story.status());
    story.press("k");
    assertTrue(story.status().contains("filter"), story.status());
  }

  @Test
  void aFailureHalfwayKeepsWhatHasCome() {
    story.press("Enter").say(new Message.Arrived(1, batch(0, false, "一段。")));
    story.say(new Message.Failed(1, Reason.NO_PERMISSION, "a.txt"));
    assertTrue(story.screen().contains("一段。"), story.screen());
    assertEquals("a.txt: cannot be read", story.status());
  }

  @Test
  void theOnlyArticleFailingEndsTheProgramWithTheReason() {
    var alone =
        Story.article(
            new Window(80, 24), Language.OTHER, Ambiguous.NARROW, Story.source("e.txt", ""));
    assertEquals(new Effect.Fail(Reason.EMPTY, "e.txt"), alone.lastEffect());
  }

  @Test
  void theShelfLearnsWhatItsArticlesAre() {
    var entry = story.model().shelf().get(1);
    var known = new juan.library.Entry(entry.source(), "", ZH, 1234, null);
    story.say(new Message.Described(List.of(new Place(1, known))));
    assertTrue(story.row(3).contains("題"), story.screen());
    assertTrue(story.row(3).contains("1,234 chars"), story.screen());
    assertEquals(List.of("b.txt"), List.of(story.model().shelf().get(1).source().name()));
  }
}
