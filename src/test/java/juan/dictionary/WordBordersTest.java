package juan.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import juan.dictionary.WordBorders.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordBordersTest {
  @TempDir Path folder;

  private WordBorders borders() throws IOException {
    Files.writeString(
        folder.resolve("c.u8"),
        """
        長沙微宣講 长沙微宣讲 [x] /a/
        長沙 长沙 [x] /b/
        학교 학교 [x] /school/
        학 학 [x] /crane/
        New New [x] /new/
        """);
    return new WordBorders(Dictionaries.in(folder));
  }

  private static String shown(String text, List<Word> words) {
    return words.stream()
        .map(word -> text.substring(word.start(), word.end()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "长沙微宣讲，在长沙。, 长沙微宣讲 在 长沙",
    "学习新思想。, 学 习 新 思 想",
    "図書館で本を読む。, 図書館 で 本 を 読む",
    "학교에서 공부한다., 학교에서 공부한다",
    "The Newer 3.5 km — don’t. yes!, The Newer 3.5 km don’t yes",
    "长沙GDP增长3%，學校, 长沙 GDP 增 长 3 學 校",
    "……。！, ''"
  })
  void wordsAreThoseOfTheDictionaryAndOfUnicode(String text, String words) throws IOException {
    assertEquals(words, shown(text, borders().words(text)));
  }

  @Test
  void aKoreanWordIsLookedUpWithoutItsParticles() throws IOException {
    borders();
    var matches = Dictionaries.in(folder).at("학교에서", 0);
    assertEquals(List.of(2, 1), matches.stream().map(Match::end).toList());
  }

  @Test
  void anInflectedWordIsLookedUpAsItIsListed() throws IOException {
    Files.writeString(folder.resolve("c.u8"), "食べる 食べる [x] /eat/\n食 食 [x] /meal/\n");
    var matches = Dictionaries.in(folder).at("食べた", 0, List.of(new Form(2, "食べる")));
    assertEquals(
        List.of("eat", "meal"),
        matches.stream().map(match -> match.entries().get(0).senses().get(0)).toList());
  }

  /** Going forward and back stands on the same words as dividing all of the text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "长沙微宣讲，在长沙。我们学习！\n新思想？好。",
        "，。",
        "没有句号的一行",
        "…長沙",
      })
  void theCursorGoesOverAllWordsBothWays(String text) throws IOException {
    var borders = borders();
    var words = borders.words(text);
    var forward = new ArrayList<Word>();
    for (Word at = borders.from(text, 0); at != null; at = borders.from(text, at.end())) {
      forward.add(at);
    }
    assertEquals(words, forward);
    var back = new ArrayList<Word>();
    for (Word at = borders.before(text, text.length());
        at != null;
        at = borders.before(text, at.start())) {
      back.add(0, at);
    }
    assertEquals(words, back);
  }

  @Test
  void aTextWithoutSentencesIsDividedAllTheSame() throws IOException {
    var borders = borders();
    String text = "长沙".repeat(50_000);
    Word last = borders.before(text, text.length());
    assertNotNull(last);
    assertEquals(new Word(99_998, 100_000), last);
    assertNull(borders.from(text, text.length()));
  }
}
