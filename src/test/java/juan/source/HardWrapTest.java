package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is wrapped at a width is joined into paragraphs; all other text is left alone. */
class HardWrapTest {
  private static final List<String> CHINESE =
      List.of(
          "天色漸漸暗了下來，街上的人卻越來越多，賣糖葫蘆的老頭子推著車從橋的那一頭慢慢走過來，一邊走一邊吆喝，聲音又高又長，一直傳到河的對岸去。",
          "「你看見我的鑰匙沒有？」她站在門口問，一隻手還提著菜籃子，籃子裡的青菜上帶著水珠，亮晶晶的，像剛從地裡拔出來一樣新鮮。",
          "他沒有回答。",
          "過了許久，屋子裡才又有了說話的聲音，說的卻是另外一件事：明天一早，他要坐第一班車到城裡去，把那 128 本舊書賣給開書店的李先生，換一張回家的車票。");

  private static final List<String> JAPANESE =
      List.of(
          "町の外れに小さな印刷所があって、夜になると窓から機械の音が聞こえてきた。子供のころ、私はその音を聞きながら眠るのが好きで、音が止むとかえって目を覚ましたものだった。",
          "印刷所の主人は無口な人で、いつも青い前掛けをして、インクで黒くなった指で活字を一つずつ拾っていた。私はその指の動きを飽きずに眺めていた。");

  private static final List<String> KOREAN =
      List.of(
          "골목 끝에 있는 작은 책방은 저녁이 되면 불을 켰다. 주인은 늘 같은 자리에 앉아 낡은 책을 손질했고, 지나가는 사람들은 유리창 너머로 그 모습을 들여다보곤 했다.",
          "비가 오는 날이면 책방에는 손님이 한 명도 없었다. 그런 날 주인은 라디오를 틀어 놓고 오래된 시집을 소리 내어 읽었고, 나는 처마 밑에서 그 목소리를 들었다.");

  /** Paragraphs wrapped at a width, in cells. */
  private static String wrapped(
      List<String> paragraphs, int width, String indent, String prefix, String between) {
    var out = new StringBuilder();
    for (String paragraph : paragraphs) {
      var line = new StringBuilder(prefix + indent);
      int from = 0;
      while (from < paragraph.length()) {
        int to = from + 1;
        boolean spaced = isSpaced(paragraph.charAt(from));
        while (to < paragraph.length()
            && (spaced && isSpaced(paragraph.charAt(to)) && paragraph.charAt(to - 1) != ' '
                || "，。？！：」』、.,".indexOf(paragraph.charAt(to)) >= 0)) {
          to++;
        }
        String unit = paragraph.substring(from, to);
        if (CellWidth.ofText(line + unit.stripTrailing(), Ambiguous.WIDE) > width) {
          out.append(line.toString().stripTrailing()).append('\n');
          line = new StringBuilder(prefix);
        }
        line.append(unit);
        from = to;
      }
      out.append(line).append('\n').append(between);
    }
    return out.toString();
  }

  private static boolean isSpaced(char c) {
    return c < 0x2E80 || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static List<String> many(List<String> paragraphs) {
    var many = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      many.addAll(paragraphs);
    }
    return many;
  }

  private static List<String> paragraphs(String text) {
    return Texts.blocks(Texts.plain(text)).stream().map(Block::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "72, '', '', '\n'",
        "72, '　　', '', ''",
        "40, '　　', '', ''",
        "64, '', '', '\n'",
        "76, '', '> ', '>\n'",
        "60, '    ', '', '\n'"
      })
  void isJoined(int width, String indent, String prefix, String between) {
    for (var its : List.of(CHINESE, JAPANESE, KOREAN)) {
      var whole = many(its);
      String text = wrapped(whole, width, indent, prefix, between);
      var joined = paragraphs(text).stream().map(p -> p.replaceFirst("^> ?\\s*", "")).toList();
      assertEquals(whole, joined.stream().filter(p -> !p.isEmpty()).toList(), text);
    }
  }

  @Test
  void piecesOfAnySizeGiveTheSame() {
    String text = "題目\n\n" + wrapped(many(CHINESE), 60, "　　", "", "");
    var whole = paragraphs(text);
    for (long seed = 0; seed < 8; seed++) {
      var chunks = Chunks.of(text, new SplittableRandom(seed), 100);
      var pieces = Texts.blocks(Texts.read("a.txt", chunks)).stream().map(Block::text).toList();
      assertEquals(whole, pieces, "seed " + seed);
    }
  }

  @Test
  void whatIsNotWrappedIsLeftAlone() {
    String verse = "白日依山盡，黃河入海流。\n欲窮千里目，更上一層樓。\n".repeat(20);
    assertEquals(40, paragraphs(verse).size());
    String poem = "我打江南走過\n那等在季節裡的容顏如蓮花的開落\n東風不來\n三月的柳絮不飛\n".repeat(10);
    assertEquals(40, paragraphs(poem).size());
    String speech = "「你來了。」\n「我來了，走了一整天的路。」\n「吃過沒有？」\n「還沒有。」\n".repeat(10);
    assertEquals(40, paragraphs(speech).size());
    var table = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      table.append("第").append(10 + i).append("號倉庫       存糧三百石       管事人姓張         在城東大街\n");
    }
    assertEquals(40, paragraphs(table.toString()).size());
    var list = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      list.append("- 這一條說的是第").append(i).append("件要做的事情，長短都差不多，也都沒有句號\n");
    }
    assertEquals(40, paragraphs(list.toString()).size());
  }

  @Test
  void headingsAndListsWithinWrappedTextStandAlone() {
    String text =
        wrapped(many(CHINESE), 60, "　　", "", "")
            + "第二章　車站\n"
            + wrapped(List.of(CHINESE.get(3)), 60, "　　", "", "")
            + "1. 帶上車票。\n2. 帶上書。\n";
    var blocks = Texts.blocks(Texts.plain(text));
    var last = blocks.subList(blocks.size() - 4, blocks.size()).stream().map(Block::text).toList();
    assertEquals(List.of("第二章　車站", CHINESE.get(3), "1. 帶上車票。", "2. 帶上書。"), last);
    assertEquals(Kind.PARAGRAPH, blocks.get(1).kind());
  }
}
