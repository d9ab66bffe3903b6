package juan.heading;

import static juan.heading.Numbers.formal;
import static juan.heading.Numbers.full;
import static juan.heading.Numbers.han;
import static juan.heading.Numbers.roman;
import static juan.heading.Numbers.row;
import static juan.heading.Numbers.twenty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import juan.heading.MadeBook.Heading;
import juan.heading.MadeBook.Made;

/**
 * The ways in which books head their chapters. Every other kind is kept back: the rules are worked
 * on with the first half only, and the second half says what they are worth.
 */
final class BookKinds {
  private static final List<String> TRAPS =
      List.of(
          "第一次见到他，还是三年前的事。",
          "第三节课下课的时候，他还没有来。",
          "第二部分人已经走了",
          "第一集团军的人马到了",
          "到第六回合时，他已经输了。",
          "第四回中说的那件事，谁都记得。",
          "第五章里写得明明白白。",
          "“第一，你不许走；第二，你不许哭。”",
          "第一，要有钱。",
          "一月一日，天晴。",
          "3:2",
          "2019",
          "一、",
          "第二天，雪停了。",
          "第十名是个孩子",
          "第七封信寄到了",
          "三回了",
          "第二回来的时候，他已经不在了",
          "一九四九年十月",
          "卷土重来",
          "序列号已经失效",
          "三章",
          "……",
          "一个人",
          "第九次",
          "后记者来了");
  private static final List<String> ADVERTISEMENTS =
      List.of(
          "（本章完）",
          "求月票！求推荐票！",
          "ps：今天两更，求收藏",
          "本章未完，请翻页",
          "手机用户请浏览阅读，更优质的阅读体验",
          "最新网址：请收藏本站",
          "第一更送到，晚点还有",
          "(未完待续)",
          "——————",
          "感谢书友的打赏");

  private static final Map<String, Consumer<MadeBook>> KINDS = new LinkedHashMap<>();

  private BookKinds() {}

  /** The kinds in their order; those at odd places are the ones kept back. */
  static Map<String, Consumer<MadeBook>> all() {
    if (KINDS.isEmpty()) {
      chinese();
      volumes();
      japanese();
      korean();
      unnumbered();
      none();
    }
    return KINDS;
  }

  /** A book of a kind; the same for the same seed. */
  static Made book(String name, long seed) {
    var book = new MadeBook(seed * 31 + name.hashCode(), prose(name, seed));
    boolean headed = !name.startsWith("none");
    book.contents = headed && book.chance(4);
    book.traps = headed && name.startsWith("numbered") && book.chance(2) ? TRAPS : List.of();
    book.advertisements = headed && book.chance(2) ? ADVERTISEMENTS : List.of();
    all().get(name).accept(book);
    return book.make();
  }

  private static Prose prose(String kind, long seed) {
    if (kind.contains("ja ")) {
      return Materials.JAPANESE;
    }
    if (kind.contains("ko ")) {
      return Materials.KOREAN;
    }
    return Materials.CHINESE.get((int) (seed % Materials.CHINESE.size()));
  }

  /** The texts that books are made of, read once. */
  private static final class Materials {
    static final Prose JAPANESE = Prose.japanese();
    static final Prose KOREAN = Prose.korean();
    static final List<Prose> CHINESE =
        List.of(
            Prose.chinese("intake/novel/sanguo.txt"),
            Prose.traditional("intake/chapters/rulin.txt"),
            Prose.chinese("intake/damage/simplified.clean.txt"),
            Prose.chinese("intake/chapters/liaozhai.txt"));
  }

  private static void kind(String name, Heading heading) {
    KINDS.put("numbered " + name, book -> book.heading = heading);
  }

  private static void kind(String name, Heading heading, Consumer<MadeBook> rest) {
    KINDS.put(
        "numbered " + name,
        book -> {
          book.heading = heading;
          rest.accept(book);
        });
  }

  private static void chinese() {
    kind("第一章 题", (n, t) -> "第" + han(n) + "章 " + t);
    kind("第1章 题", (n, t) -> "第" + n + "章 " + t);
    kind("第一章题", (n, t) -> "第" + han(n) + "章" + t);
    kind("第1章题", (n, t) -> "第" + n + "章" + t);
    kind("第一章：题", (n, t) -> "第" + han(n) + "章：" + t);
    kind("第001章 题", (n, t) -> String.format("第%03d章\u3000%s", n, t));
    kind("第 12 章 题", (n, t) -> "第 " + n + " 章 " + t);
    kind("第一○三章 题", (n, t) -> "第" + row(n + 90) + "章 " + t);
    kind("第壹章 题", (n, t) -> "第" + formal(n) + "章 " + t);
    kind("第１章 题", (n, t) -> "第" + full(n) + "章\u3000" + t);
    kind("第廿三回 题", (n, t) -> "第" + twenty(n) + "回 " + t);
    kind("第三回 题 题", (n, t) -> "第" + han(n) + "回\u3000" + t + "\u3000" + t + "也");
    kind("正文 第一章 题", (n, t) -> "正文 第" + han(n) + "章 " + t);
    kind("正文第1章 题", (n, t) -> "正文第" + n + "章 " + t);
    kind("第一卷 题 第一章 题", (n, t) -> "第" + han((n + 9) / 10) + "卷 风起 第" + han(n) + "章 " + t);
    kind("卷一 题 第一章 题", (n, t) -> "卷" + han((n + 9) / 10) + " 风起 第" + n + "章 " + t);
    kind("☆、第1章 题", (n, t) -> "☆、第" + n + "章 " + t);
    kind("☆、题", (n, t) -> "☆、" + t);
    kind("【第一章】题", (n, t) -> "【第" + han(n) + "章】" + t);
    kind("【第一章 题】", (n, t) -> "【第" + han(n) + "章 " + t + "】");
    kind("「第一章」题", (n, t) -> "「第" + han(n) + "章」" + t);
    kind("《第一章 题》", (n, t) -> "《第" + han(n) + "章 " + t + "》");
    kind("=== 第一章 题 ===", (n, t) -> "=== 第" + han(n) + "章 " + t + " ===");
    kind("※※ 第一章 ※※", (n, t) -> "※※※ 第" + han(n) + "章 ※※※");
    kind("1、题", (n, t) -> n + "、" + t);
    kind("一、题", (n, t) -> han(n) + "、" + t);
    kind("1.题", (n, t) -> n + "." + t);
    kind("01. 题", (n, t) -> String.format("%02d. %s", n, t));
    kind("001 题", (n, t) -> String.format("%03d %s", n, t));
    kind("12 题", (n, t) -> n + " " + t);
    kind("一 题", (n, t) -> han(n) + "\u3000" + t);
    kind("（一）题", (n, t) -> "（" + han(n) + "）" + t);
    kind("（1） 题", (n, t) -> "(" + n + ") " + t);
    kind("（一）", (n, t) -> "（" + han(n) + "）");
    kind("十二章 题", (n, t) -> han(n) + "章 " + t);
    kind("十二回 题", (n, t) -> han(n) + "回 " + t);
    kind("一", (n, t) -> han(n));
    kind("1", (n, t) -> "" + n);
    kind("01", (n, t) -> String.format("%02d", n));
    kind("卷一 题", (n, t) -> "卷" + han(n) + " " + t);
    kind("卷之一", (n, t) -> "卷之" + han(n));
    kind("第一节", (n, t) -> "第" + han(n) + "节");
    kind("第一节 题", (n, t) -> "第" + n + "节 " + t);
    kind("第一集 题", (n, t) -> "第" + n + "集 " + t);
    kind("第一夜", (n, t) -> "第" + han(n) + "夜");
    kind("第一章", (n, t) -> "第" + han(n) + "章");
    kind("第1章", (n, t) -> "第" + n + "章");
    kind("第一章 题（求月票）", (n, t) -> "第" + n + "章 " + t + (n % 3 == 0 ? "（求月票！）" : ""));
    kind("第一章 题（上）", (n, t) -> "第" + han(n) + "章 " + t + (n % 2 == 0 ? "（下）" : "（上）"));
    kind("第一章 题(1/3)", (n, t) -> "第" + n + "章 " + t + "(" + (n % 3 + 1) + "/3)");
    kind("第一章 题！", (n, t) -> "第" + n + "章 " + t + List.of("！", "？", "……", "").get(n % 4));
    kind("第一章 【题】", (n, t) -> "第" + n + "章 【" + t + "】");
    kind("第一章 题，题", (n, t) -> "第" + n + "章 " + t + "，" + t);
    kind("第一章 doubled", (n, t) -> "第" + n + "章 " + t, b -> b.repeats = true);
    kind("第一章题 doubled", (n, t) -> "第" + han(n) + "章" + t, b -> b.repeats = true);
    kind("第一章 wrong", (n, t) -> "第" + han(n) + "章 " + t, b -> b.errors = true);
    kind("第1章 wrong", (n, t) -> "第" + n + "章 " + t, b -> b.errors = true);
    kind("第一章 / 题", (n, t) -> "第" + han(n) + "章\n" + t);
    kind("第一章 / / 题", (n, t) -> "第" + han(n) + "章\n\n" + t);
    kind("一 / 题", (n, t) -> han(n) + "\n" + t);
    kind("Chapter 1 题", (n, t) -> "Chapter " + n + " " + t);
    kind("CHAPTER IV", (n, t) -> "CHAPTER " + roman(n));
    kind("分卷阅读12", (n, t) -> "分卷阅读" + n);
    kind("章节目录 第1章 题", (n, t) -> "章节目录 第" + n + "章 " + t);
    kind("1.第一章 题", (n, t) -> n + ".第" + han(n) + "章 " + t);
    kind("第1章 第一章 题", (n, t) -> "第" + n + "章 第" + han(n) + "章 " + t);
    kind("第十二章、题", (n, t) -> "第" + han(n) + "章、" + t);
    kind("第12章_题", (n, t) -> "第" + n + "章_" + t);
    kind("第12章·题", (n, t) -> "第" + han(n) + "章·" + t);
    kind("第12章-题", (n, t) -> "第" + n + "章-" + t);
    kind("一千章", (n, t) -> "第" + han(n + 990) + "章 " + t);
    kind("10086章", (n, t) -> "第" + (n + 990) + "章 " + t);
    kind(
        "named round",
        (n, t) -> "第" + han(n) + "章 " + t,
        b -> {
          b.before = b.pick(List.of(List.of("楔子"), List.of("序", "引子"), List.of("序章 风起")));
          b.after = b.pick(List.of(List.of("尾声"), List.of("后记"), List.of("番外一 雪", "番外二 月")));
        });
    kind(
        "named round 2",
        (n, t) -> "第" + n + "章 " + t,
        b -> {
          b.before = b.pick(List.of(List.of("前言"), List.of("序言：风起"), List.of("【楔子】")));
          b.after =
              b.pick(
                  List.of(
                      List.of("终章 风定"),
                      List.of("番外 雪", "番外：月"),
                      List.of("番外（一）", "番外（二）"),
                      List.of("大结局", "完本感言")));
        });
  }

  private static void volumes() {
    volumes("第一卷 题", n -> "第" + han(n) + "卷 风云", "章", true);
    volumes("第一卷 题 on", n -> "第" + han(n) + "卷 风云", "章", false);
    volumes("第一部 题", n -> "第" + han(n) + "部 风云", "章", true);
    volumes("第一部", n -> "第" + han(n) + "部", "章", false);
    volumes("卷一 题", n -> "卷" + han(n) + " 风云", "回", true);
    volumes("卷一：题", n -> "卷" + han(n) + "：风云", "章", false);
    volumes("第一集", n -> "第" + n + "集", "章", true);
    volumes("第一篇 题", n -> "第" + han(n) + "篇 风云", "节", true);
    volumes("【第一卷 题】", n -> "【第" + han(n) + "卷 风云】", "章", true);
    volumes("正文卷", n -> n == 1 ? "正文卷" : "VIP卷", "章", false);
    volumes("上卷", n -> List.of("上卷", "中卷", "下卷").get(n - 1), "章", true);
    volumes("第一幕", n -> "第" + han(n) + "幕", "场", true);
  }

  private static void volumes(
      String name, java.util.function.IntFunction<String> volume, String unit, boolean restarts) {
    kind(
        "volumes " + name,
        (n, t) -> "第" + han(n) + unit + " " + t,
        b -> {
          b.chapters = 24 + b.random.nextInt(30);
          b.volumeLength =
              name.equals("上卷")
                  ? (b.chapters + 2) / 3
                  : name.equals("正文卷") ? (b.chapters + 1) / 2 : 6 + b.random.nextInt(6);
          b.volume = volume;
          b.restarts = restarts;
        });
  }

  private static void japanese() {
    kind("ja 第1話 題", (n, t) -> "第" + n + "話\u3000" + t);
    kind("ja 第一章 題", (n, t) -> "第" + han(n) + "章\u3000" + t);
    kind("ja 第一話「題」", (n, t) -> "第" + han(n) + "話「" + t + "」");
    kind("ja １", (n, t) -> full(n));
    kind("ja 一", (n, t) -> han(n));
    kind("ja 一 題", (n, t) -> han(n) + "\u3000" + t);
    kind("ja その一", (n, t) -> "その" + han(n));
    kind("ja 其の一 題", (n, t) -> "其の" + han(n) + "\u3000" + t);
    kind("ja 3話 題", (n, t) -> n + "話 " + t);
    kind("ja 1. 題", (n, t) -> n + ". " + t);
    kind("ja （一）", (n, t) -> "（" + han(n) + "）");
    kind("ja Ⅳ", (n, t) -> n < 13 ? "" + (char) ('Ⅰ' + n - 1) : "", b -> b.chapters = 12);
    kind(
        "ja 第1話 named",
        (n, t) -> "第" + n + "話\u3000" + t,
        b -> {
          b.before = List.of("プロローグ");
          b.after = List.of("エピローグ", "あとがき");
        });
    kind(
        "ja 1 題 named",
        (n, t) -> n + "\u3000" + t,
        b -> {
          b.before = List.of("まえがき");
          b.after = List.of("解説");
        });
    kind("ja 第三十一話：題", (n, t) -> "第" + han(n) + "話：" + t);
    kind("ja #12 題", (n, t) -> "#" + n + " " + t);
  }

  private static void korean() {
    kind("ko 제1장 題", (n, t) -> "제" + n + "장 " + t);
    kind("ko 제1화", (n, t) -> "제" + n + "화");
    kind("ko 12화", (n, t) -> n + "화");
    kind("ko 12화 題", (n, t) -> n + "화. " + t);
    kind("ko 001화 題", (n, t) -> String.format("%03d화 %s", n, t));
    kind("ko 1. 題", (n, t) -> n + ". " + t);
    kind("ko 제 1 장", (n, t) -> "제 " + n + " 장\n" + t);
    kind("ko 1", (n, t) -> "" + n);
    kind("ko 제1회", (n, t) -> "제" + n + "회 " + t);
    kind(
        "ko named",
        (n, t) -> "제" + n + "장 " + t,
        b -> {
          b.before = List.of("프롤로그");
          b.after = List.of("에필로그", "외전 1", "작가 후기");
        });
    kind(
        "ko 제1부",
        (n, t) -> "제" + n + "장 " + t,
        b -> {
          b.volumeLength = 8;
          b.volume = n -> "제" + n + "부";
        });
    kind("ko #1. 題", (n, t) -> "#" + n + ". " + t);
  }

  private static void unnumbered() {
    unnumbered("unnumbered tales", b -> b.web = false);
    unnumbered("unnumbered web", b -> b.web = true);
    unnumbered("unnumbered ◆", b -> b.sign = "◆");
    unnumbered("unnumbered 【】", b -> b.sign = "【");
    unnumbered("unnumbered few", b -> b.chapters = 5);
    unnumbered("unnumbered many", b -> b.chapters = 90);
    unnumbered("unnumbered ja tales", b -> b.web = false);
    unnumbered("unnumbered ja web", b -> b.web = true);
    unnumbered("unnumbered ■", b -> b.sign = "■ ");
    unnumbered("unnumbered without a title", b -> b.plain = true);
    unnumbered("unnumbered ko tales", b -> b.web = false);
    unnumbered("unnumbered ※", b -> b.sign = "※ ");
  }

  private static void unnumbered(String name, Consumer<MadeBook> rest) {
    KINDS.put(
        name,
        book -> {
          rest.accept(book);
          String sign = book.sign;
          book.heading = (n, t) -> sign + t + (sign.equals("【") ? "】" : "");
          book.titled = true;
        });
  }

  private static void none() {
    for (String language : List.of("", "ja ", "ko ")) {
      KINDS.put("none " + language + "prose", book -> running(book, List.of()));
      KINDS.put("none " + language + "traps", book -> running(book, TRAPS));
    }
    KINDS.put(
        "none lists",
        book ->
            running(
                book, List.of("一、不许抽烟；", "二、不许喝酒；", "1. 米二斗", "2. 面三斤", "3. 油一瓶", "（一）甲", "（二）乙")));
    KINDS.put("none verse", book -> running(book, book.prose.verse(book.random, 40)));
    KINDS.put(
        "none letters",
        book -> running(book, List.of("此致", "敬礼", "一九八二年三月五日", "亲爱的母亲：", "儿 谨上", "又及")));
    KINDS.put(
        "none script", book -> running(book, List.of("甲：你来了", "乙：来了", "（幕落）", "甲：走吧", "［音乐起］")));
  }

  private static void running(MadeBook book, List<String> traps) {
    book.heading = (n, t) -> "";
    book.traps = traps;
  }
}
