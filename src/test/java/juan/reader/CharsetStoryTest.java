package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;

/** Trying other charsets with E. */
class CharsetStoryTest {
  private static final String TEXT = FiveChapters.text();

  private static Story in(String charset) {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));
    return Story.article(
        new Window(80, 24), Language.OTHER, Ambiguous.NARROW, Story.source("a.txt", bytes));
  }

  private static String charset(Story story) {
    return story.reading().article().metadata().encoding().charset();
  }

  @Test
  void eachPressReadsInTheNextOneAndAtLastInTheFirstAgain() {
    var story = in("GB18030");
    assertTrue(story.status().startsWith("Read as GB18030  or else "), story.status());
    String before = story.screen();
    story.press("E");
    assertTrue(story.status().matches("Read as .*  likeliest: GB18030  next: .*"), story.status());
    int pressed = 1;
    while (!charset(story).equals("GB18030")) {
      story.press("E");
      assertTrue(++pressed < 10);
    }
    assertTrue(pressed > 3);
    assertTrue(story.status().startsWith("Read as GB18030  next: "), story.status());
    assertEquals(before.lines().limit(20).toList(), story.screen().lines().limit(20).toList());
  }

  @Test
  void theReaderStaysInPlace() {
    var story = in("GB18030").press("3s");
    var place = story.reading().top();
    story.press("E");
    assertEquals(place.block(), story.reading().top().block());
    story.press("E E E E E E E");
    assertEquals(place.block(), story.reading().top().block());
    story.press("''");
    assertEquals(0, story.reading().top().block());
  }

  /** The text comes slowly: its start is shown until the reader's place has come. */
  @Test
  void thePlaceIsGoneBackToWhenItArrives() {
    var story = in("GB18030").press("3s");
    int block = story.reading().top().block();
    story.press("E").waits().press("E");
    int number = story.reading().number();
    var some = java.util.Collections.nCopies(block, Block.paragraph("甲。"));
    story.say(new Message.Arrived(number, new Batch(0, some, Metadata.UNKNOWN, false)));
    assertEquals(0, story.reading().top().block());
    var rest = java.util.Collections.nCopies(50, Block.paragraph("乙。"));
    story.say(new Message.Arrived(number, new Batch(block, rest, Metadata.UNKNOWN, true)));
    assertTrue(story.reading().top().block() > 0);
  }

  @Test
  void unicodeTextCanBeTriedInOthersToo() {
    var story = in("UTF-8").press("E");
    assertTrue(story.status().contains("likeliest: UTF-8"), story.status());
    assertTrue(!charset(story).equals("UTF-8"));
  }

  @Test
  void theChoiceIsRemembered() {
    var story = in("GB18030").press("E");
    assertEquals(charset(story), story.reading().state().charset());
  }

  @Test
  void aTextThatWasNotDecodedHasNoChoice() {
    var story = Story.slowShelf(Story.source("a.epub", "")).press("Enter");
    var blocks = java.util.List.of(Block.paragraph("甲。"));
    story.say(new Message.Arrived(1, new Batch(0, blocks, Metadata.UNKNOWN, true)));
    assertEquals("No other charset fits this text", story.press("E").status());
  }

  @Test
  void whereOneIsTellsTheCharset() {
    assertTrue(in("Big5").press("@120x30 =").status().contains("Big5-HKSCS"));
    assertTrue(in("UTF-8").press("@120x30 =").status().contains("UTF-8"));
  }

  @Test
  void ofAShortTextTheDoubtIsTold() {
    var bytes = "天地".getBytes(StandardCharsets.UTF_8);
    var story =
        Story.article(
            new Window(120, 30), Language.OTHER, Ambiguous.NARROW, Story.source("a.txt", bytes));
    assertTrue(story.press("=").status().endsWith("UTF-8"), story.status());
  }
}
