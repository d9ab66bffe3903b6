package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import juan.source.Texts;
import juan.text.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTextsTest {
  @Test
  void theSeedReadsAsItWasWritten() {
    assertEquals(
        SharedData.lines("seed/restored.txt"),
        RepairsTest.repaired(SharedData.lines("seed/article.txt")));
  }

  @ParameterizedTest
  @CsvSource({"traditional, 0.98, 0.80", "simplified, 0.95, 0.40"})
  void nearlyAllDamageIsUndone(String script, double cut, double restored) throws IOException {
    Texts.shared("intake/damage");
    var score = RepairAccuracy.score(RepairAccuracy.shared(Texts.shared("."), script));
    assertTrue(score.cut() >= cut, () -> "cut " + score.cut());
    assertTrue(score.restored() >= restored, () -> "restored " + score.restored());
    assertEquals(0, score.broken());
  }

  @ParameterizedTest
  @CsvSource({
    "intake/novel/sanguo.txt, UTF-8",
    "intake/chapters/rulin.txt, UTF-8",
    "intake/chapters/liaozhai.txt, UTF-8",
    "intake/aozora/127_ruby_150.txt, windows-31j",
    "intake/aozora/43737_ruby_19028.txt, windows-31j",
    "intake/aozora/752_ruby_2438.txt, windows-31j",
    "udhr/udhr_cmn_hans.txt, UTF-8",
    "udhr/udhr_cmn_hant.txt, UTF-8",
    "udhr/udhr_jpn.txt, UTF-8",
    "udhr/udhr_kor.txt, UTF-8",
    "intake/json/全唐诗_唐诗三百首.json, UTF-8",
    "intake/json/论语_lunyu.json, UTF-8",
    "intake/damage/simplified.clean.txt, UTF-8",
    "intake/damage/traditional.clean.txt, UTF-8",
    "intake/opencc/opencc_cases.tsv, UTF-8",
    "seed/restored.txt, UTF-8"
  })
  void cleanTextStaysAsItIs(String file, String charset) throws IOException {
    byte[] bytes = Files.readAllBytes(Texts.shared(file));
    List<String> lines = new String(bytes, Charset.forName(charset)).lines().toList();
    var repairs = Repairs.all().look(lines);
    var doubled = new DoubledLines();
    var changed = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String place = file + "\t" + (i + 1) + "\t";
      for (Change its : repairs.repair(lines.get(i)).changes()) {
        changed.add(place + its.kind() + "\t" + its.before() + "\t" + its.after());
      }
      if (doubled.isDoubled(lines.get(i))) {
        changed.add(place + "DOUBLED\t" + lines.get(i) + "\t");
      }
    }
    assertEquals(reviewed(file), changed);
  }

  /** The changes of a file that were looked at and found right, without why. */
  private static List<String> reviewed(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/juan/repair/reviewed-changes.tsv"))
        .stream()
        .filter(line -> line.startsWith(file + "\t"))
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .toList();
  }

  @Test
  void aRepairTwiceIsARepairOnce() {
    var once = RepairsTest.repaired(SharedData.lines("intake/damage/traditional.damaged.txt"));
    assertEquals(once, RepairsTest.repaired(once));
  }

  @Test
  void projectTextsAndCodeStayAsTheyAre() throws IOException {
    for (String file : List.of("README.md", "pom.xml", "src/main/java/juan/repair/Han.java")) {
      var lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
      assertEquals(lines, RepairsTest.repaired(lines), file);
    }
  }
}
