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
    var plain =
        new Typography(
            null,
            level,
            0,
            false,
            false,
            false,
            false,
            RubyPlace.OFF,
            false,
            false,
            juan.text.HanVariant.ORIGINAL,
            Readings.OFF);
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

  /** CLREQ 3.1.4 keeps the solidus from a line's beginning in Simplified text only. */
  @ParameterizedTest
  @CsvSource({"basic", "gb", "strict"})
  void traditionalTextHasTheSameMarksButTheSolidus(String level) {
    var setting = setting(Language.ZH_HANT, LineBreakLevel.valueOf(level.toUpperCase()));
    var wrong = new ArrayList<String>();
    for (String entry : SharedData.entries("layout/lreq_kinsoku.tsv")) {
      String[] row = entry.split("\t");
      if (!row[0].equals("clreq") || !row[1].equals(level)) {
        continue;
      }
      boolean solidus = row[3].equals("/") || row[3].equals("／");
      if (begins(setting, "漢", row[3]) && row[4].equals("no") && !solidus) {
        wrong.add(row[3] + " begins a line");
      }
      if (ends(setting, "漢", row[3]) && row[5].equals("no")) {
        wrong.add(row[3] + " ends a line");
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(true, begins(setting, "漢", "／"));
  }

  /** KLREQ 3.2: the same marks where words are kept whole, which end at a space or at a mark. */
  @Test
  void koreanMarksStandAtLineEdgesTheSameWhereWordsAreWhole() {
    var setting = setting(Language.KO, LineBreakLevel.WORD);
    var wrong = new ArrayList<String>();
    int rows = 0;
    for (String entry : SharedData.entries("layout/lreq_kinsoku.tsv")) {
      String[] row = entry.split("\t");
      if (row[0].equals("klreq")) {
        rows++;
        for (int before = 1; before <= EM; before++) {
          String text = "가 ".repeat(before) + "나" + row[3] + "다 라마바";
          int mark = 2 * before + 1;
          var starts = starts(setting, text);
          if (row[4].equals("no") && starts.contains(mark)) {
            wrong.add(row[3] + " begins a line of " + text);
          }
          if (row[5].equals("no") && starts.contains(mark + 1)) {
            wrong.add(row[3] + " ends a line of " + text);
          }
        }
      }
    }
    assertEquals(37, rows);
    assertEquals(List.of(), wrong);
  }

  @Test
  void wordsOfKoreanAreDividedOnlyWhenLongerThanTheLine() {
    var setting = setting(Language.KO, LineBreakLevel.WORD);
    assertEquals(List.of(0, 2), starts(setting, "가 나다라마"));
    assertEquals(List.of(0, 4), starts(setting, "가나다라마바"));
    assertEquals(List.of(0, 2, 6), starts(setting, "가 나다라마바"));
  }

  /** Where a word must be cut, its last letter stays with the mark behind it. */
  @ParameterizedTest
  @CsvSource({
    "ZH_HANS, STRICT, ABCDEFGH。漢漢",
    "ZH_HANT, GB, ABCDEFGH，漢漢",
    "JA, VERY_STRICT, ABCDEFGH」漢漢",
    "JA, VERY_LOOSE, ABCDEFGH、漢漢",
    "KO, WORD, ABCDEFGH.漢漢",
    "ZH_HANS, BASIC, 「ABCDEFGH漢漢",
    "ZH_HANS, BASIC, ABCDEF（ABCDEFGHIJ"
  })
  void aWordThatIsCutLeavesNoMarkAtAnEdge(Language language, LineBreakLevel level, String text) {
    var edges = new EdgeTable(language, level);
    var starts = starts(setting(language, level), text);
    assertEquals(true, starts.size() > 1);
    for (int at : starts.subList(1, starts.size())) {
      assertEquals(true, edges.mayStart(text, at) && edges.mayEnd(text, at), text + " " + starts);
    }
  }

  /** The rules are the same for the heads and feet of columns. */
  @ParameterizedTest
  @CsvSource({
    "clreq, basic, ZH_HANS",
    "clreq, strict, ZH_HANT",
    "jlreq, very-strict, JA",
    "jlreq, strict, JA",
    "klreq, -, KO"
  })
  void marksStandAtColumnHeadsAndFeetAsTheTableSays(
      String document, String level, Language language) {
    var lineBreak =
        level.equals("-")
            ? LineBreakLevel.CHARACTER
            : LineBreakLevel.valueOf(level.toUpperCase().replace('-', '_'));
    var across = setting(language, lineBreak);
    var down = new Setting(EM, language, Ambiguous.NARROW, across.typography().withVertical(true));
    var wrong = new ArrayList<String>();
    for (String entry : SharedData.entries("layout/lreq_kinsoku.tsv")) {
      String[] row = entry.split("\t");
      boolean solidus = language == Language.ZH_HANT && "/／".contains(row[3]);
      if (row[0].equals(document) && row[1].equals(level) && !solidus) {
        String base = language == Language.KO ? "한" : "漢";
        String head = base.repeat(EM) + row[3] + base.repeat(EM);
        String foot = base.repeat(EM - 1) + row[3] + base.repeat(EM + 1);
        if (row[4].equals("no") && starts(down, head).contains(EM)) {
          wrong.add(row[3] + " is at a column's head");
        }
        if (row[5].equals("no") && starts(down, foot).contains(EM - 1 + row[3].length())) {
          wrong.add(row[3] + " is at a column's foot");
        }
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
