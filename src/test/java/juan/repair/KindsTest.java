package juan.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of repair undoes, and what looks like such damage and is none. */
class KindsTest {
  private static final Charset GBK = Charset.forName("GB18030");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final String TEXT = "中文字符编码的转换，常常会出问题：“乱码”就是这样来的。\n第一章\n他说：好，走吧！";

  private static String repaired(String text) {
    return String.join("\n", RepairsTest.repaired(text.lines().toList()));
  }

  private static void assertStays(String text) {
    assertEquals(text, repaired(text));
  }

  static Stream<String> misread() {
    return Stream.of(
        new String(TEXT.getBytes(UTF_8), ISO_8859_1),
        new String(TEXT.getBytes(GBK), ISO_8859_1),
        new String("日本語の文章を読むときに、文字化けが起こる。\nひらがな".getBytes(UTF_8), ISO_8859_1),
        new String("한국어 문장이 깨져서 보입니다. 다시 읽어 주세요.".getBytes(UTF_8), ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("misread")
  void whatWasMisreadIsReadAgain(String text) {
    var charset = text.startsWith("Ö") ? GBK : UTF_8;
    assertEquals(new String(text.getBytes(ISO_8859_1), charset), repaired(text));
  }

  @Test
  void utf8ReadAsGbkLosesOnlyWhatItsReaderLost() {
    assertEquals("汉字编码的转换问题很多，", repaired(new String("汉字编码的转换问题很多，".getBytes(UTF_8), GBK)));
    // Nine bytes and a line end: the last one is not to be had again.
    assertEquals(
        "汉字编码的转换问题，很多\n中文\uFFFD\n汉字，编码！",
        repaired(
            new String("汉字编码的转换问题，很多".getBytes(UTF_8), GBK)
                + "\n"
                + new String("中文字".getBytes(UTF_8), GBK)
                + "\n"
                + new String("汉字，编码！".getBytes(UTF_8), GBK)));
  }

  /** As most have it: a byte 80 is no character of GBK, and was lost. */
  @Test
  void utf8ReadAsGbkIsReadAgainThoughBytesWereLost() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      lines.add("王庆对范全道：“叵耐那厮输了钱，反教同伙抢去了。”范全笑道：“这个是二哥五哥的买卖。”");
    }
    for (String lost : List.of("\uFFFD", "?")) {
      var misread = new ArrayList<String>();
      for (String line : lines) {
        String read = new String(line.getBytes(UTF_8), Charset.forName("GBK"));
        misread.add(read.replace("\uFFFD", lost));
      }
      for (String line : RepairsTest.repaired(misread)) {
        assertTrue(line.startsWith("王庆对范全道：“叵耐那厮输了钱，反教同伙抢去了。”"), line);
      }
    }
  }

  @Test
  void whatWindowsHasFor80To9fIsReadAgain() {
    String text = "文字。“乱码”问题来了，读者看不懂这样的中文。";
    var misread = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      String c = new String(new byte[] {b}, WINDOWS);
      misread.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    assertEquals(text, repaired(misread.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Élève, déjà vu; naïve façade. « Où ça ? » — “Ça”, œuvre.",
        "Größe, Übermäßig, Füße; ÄÖÜ ÀÉÈ",
        "Tiếng Việt có dấu: Đường phố Hà Nội, người đẹp.",
        "ÏÐÈÂÅÒ ìèð, êàê äåëà? Ñåãîäíÿ õîðîøèé äåíü, ïîéä¸ì ãóëÿòü.",
        "ðÒÉ×ÅÔ, ËÁË ÄÅÌÁ? óÅÇÏÄÎÑ ÈÏÒÏÛÉÊ ÄÅÎØ.",
        "“中文”用 UTF-8 存、用 Latin-1 读，就成了“ä¸­æ–‡”；用 GBK 读，是“涓枃”。",
        "锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷",
        "涓涓细流，汇成江河；鏄字难写。联通，联通！"
      })
  void accentsAndTalkOfCharsetsStay(String text) {
    assertStays(text);
    assertStays((text + "\n").repeat(30).stripTrailing());
  }

  @Test
  void whatIsNotSeenGoesBesideCjk() {
    assertEquals("中文字", repaired("\uFEFF中\u200B文\u2060字\u200D"));
    assertEquals("中文a字", repaired("中\u0001文a\u200B字\u00AD"));
    assertEquals("张 三", repaired("张\u00A0三"));
    assertEquals("한국어", repaired("한\u200B국어"));
    assertEquals("読むが", repaired("読\u200Bむ\uFEFFが"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "家庭👨\u200D👩\u200D👧，旗🏴\u200D☠\uFE0F。",
        "葛\uDB40\uDD00城 辻\uDB40\uDD01",
        "می\u200Cخواهم نمی\u200Cدانم",
        "ภาษา\u200Bไทย",
        "क्\u200Dष क्\u200Cष",
        "第\u00A05\u00A0章，使用\u00A0Java\u00A0编程",
        "co\u00ADop\u200Bera\u00ADtion",
        "\u001B[31m红\u001B[0m",
        "粗\b粗体"
      })
  void whatIsNotSeenButSaysSomethingStays(String text) {
    assertStays(text);
  }

  @Test
  void spacesBetweenAllCharactersGo() {
    String spaced = "中 文 文 本 从 纸 上 来 ， 字 与 字 之 间 都 有 空 格 。 “ 这 样 的 书 ” 很 难 读 ， 不 是 吗 ？";
    assertEquals("中文文本从纸上来，字与字之间都有空格。“这样的书”很难读，不是吗？", repaired(spaced));
  }

  @Test
  void spacesBesideMarksGo() {
    assertEquals("他来了，走了。又来，又走。张 三", repaired("他来了 ，走了 。又来 ，又走。张 三"));
    assertEquals("“问需”“问计”“问效”", repaired("“ 问需”“ 问计”“ 问效”"));
    assertStays("“問計於民”“ 問效於民”的“三問”工作法");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者 匡春林 王 斌 张 三 李 四",
        "白日依山尽 黄河入海流\n欲穷千里目 更上一层楼",
        "我们 在 城南路 街道 工作 ， 他们 也 是 。",
        "한국어는 낱말을 띄어 씁니다. 그래서 빈칸이 있습니다.",
        "わたしは がっこうへ いきます。きょうは いい てんき です。",
        "姓 名    年 龄    地 址\n张三      23       长沙",
        "下列正确的是（ A ）。选项（ ）",
        "Bew鐷 霵n M顤kl zo dyr, d魠 st d飉 暅erfl",
        "使用 Java 编程，用 a b c 表示"
      })
  void spacesThatPartStay(String text) {
    assertStays(text);
    if (!text.contains(" ，")) {
      assertStays((text + "\n").repeat(30).stripTrailing());
    }
  }

  @Test
  void whatIsLeftOfTagsGoes() {
    assertEquals("使命在肩。”", repaired("使命在肩。”/p>"));
    assertEquals("使命在肩！", repaired("使命在肩！<br"));
    assertEquals("初心若磐", repaired("p>初心若磐"));
    assertEquals(
        "甲乙。\n丙丁。\n戊己。", repaired("<p class=\"a\">甲乙。</p>\n<div><p>丙丁。</p></div>\n戊己。<br><br />"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "段落以<p>开始，以</p>结束，换行用<br>",
        "段落用<p>\n换行用<br>\n粗体用<b>\n写作“<b>粗</b>”。",
        "若 a<b 且 c>d，则成立。",
        "> 引用的话。",
        "->结果是好的。"
      })
  void talkOfTagsStays(String text) {
    assertStays(text);
  }

  @Test
  void namedCharactersAreWritten() {
    assertEquals(
        "他说：“走吧”——好…… 李&王",
        repaired("&nbsp;&nbsp;他说：&ldquo;走吧&rdquo;&mdash;&mdash;好&hellip;&#8230;&nbsp;李&amp;王"));
    assertStays("空格写作&nbsp;，左尖括号写作&lt;，破折号写作&mdash;，省略号写作&hellip;。");
    assertStays("outline(\"&nbsp;&nbsp;\" + a + \"&nbsp;&nbsp;\"); // 中文");
    assertStays("AT&T 和 R&D；https://a.cn/?a=1&copy=2&nbsp=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {">>我要舉報", "[打印本页]", "【我要举报】", "»相关阅读：", "分享到：", "無断転載を禁じます", "무단전재 및 재배포 금지"})
  void linksOfThePageAreLeftOutAndNotLost(String line) {
    var repaired = Repairs.all().plan().repair(line);
    assertEquals(!line.startsWith("【"), repaired.isLeftOut());
    assertEquals(line, repaired.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "举报",
        "分享",
        "【分享】",
        ">> 返回值是空的",
        ">>好的",
        "[更多的人来了]",
        "我要举报他！",
        "本报记者 张三",
        "编辑：李四",
        "来源：长沙晚报",
        "上一篇",
        ">>> print(1)"
      })
  void linesOfTheArticleStay(String line) {
    assertFalse(Repairs.all().plan().repair(line).isLeftOut());
  }

  @Test
  void whatALineShowsByItselfIsNoDamageOfTheDocument() {
    assertTrue(Repairs.all().look(List.of("中\u200B文。", ">>我要舉報")).isEmpty());
    assertFalse(Repairs.all().look(List.of("使命在肩。”/p>")).isEmpty());
  }

  @Test
  void aParagraphThatComesTwiceIsTold() {
    String paragraph = "在城南路街道，有一个连续坚持了8年的“四心服务”项目，每当居民家中有大事，社区必须进行走访慰问。";
    var doubled = new DoubledLines();
    assertFalse(doubled.isDoubled(paragraph));
    assertFalse(doubled.isDoubled(""));
    assertTrue(doubled.isDoubled(paragraph));
    assertFalse(doubled.isDoubled("“去吧！”"));
    assertFalse(doubled.isDoubled("“去吧！”"));
    assertFalse(doubled.isDoubled(paragraph));
    String row = "北京,上海,长沙,0,0,0,0,0,北京,上海,长沙,0,0,0,北京,上海,长沙,北京,上海,长沙,";
    assertFalse(doubled.isDoubled(row));
    assertFalse(doubled.isDoubled(row));
  }

  @Test
  void aRepairTwiceIsARepairOnce() {
    var all =
        List.of(
            "<p>&nbsp;中\u200B 文 ， 字。</p></p>/p>",
            "&amp;nbsp;&ldquo;好&rdquo;&amp;amp;甲&hellip;&mdash;乙&nbsp;&nbsp;丙",
            new String(TEXT.replace('\n', '。').getBytes(UTF_8), ISO_8859_1),
            "經\u200B(jīng)書,,發(fā)現,。經\uFEFF(jīng)過,,發(fā)出,!",
            ">>我要舉報");
    for (int from = 0; from < all.size(); from++) {
      var once = RepairsTest.repaired(all.subList(from, all.size()));
      assertEquals(once, RepairsTest.repaired(once));
    }
  }
}
