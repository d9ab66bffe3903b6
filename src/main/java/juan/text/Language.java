package juan.text;

/** The language a text is set in: it decides indents, line breaking and the words beside it. */
public enum Language {
  ZH_HANS("zh-Hans", 2),
  ZH_HANT("zh-Hant", 2),
  JA("ja", 1),
  KO("ko", 0),
  OTHER("und", 0);

  /**
   * Characters of great frequency that only one of the two scripts has. 后, 里, 余 and their like are
   * not here: Traditional text has them too, as other words.
   */
  static final String SIMPLIFIED =
      "们这个来时为说国学对发会过还进动问见书长门东车马风鸟鱼业两严丧乐习买乱争亲亿从众优传伤伦体儿关兴养写军农冲决况净减击则创别剧劝办务劳势区医华单卖卢卫厅历压厌县参双变听员响团园图圆圣场坏块坚声处备复头夹夺奖妇妈孙宁宝实审宫寻导将尔尘尝层属岁岛岭币师带帮开异张弹强归录彻忆忧态怀总恋恶惊惯战户扑执扩扫扬护报担拥择挥损换据摄敌数断无旧显晓术机杀杂权条极构枪标栏树样桥检楼横欢欧毁毕气汇汉没沟泪泽洁浅济测浓涛润涨渐温湾满灭灯灵炉点炼烂热爱爷牵状独狱环现电画疗盖盘码矿确礼祸离种积称稳穷竞笔笼签简类粮红约级纪纯纳纵纷纸线练组细终经结绕给络绝统继绩绪续维绿缘编缩网罗罚职联肃肤胁胆胜脉脏脑脚脱脸节艺苏荣药获营萧蓝虽虑蚁补装观规视览觉计订认让议记讲许论设访证评识诉词试诗诚话诞该语误请诸读课谁调谈谢谱贝负财责败货质贩贪购贯贵费贺资赏赛赞赶跃践踪转轮软轻载较辆辈输边达迁运远违连迟适选逊递逻遗邓郑释钟钢钱铁银错锦键镇闪闭闲间闻阅队阳阴阵阶际陆陈险随隐难雾静页顶项顺须顾顿预领频题颜额飞饭饮馆驱驳驻骂验骗骤鸡鸣麦黄齐齿龙龟";

  static final String TRADITIONAL =
      "們這個來時為說國學對發會過還後進動問見書長門東車馬風鳥魚業兩嚴喪樂習買亂爭親億從眾優傳傷倫體餘兒關興養寫軍農衝決況淨減幾擊則創別劇勸辦務勞勢區醫華單賣盧衛廳歷壓厭縣參雙變聽員響團園圖圓聖場壞塊堅聲處備復頭夾奪獎婦媽孫寧寶實審宮尋導將爾塵嘗層屬歲島嶺幣師帶幫開異張彈強歸錄徹憶憂態懷總戀惡驚慣戰戶撲執擴掃揚護報擔擁擇掛揮損換據攝敵數鬥斷無舊顯曉術機殺雜權條極構槍標欄樹樣橋檢樓橫歡歐毀畢氣匯漢沒溝淚澤潔淺濟測濃濤潤漲漸溫灣滿滅燈靈爐點煉爛熱愛爺牽狀獨獄環現電畫療蓋盤碼礦確禮禍離種積稱穩窮競筆籠簽簡類糧紅約級紀純納縱紛紙線練組細終經結繞給絡絕統繼績緒續維綠緣編縮網羅罰職聯肅膚脅膽勝脈臟腦腳脫臉節藝蘇榮藥獲營蕭藍雖慮蟻補裝觀規視覽覺計訂認讓議記講許論設訪證評識訴詞試詩誠話誕該語誤請諸讀課誰調談謝譜貝負財責敗貨質販貪購貫貴費賀資賞賽贊趕躍踐蹤轉輪軟輕載較輛輩輸邊達遷運遠違連遲適選遜遞邏遺鄧鄭釋裡鐘鋼錢鐵銀錯錦鍵鎮閃閉閒間聞閱隊陽陰陣階際陸陳險隨隱難霧靜頁頂項順須顧頓預領頻題顏額飛飯飲館驅駁駐罵驗騙驟雞鳴麥黃齊齒龍龜";

  private static final int SCRIPT_UNKNOWN = 0;

  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

  /** For each Han character 1 if only Simplified Chinese has it, -1 if only Traditional. */
  private static final byte[] SCRIPTS = new byte[LAST_HAN - FIRST_HAN + 1];

  static {
    for (int i = 0; i < SIMPLIFIED.length(); i++) {
      SCRIPTS[SIMPLIFIED.charAt(i) - FIRST_HAN] = 1;
    }
    for (int i = 0; i < TRADITIONAL.length(); i++) {
      SCRIPTS[TRADITIONAL.charAt(i) - FIRST_HAN]--; // one that is in both shows nothing
    }
  }

  private final String tag;
  private final int indent;

  Language(String tag, int indent) {
    this.tag = tag;
    this.indent = indent;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** How far a paragraph's first line is indented, in em of two cells (CLREQ 4.1, JLREQ 3.1.3). */
  public int indent() {
    return indent;
  }

  private static final String[] TRADITIONAL_SIGNS = {"-hant", "-tw", "-hk", "-mo"};

  public boolean isChinese() {
    return this == ZH_HANS || this == ZH_HANT;
  }

  /**
   * The language that a BCP 47 tag or a POSIX locale name asks for, {@link #OTHER} when none of
   * ours: {@code zh-TW}, {@code zh_HK.UTF-8}, {@code zh-Hant}, {@code ja_JP.UTF-8}.
   */
  public static Language ofTag(String tag) {
    String t = tag.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    if (t.startsWith("zh") || t.startsWith("cmn") || t.startsWith("yue")) {
      // A script that is named goes before the custom of a region: zh-Hans-HK is Simplified.
      boolean traditional = t.startsWith("yue");
      for (String sign : TRADITIONAL_SIGNS) {
        int end = t.indexOf(sign) + sign.length();
        traditional |= t.contains(sign) && (end == t.length() || !isWord(t.charAt(end)));
      }
      return traditional && !t.contains("-hans") ? ZH_HANT : ZH_HANS;
    }
    if (t.equals("ja") || t.startsWith("ja-")) {
      return JA;
    }
    if (t.equals("ko") || t.startsWith("ko-")) {
      return KO;
    }
    return OTHER;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /**
   * The language a text is written in, from its scripts: kana, Hangul, and characters that only
   * Simplified or only Traditional Chinese has. Text with Han but no such evidence is taken for
   * Simplified Chinese, text without Han, kana or Hangul for {@link #OTHER}.
   */
  public static Language detect(CharSequence sample) {
    int kana = 0;
    int hangul = 0;
    int han = 0;
    int latin = 0;
    int script = SCRIPT_UNKNOWN;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= 0x3041 && c <= 0x30FA && c != '\u30FB') {
        kana++;
      } else if (c >= 0xAC00 && c <= 0xD7A3) {
        hangul++;
      } else if (c >= FIRST_HAN && c <= LAST_HAN) {
        han++;
        script += SCRIPTS[c - FIRST_HAN];
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        latin++;
      }
    }
    int cjk = kana + hangul + han;
    if (cjk == 0 || latin > 8 * cjk) {
      return OTHER;
    }
    if (hangul * 3 > cjk) {
      return KO;
    }
    if (kana * 8 > cjk) {
      return JA;
    }
    return script < SCRIPT_UNKNOWN ? ZH_HANT : ZH_HANS;
  }
}
