package juan.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CedictTest {
  private static final String LINES =
      """
      # CC-CEDICT
      #! version=1
      長 长 [chang2] /length/long/
      長 长 [zhang3] /chief/to grow/
      長沙 长沙 [Chang2 sha1] /Changsha, capital of Hunan/see also 湖南|湖南[Hu2 nan2]/
      綠 绿 [lu:4] /green/
      AA制 AA制 [A A zhi4] /to split the bill/
      """;

  @TempDir Path folder;

  private Dictionaries open(String text) throws IOException {
    Files.writeString(folder.resolve("cedict_ts.u8"), text);
    return Dictionaries.in(folder);
  }

  @Test
  void theLongestWordIsFirst() throws IOException {
    var matches = open(LINES).at("去长沙吧", 1);
    assertEquals(List.of(3, 2), matches.stream().map(Match::end).toList());
    assertEquals(
        new Entry(
            List.of("長沙", "长沙"),
            "Cháng shā",
            List.of("Changsha, capital of Hunan", "see also 湖南|湖南[Hú nán]"),
            "cedict_ts"),
        matches.get(0).entries().get(0));
    assertEquals(
        List.of("cháng", "zhǎng"), matches.get(1).entries().stream().map(Entry::reading).toList());
  }

  @Test
  void aWordIsFoundInEitherScriptAndCase() throws IOException {
    var dictionaries = open(LINES);
    assertEquals("Cháng shā", dictionaries.at("長沙", 0).get(0).entries().get(0).reading());
    assertEquals("lǜ", dictionaries.at("綠", 0).get(0).entries().get(0).reading());
    assertEquals(3, dictionaries.at("aa制", 0).get(0).end());
    assertEquals(3, dictionaries.at("ＡＡ制", 0).get(0).end());
    assertTrue(dictionaries.at("湖", 0).isEmpty());
  }

  @Test
  void aPackedFileIsReadToo() throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("cedict_ts.u8.gz")))) {
      out.write(LINES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertEquals(1, Dictionaries.in(folder).at("长沙", 0).get(0).entries().size());
  }

  @Test
  void linesOfOtherFormsArePassedOver() throws IOException {
    var dictionaries = open("\n \n  \n長\n長 长\n長 长 \n[a] /b/\n長 长 [x\n好 好 [hao3] /good/");
    assertEquals(List.of("good"), dictionaries.at("好", 0).get(0).entries().get(0).senses());
    assertEquals(List.of(), dictionaries.at("长", 0).get(0).entries().get(0).senses());
  }

  @Test
  void theNewerFormOfReadingsIsReadToo() throws IOException {
    var dictionaries = open("長沙 长沙 [[Chang2sha1]] /Changsha/\n");
    assertEquals("Chángshā", dictionaries.at("长沙", 0).get(0).entries().get(0).reading());
  }
}
