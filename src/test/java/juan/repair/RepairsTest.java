package juan.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairsTest {
  private static final List<String> GLOSSED =
      List.of(
          "他的經(jīng)驗發(fā)生了。",
          "經(jīng)過發(fā)現,。娭毑(āi jiě)坐在磐(pán)石上。磐石。",
          "發(fā)出經(jīng)書，其餘的字都沒有讀音，也不需要。");

  private static final List<String> MARKED =
      List.of("他們,,奔忙,。", "8支隊、3處,、150名,,兩千(含)戶:好,!", "int a, b; f(x, y); 1,000 (a)");

  static List<String> repaired(List<String> lines) {
    var repairs = Repairs.all().look(lines);
    var repaired = new ArrayList<String>();
    for (String line : lines) {
      repaired.add(repairs.repair(line).text());
      assertEquals(repaired.get(repaired.size() - 1), repairs.text(line)); // asked alone
    }
    return repaired;
  }

  @Test
  void glossesOfAFilterGoAndNotesStay() {
    assertEquals(
        List.of("他的經驗發生了。", "經過發現,。娭毑(āi jiě)坐在磐(pán)石上。磐石。", "發出經書，其餘的字都沒有讀音，也不需要。"),
        repaired(GLOSSED));
  }

  @Test
  void whatAuthorsPutInBracketsStays() {
    for (List<String> text :
        List.of(
            List.of("氦(He)锂(Li)钠(Na)铁(Fe)", "锂(Li)和钠(Na)，铁(Fe)与氦(He)。", "钠(Na)、锂(Li)、铁(Fe)。"),
            List.of("她(she)在跑(run)，他(he)在跳。", "她(she)又跑(run)了，我(me)也跑(run)。", "她(she)说。"),
            List.of("六(lù)安、台(tāi)州、丽(lí)水、蚌(bèng)埠、亳(bó)州。", "六(lù)安瓜片，台(tāi)州府，丽(lí)水市。"),
            List.of(
                "天(tiān)上(shàng)有(yǒu)云(yún)，地(dì)上(shàng)有(yǒu)河(hé)，天(tiān)上(shàng)有(yǒu)鸟(niǎo)。"))) {
      assertEquals(text, repaired(text));
    }
  }

  @Test
  void commasThatAreSomebodysHabitStay() {
    var chat = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      chat.addAll(List.of("小明: 没事,,就是想你了,,,", "小红: 哈哈,,,讨厌,,", "小明: 晚安,。"));
    }
    assertEquals(chat, repaired(chat));
  }

  @Test
  void rowsOfNamesAndDrillsStay() {
    var names = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      names.add("张 三　李 四　王 五");
    }
    names.add("出席：张 伟、王 芳、李 娜、刘 洋、陈 静、杨 磊、黄 强");
    assertEquals(names, repaired(names));
    String drill = "八百标兵奔北坡，炮兵并排北边跑。炮兵怕把标兵碰，标兵怕碰炮兵炮，八百标兵奔北坡。";
    var doubled = new DoubledLines();
    for (int i = 0; i < 3; i++) {
      doubled.look(drill);
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(false, doubled.isDoubled(drill));
    }
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
  void oneMarkMayBeFoldedWhileOthersAreNot() {
    var text = new ArrayList<String>();
    for (String place : List.of("甲", "乙", "丙", "丁", "戊", "己")) {
      text.add("這是" + place + ",。那也好,真的,他說：是的！你呢？");
    }
    assertEquals("這是甲。那也好，真的，他說：是的！你呢？", repaired(text).get(0));
  }

  @Test
  void emptyFieldsOfATableStay() {
    var table = List.of("姓名,,年龄,,地址", "王,,三,,长沙", "1,,2,,3", "李,,四,,北京");
    assertEquals(table, repaired(table));
  }
}
