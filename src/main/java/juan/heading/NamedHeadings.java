package juan.heading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import juan.heading.Series.Strength;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings that have a name and no number: 序, 楔子, 后记, プロローグ, 에필로그; alone on their line, or with a
 * number of their own (番外二) or a title that stands apart (楔子　張天師祈禳瘟疫).
 */
final class NamedHeadings implements HeadingFamily {
  static final Series SERIES = new Series("named", "", 2, Strength.STRONG);

  /** Made when a line is first asked whether it is one. */
  private static final class Names {
    static final Set<String> ALL = names();

    private Names() {}
  }

  /** Those of which there are several, so that a number may follow. */
  private static final LazyPattern COUNTED =
      LazyPattern.of(
          "(番外篇?|外传|外傳|附录|附錄|附|幕間|間章|외전|부록|Appendix|APPENDIX)[（(]?[0-9０-９A-Z一二三四五六七八九十]{1,3}[）)]?"
              + "|(.*[序记記跋叙敘])[（(]?[一二三四五上中下][）)]?");

  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_TITLE = 30;

  @Override
  public String beginnings() {
    var first = new StringBuilder("【〖［[〈≪《");
    Names.ALL.forEach(name -> first.append(name.charAt(0)));
    return first.toString();
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = unbracketed(line.text());
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() <= LONGEST_NAME && isName(Titles.folded(text)) && !isPaged(text)) {
      return Candidate.unnumbered(line, SERIES);
    }
    int space = 0;
    while (space < Math.min(LONGEST_NAME, text.length())
        && " \u3000\u00A0：:·".indexOf(text.charAt(space)) < 0) {
      space++;
    }
    if (space >= LONGEST_NAME
        || space == text.length()
        || space < 2
        || !isName(text.substring(0, space))) {
      return null;
    }
    String title = Titles.unseparated(text.substring(space));
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return null;
    }
    if (title.chars().allMatch(Character::isDigit)) {
      return Candidate.refused(line, SERIES, "has a page number");
    }
    return Titles.isTitle(title) && !Sentence.isEnded(title)
        ? Candidate.unnumbered(line, SERIES)
        : Candidate.refused(line, SERIES, "is a sentence");
  }

  /** 前言　1: with a space before a number of digits, as a table of contents has it. */
  private static boolean isPaged(String text) {
    return Character.isDigit(text.charAt(text.length() - 1))
        && text.codePoints().anyMatch(c -> Character.isWhitespace(c));
  }

  private static boolean isName(String text) {
    if (Names.ALL.contains(text)) {
      return true;
    }
    Matcher counted = COUNTED.matcher(text);
    return counted.matches() && (counted.group(2) == null || Names.ALL.contains(counted.group(2)));
  }

  private static Set<String> names() {
    var names =
        new HashSet<String>(
            List.of(
                ("序章 序幕 序曲 序文 序词 序詞 序论 序論 引 引言 引子 引首 小引 弁言 题记 題記 题词 題詞 题辞 題辭 卷首语 卷首語 卷首 卷末"
                        + " 导言 導言 导论 導論 导读 導讀 绪论 緒論 绪言 緒言 楔子 缘起 緣起 凡例 例言 目录 目錄 目次 總目 总目 尾声 尾聲 尾章"
                        + " 终章 終章 终曲 終曲 结语 結語 结论 結論 结束语 結束語 大结局 大結局 完本感言 后话 後話 后日谈 後日談 写在前面 寫在前面 写在后面 寫在後面 上架感言 正文卷 正文 VIP卷 作品相关 作品相關 献词 獻詞 跋 跋语 跋語 附录 附錄 附记 附記 补遗 補遺"
                        + " 番外 番外篇 外传 外傳 后序 後序 参考文献 參考文獻 致谢 致謝 鸣谢 鳴謝"
                        + " プロローグ エピローグ まえがき あとがき はじめに おわりに 前書き 後書き 序詩 後日譚 断章 終幕 閑話 付録 前文 幕間 間章 解説 結び"
                        + " 프롤로그 에필로그 외전 머리말 맺음말 들어가며 나가며 서문 후기 전문 부록 차례 목차 서장 종장 작가의말 작가후기"
                        + " Prologue PROLOGUE Epilogue EPILOGUE Preface PREFACE Foreword FOREWORD Appendix APPENDIX")
                    .split(" ")));
    for (String whose :
        List.of(
            "", "自", "总", "總", "原", "新", "小", "代", "大", "译", "譯", "初版", "再版", "原版", "译者", "譯者",
            "作者", "编者", "編者", "著者")) {
      for (String what : List.of("序", "序言", "前言", "后记", "後記", "叙", "敘")) {
        names.add(whose + what);
      }
    }
    return Set.copyOf(names);
  }

  private static String unbracketed(String text) {
    int opener = "【〖［[〈≪《".indexOf(text.charAt(0));
    boolean closed = opener >= 0 && text.charAt(text.length() - 1) == "】〗］]〉≫》".charAt(opener);
    return closed ? text.substring(1, text.length() - 1).strip() : text;
  }
}
