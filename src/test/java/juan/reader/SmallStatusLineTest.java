package juan.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Metadata;
import juan.screen.Frame;
import juan.text.Ambiguous;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The status line of a small window says what has room, and cuts no word and no number. */
class SmallStatusLineTest {
  private static final Window SMALL = new Window(40, 12);
  private static final String TEXT =
      "# 書\n\n" + "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。\n\n".repeat(30) + "## 天地\n\n寒來暑往。\n";

  /** What is typed in an article, and leaves something in the status line. */
  private static final List<String> TYPED =
      List.of(
          "j",
          "=",
          "n",
          "'x",
          "mx",
          "''",
          "B",
          "a Enter",
          "99s",
          "]",
          "] ]",
          "[",
          "^O",
          "J",
          "K",
          "r",
          "E",
          "z",
          "z z",
          "z z z",
          "z z z z",
          "P",
          "P P",
          "p",
          "v",
          "M",
          "+",
          "G",
          "/天 Enter",
          "/天地玄黃，宇宙洪荒。 Enter",
          "/鳳 Enter",
          "/天 Enter &",
          "/天 Enter N",
          "t",
          "h",
          "V Enter",
          "X",
          "12");

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsCut(Language language) {
    var cut = new ArrayList<String>();
    for (var source : List.of(Story.source("a.md", TEXT), Story.source("b.txt", "Plain words."))) {
      for (String typed : TYPED) {
        String status =
            Story.article(SMALL, language, Ambiguous.NARROW, source).press(typed).status();
        if (status.contains("…")) {
          cut.add(typed + " → " + status);
        }
      }
    }
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whileTextArrivesNoNumberIsCut(Language language) {
    var blocks = Stream.generate(() -> Block.paragraph("天".repeat(9_999))).limit(999).toList();
    var story = Story.article(SMALL, language, Ambiguous.NARROW, Story.source("a.txt", "甲"));
    var number = story.reading().number();
    story.press("r"); // it is read again
    story.say(new Message.Arrived(number + 1, new Batch(0, blocks, Metadata.UNKNOWN, false)));
    assertFalse(story.status().contains("…"), story.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bookmark added  (B lists them) | 20 | Bookmark added",
        "已加书签（B 列出） | 12 | 已加书签",
        "Read as GB18030  or else Big5  E tries it | 36 | Read as GB18030  or else Big5",
        "Read as GB18030  or else Big5  E tries it | 20 | Read as GB18030",
        "Nothing found so far | 17 | Nothing found so…",
        "Nothing found so far | 16 | Nothing found…",
        "전체 1,234,567자입니다 | 12 | 전체…",
        "天地玄黃宇宙洪荒 | 9 | 天地玄黃…",
        "/home/somebody/article.txt | 12 | /home/someb…",
      })
  void whatHasNoRoomIsLeftOutAsAWhole(String sentence, int cells, String shown) {
    assertEquals(shown, View.shortened(new Frame(80, 1, Ambiguous.NARROW), sentence, cells));
  }

  @Test
  void theCountOfASearchIsKept() {
    var story = Story.article(SMALL, Language.JA, Ambiguous.NARROW, Story.source("a.md", TEXT));
    assertTrue(story.press("/天地玄黃，宇宙洪荒。 Enter").status().endsWith("1/30"), story.status());
  }
}
