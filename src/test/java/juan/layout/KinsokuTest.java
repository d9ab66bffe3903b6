package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import juan.article.Block;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Language;
import juan.text.LineBreakLevel;
import juan.text.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The W3C's tables of what may stand at the edges of lines, through the real layout. */
class KinsokuTest {
  private static final int EM = 4;
  private static final Set<String> EXACT =
      Set.of("clreq strict", "jlreq very-strict", "jlreq very-loose");
  private static final Map<String, Language> LANGUAGES =
      Map.of("clreq", Language.ZH_HANS, "jlreq", Language.JA, "klreq", Language.KO);

  private static Setting setting(Language language, LineBreakLevel level) {
    var plain = new Typography(null, level, 0, false, false, false, false, RubyPlace.OFF, false);
    return new Setting(EM, language, Ambiguous.NARROW, plain);
  }

  @ParameterizedTest
  @CsvSource({
    "clreq, none",
    "clreq, basic",
    "clreq, gb",
    "clreq, strict",
    "jlreq, very-strict",
    "jlreq, strict",
    "jlreq, loose",
    "jlreq, very-loose",
    "klreq, -"
  })
  void marksStandAtLineEdgesAsTheTableSays(String document, String level) {
    var rows =
        SharedData.entries("layout/lreq_kinsoku.tsv").stream()
            .map(row -> row.split("\t"))
            .filter(row -> row[0].equals(document) && row[1].equals(level))
            .toList();
    assertEquals(document.equals("clreq") ? 47 : document.equals("jlreq") ? 96 : 37, rows.size());
    var lineBreak =
        level.equals("-")
            ? LineBreakLevel.CHARACTER
            : LineBreakLevel.valueOf(level.toUpperCase().replace('-', '_'));
    var setting = setting(LANGUAGES.get(document), lineBreak);
    boolean exact = EXACT.contains(document + " " + level);
    String base = document.equals("klreq") ? "한" : "漢";
    var wrong = new ArrayList<String>();
    for (String[] row : rows) {
      boolean begins = begins(setting, base, row[3]);
      boolean ends = ends(setting, base, row[3]);
      if (begins && row[4].equals("no") || exact && !begins && row[4].equals("yes")) {
        wrong.add(row[3] + (begins ? " begins a line" : " does not begin a line"));
      }
      if (ends && row[5].equals("no") || exact && !ends && row[5].equals("yes")) {
        wrong.add(row[3] + (ends ? " ends a line" : " does not end a line"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Whether a mark begins the second line when the first is full without it. */
  private static boolean begins(Setting setting, String base, String mark) {
    var text = base.repeat(EM) + mark + base.repeat(EM);
    return starts(setting, text).contains(EM);
  }

  /** Whether a mark ends the first line when the line is full with it. */
  private static boolean ends(Setting setting, String base, String mark) {
    int width = CellWidth.ofText(mark, Ambiguous.NARROW);
    int before = (2 * EM - width) / 2;
    var text = base.repeat(before) + mark + base.repeat(EM + 1);
    return starts(setting, text).contains(before + mark.length());
  }

  private static List<Integer> starts(Setting setting, String text) {
    return new Typesetter(setting).set(Block.paragraph(text)).stream().map(Line::start).toList();
  }

  @Test
  void inseparableRunsAreNotDivided() {
    var wrong = new ArrayList<String>();
    for (String entry : SharedData.entries("layout/lreq_inseparable.tsv")) {
      String[] row = entry.split("\t");
      if (row[0].equals("spec")) {
        continue;
      }
      for (LineBreakLevel level : LineBreakLevel.values()) {
        if (level == LineBreakLevel.NONE) {
          continue;
        }
        for (int before = 0; before <= 2 * EM; before++) {
          String text = "漢".repeat(before) + row[1] + "漢".repeat(EM);
          int start = before;
          for (int at : starts(setting(LANGUAGES.get(row[0]), level), text)) {
            if (at > start && at < start + row[1].length()) {
              wrong.add(row[0] + " " + level + " divides " + row[1] + " after " + before);
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"中文字母。』」", "（（（中文字母", "中文字母！？！？"})
  void whereSeveralMarksCannotAllBePleasedTheLineGivesWay(String text) {
    var setting = setting(Language.ZH_HANS, LineBreakLevel.STRICT);
    for (Line line : new Typesetter(setting).set(Block.paragraph(text))) {
      String shown = text.substring(line.start(), line.end());
      assertEquals(true, CellWidth.ofText(shown, Ambiguous.NARROW) <= setting.length(), shown);
    }
  }
}
