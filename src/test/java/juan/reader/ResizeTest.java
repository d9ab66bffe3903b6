package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of any size. */
class ResizeTest {
  private static String longText() {
    var text = new StringBuilder("長文\n");
    for (int i = 0; i < 60; i++) {
      text.append("第").append(i + 1).append("段，天地玄黃，宇宙洪荒，日月盈昃，辰宿列張。".repeat(6)).append('\n');
    }
    return text.toString();
  }

  @Test
  void theTopCharacterStaysOnTopAndTheOldSizeBringsTheOldScreen() {
    var story = Story.text(longText()).press("Space 3j");
    String before = story.screen();
    var reading = story.reading();
    String text = reading.article().block(reading.top().block()).text();
    String first = text.substring(reading.top().offset(), reading.top().offset() + 2);
    for (String size : new String[] {"40x12", "120x36", "20x5", "200x60", "3x3"}) {
      story.press("@" + size);
      int row = story.model().window().top();
      if (!size.equals("3x3")) {
        assertTrue(story.row(row).contains(first), size + ": " + story.row(row));
      }
    }
    assertEquals(before, story.press("@80x24").screen());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyKeysAtAnySizeGiveAWholeScreen(long seed) {
    var random = new SplittableRandom(seed);
    String[] keys = {
      "j",
      "k",
      "Space",
      "b",
      "d",
      "u",
      "g",
      "G",
      "50%",
      "]",
      "[",
      "2]",
      "3s",
      "t",
      "Tab",
      "Enter",
      "Esc",
      "''",
      "^O",
      ")",
      "J",
      "K",
      ":n",
      "+",
      "-",
      "=",
      "h",
      "q",
      "/",
      "乙",
      "1",
      "z",
      "9",
      "Backspace",
      "Down",
      "Up",
      "Home",
      "End",
      "^L",
      "PgDn",
      "PgUp"
    };
    var story =
        Story.shelf(
            Story.source("a.txt", FiveChapters.text()),
            Story.source("b.txt", longText()),
            Story.source("c.md", "# 題\n\n- 一\n  - 二\n\n> 引\n\n```\ncode\n```\n\n## 節\n\n文。\n"));
    var told = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String key =
          random.nextInt(10) == 0
              ? "@" + (1 + random.nextInt(130)) + "x" + (1 + random.nextInt(40))
              : keys[random.nextInt(keys.length)];
      told.append(' ').append(key);
      story.press(key);
      var frame = story.frame();
      assertTrue(Golden.isWhole(frame), () -> "seed " + seed + ":" + told);
      assertEquals(story.model().window().columns(), frame.columns());
    }
  }
}
