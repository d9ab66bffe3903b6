package juan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.reader.Words;
import juan.repair.RepairKind;
import juan.repair.Rule;
import juan.source.FileSource;
import juan.source.ReadOptions;
import juan.source.Texts;
import juan.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juan repair}. */
class RepairTest {
  private static final Set<RepairKind> ALL = EnumSet.complementOf(EnumSet.of(RepairKind.HARD_WRAP));

  @TempDir Path folder;

  private static String repaired(Path file, Repair.Form form, Set<RepairKind> kinds)
      throws IOException {
    return repaired(file, form, kinds, List.of());
  }

  private static String repaired(
      Path file, Repair.Form form, Set<RepairKind> kinds, List<Rule> rules) throws IOException {
    var out = new StringWriter();
    new Repair(new PrintWriter(out), form, kinds, false)
        .print(new FileSource(file), ReadOptions.DEFAULT, rules);
    return out.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theSeedIsPrintedAsItWasWrittenWithTheLinkOfItsPage() throws IOException {
    assertEquals(
        Files.readAllLines(Texts.shared("seed/restored.txt")),
        repaired(Texts.shared("seed/article.txt"), Repair.Form.TEXT, ALL).lines().toList());
  }

  @Test
  void linesOfAParagraphAreJoinedWhereThatIsAskedFor() throws IOException {
    String line = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉\n";
    String text = (line.repeat(3) + "完了。\n\n").repeat(6);
    Path file = file("a.txt", text);
    assertEquals(text, repaired(file, Repair.Form.TEXT, ALL));
    var joining = EnumSet.of(RepairKind.HARD_WRAP);
    String paragraph = line.strip().repeat(3) + "完了。\n\n";
    assertEquals(paragraph.repeat(6), repaired(file, Repair.Form.TEXT, joining));
    String diff = repaired(file, Repair.Form.DIFF, joining);
    assertTrue(diff.startsWith("1:1\thard-wrap\t1.00\t-␊␊␊\t+\n6:1\thard-wrap"), diff);
  }

  @Test
  void aSoundTextIsPrintedAsItIs() throws IOException {
    String text = "第一行\n\n\t第二行, with English (yes); 好。\n";
    assertEquals(text, repaired(file("a.txt", text), Repair.Form.TEXT, ALL));
  }

  @Test
  void eachChangeIsToldAndWhatTheyComeTo() throws IOException {
    Path seed = Texts.shared("seed/article.txt");
    String diff = repaired(seed, Repair.Form.DIFF, ALL);
    assertTrue(diff.startsWith("1:17\tgloss\t1.00\t-(qū)\t+\n"), diff);
    assertTrue(diff.contains("\ntotal\tinserted-mark\t88\n"), diff);
    assertTrue(diff.contains("\nlink\t>>我要舉報\n"), diff);
    assertTrue(diff.contains("\ntitle\t“學習新思想"), diff);
    String json = repaired(seed, Repair.Form.JSON, Set.of(RepairKind.GLOSS));
    assertTrue(json.contains("\"line\":1,\"start\":16,\"end\":20,\"kind\":\"gloss\""), json);
    assertTrue(json.contains("\"totals\":{\"gloss\":82},\"rules\":[],\"title\":"), json);
  }

  @Test
  void aDoubledParagraphIsLeftOutAndTold() throws IOException {
    String paragraph = "在城南路街道，有一个连续坚持了8年的“四心服务”项目，每当居民家中有大事，社区必须进行走访慰问。\n";
    Path file = file("a.txt", "来源：长沙晚报\n" + paragraph + "\n" + paragraph + "完\n");
    assertEquals("来源：长沙晚报\n" + paragraph + "\n完\n", repaired(file, Repair.Form.TEXT, ALL));
    String diff = repaired(file, Repair.Form.DIFF, ALL);
    assertTrue(diff.contains("4:1\tdoubled\t0.90\t-在城南"), diff);
    assertTrue(diff.contains("\nsource\t长沙晚报\n"), diff);
  }

  @Test
  void bytesInGbkAreRepairedExactlyAndTold() throws IOException {
    var gbk = Charset.forName("GB18030");
    var bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      bytes.writeBytes("他們在社區工作，居民的生活一天比一天好".getBytes(gbk));
      bytes.writeBytes(new byte[] {(byte) 0xA1, ',', (byte) 0xA3, (byte) 0xA1, (byte) 0xB1});
      bytes.writeBytes("宣講員說。\n".getBytes(gbk));
    }
    Path file = Files.write(folder.resolve("gbk.txt"), bytes.toByteArray());
    String line = "他們在社區工作，居民的生活一天比一天好。”宣講員說。\n";
    assertEquals(line.repeat(20), repaired(file, Repair.Form.TEXT, ALL));
    String diff = repaired(file, Repair.Form.DIFF, ALL);
    assertTrue(diff.startsWith("1:20\tshifted-bytes\t1.00\t-\uFFFD,！毙"), diff);
    assertTrue(diff.contains("\ntotal\tshifted-bytes\t20\n"), diff);
  }

  @Test
  void theMarkupOfAPageStays() throws IOException {
    String page =
        "<!DOCTYPE html>\n<p>中\u200B文，好。</p>\n<p>&ldquo;好&rdquo;&hellip;好。</p>\n<p>好。</p>\n";
    assertEquals(page.replace("\u200B", ""), repaired(file("a.html", page), Repair.Form.TEXT, ALL));
  }

  @Test
  void nothingReachesTheTerminalThatControlsIt() throws IOException {
    Path file = file("a.txt", "\u001B]0;標題\u0007好\u009B1m\n");
    for (Repair.Form form : Repair.Form.values()) {
      String text = repaired(file, form, ALL);
      assertFalse(text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t'), text);
    }
  }

  @Test
  void rulesAreReadFromTheJsonThatReadersExchange() throws IOException {
    Path rules =
        file(
            "rules.json",
            """
            [{"id": 1, "name": "ad", "group": "g", "pattern": "本章完.*", "isRegex": true, "order": 2},
             {"name": "off", "pattern": "好", "replacement": "坏", "isEnabled": false},
             {"name": "other", "pattern": "好", "replacement": "坏", "scope": "红楼梦"},
             {"replaceSummary": "plain", "regex": "a.b", "replacement": "本章完", "isRegex": false,
              "serialNumber": 1}]
            """);
    var problems = new ArrayList<Configuration.Problem>();
    List<Rule> read = ReplacementRules.in(rules, problems);
    assertEquals(List.of(), problems);
    Path text = file("a.txt", "很好axb a.b，请投票\n");
    assertEquals("很好axb \n", repaired(text, Repair.Form.TEXT, ALL, read));
    String diff = repaired(text, Repair.Form.DIFF, ALL, ReplacementRules.in(rules, problems));
    assertTrue(diff.contains("\nrule\tplain\t1\nrule\tad\t1\n"), diff);
  }

  @Test
  void whatIsNoRuleIsSaidInALine() throws IOException {
    var wrong =
        Map.of(
            "[", "wrong.json, line 1: replacements are",
            "3", "wrong.json, line 1: replacements are",
            "[{\"name\": \"x\"}]", "wrong.json, line 1: replacements are",
            "[{\"name\":\"x\",\n\"pattern\":\"(\"}]", "wrong.json, line 2: the pattern of “x”",
            "{\"name\":\"x\",\"pattern\":\"a\",\"replacement\":\"$3\"}", "the replacement of “x”");
    for (var its : wrong.entrySet()) {
      var problems = new ArrayList<Configuration.Problem>();
      assertEquals(List.of(), ReplacementRules.in(file("wrong.json", its.getKey()), problems));
      assertEquals(1, problems.size(), its.getKey());
      String said = problems.get(0).sentence(new Words(Language.OTHER));
      assertTrue(said.contains(its.getValue()), said);
    }
  }

  @Test
  void theConfigurationHasRulesAndNamesOfFilesOfThem() throws IOException {
    file("rules.json", "[{\"name\": \"b\", \"pattern\": \"b\"}]");
    Path config =
        file(
            "config.json",
            "{\"replacements\": [{\"name\": \"a\", \"pattern\": \"a\"}, \"rules.json\", \"no.json\"]}");
    var read = ConfigurationFile.read(config);
    assertEquals(List.of("a", "b"), read.replacements().stream().map(Rule::name).toList());
    assertEquals("problem.missing", read.problems().get(0).words());
  }
}
