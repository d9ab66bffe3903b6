package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairsTest {
  private static final List<String> GLOSSED =
      List.of("他的經(jīng)驗發(fā)生了。", "經(jīng)過發(fā)現,。娭毑(āi jiě)坐在磐(pán)石上。磐石。", "發(fā)出經(jīng)書。");

  private static final List<String> MARKED =
      List.of("他們,,奔忙,。", "8支隊、3處,、150名,,兩千(含)戶:好,!", "int a, b; f(x, y); 1,000 (a)");

  static List<String> repaired(List<String> lines) {
    var repairs = Repairs.all().look(lines);
    var repaired = new ArrayList<String>();
    for (String line : lines) {
      repaired.add(repairs.repair(line).text());
    }
    return repaired;
  }

  @Test
  void glossesOfAFilterGoAndNotesStay() {
    assertEquals(List.of("他的經驗發生了。", "經過發現,。娭毑(āi jiě)坐在磐(pán)石上。磐石。", "發出經書。"), repaired(GLOSSED));
  }

  @Test
  void aGlossIsKeptAsRuby() {
    var repaired = Repairs.all().look(GLOSSED).repair(GLOSSED.get(0));
    assertEquals(List.of(new Gloss(2, 3, "jīng"), new Gloss(4, 5, "fā")), repaired.glosses());
    assertEquals(2, repaired.changes().size());
    assertEquals(new Change(RepairKind.GLOSS, 3, 9, "(jīng)", "", 1), repaired.changes().get(0));
  }

  @Test
  void commasBeforeMarksGoAndMarksAmongHanAreWidened() {
    assertEquals(
        List.of("他們，奔忙。", "8支隊、3處、150名，兩千（含）戶：好！", "int a, b; f(x, y); 1,000 (a)"),
        repaired(MARKED));
  }

  @Test
  void bracketsAreWidenedBothOrNeither() {
    var text = new ArrayList<>(MARKED);
    text.add("第217A(III)号決議,,國內總值(GDP)增長,(見(a)項)。");
    assertEquals("第217A(III)号決議，國內總值（GDP）增長，（見（a）項）。", repaired(text).get(3));
  }

  @Test
  void emptyFieldsOfATableStay() {
    var table = List.of("姓名,,年龄,,地址", "王,,三,,长沙", "1,,2,,3", "李,,四,,北京");
    assertEquals(table, repaired(table));
  }
}
