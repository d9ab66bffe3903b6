package juan.heading;

import java.util.Map;
import java.util.Set;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * 第N回, 第N章, 제N장 …, with or without a title, in brackets or below ornaments, and after the name of
 * the book or volume (正文 第一章). Measure words of prose (第一封信) need a separator.
 */
final class OrdinalHeadings implements HeadingFamily {
  private static final String NAME = "ordinal";

  /** What is numbered; the traditional form has the name of the simplified one. */
  private static final Map<String, Series> UNITS =
      Map.ofEntries(
          unit("部分", 1),
          unit("单元", 1),
          unit("單元", "单元", 1),
          unit("乐章", 2),
          unit("樂章", "乐章", 2),
          unit("卷", 1),
          unit("部", 1),
          unit("册", 1),
          unit("冊", "册", 1),
          unit("集", 1),
          unit("篇", 1),
          unit("编", 1),
          unit("編", "编", 1),
          unit("幕", 1),
          unit("辑", 1),
          unit("輯", "辑", 1),
          unit("季", 1),
          unit("章", 2),
          unit("回", 2),
          unit("囘", "回", 2),
          unit("话", 2),
          unit("話", "话", 2),
          unit("节", 3),
          unit("節", "节", 3),
          serial("则", "则", 2),
          serial("則", "则", 2),
          serial("出", "出", 2),
          serial("齣", "出", 2),
          serial("折", "折", 2),
          serial("段", "段", 3),
          serial("夜", "夜", 2),
          serial("场", "场", 3),
          serial("場", "场", 3),
          serial("封", "封", 2),
          serial("本", "本", 1),
          serial("课", "课", 2),
          serial("課", "课", 2),
          serial("讲", "讲", 2),
          serial("講", "讲", 2),
          serial("日", "日", 2),
          serial("天", "天", 2),
          serial("期", "期", 2),
          serial("案", "案", 2),
          serial("品", "品", 2),
          serial("条", "条", 3),
          serial("條", "条", 3),
          unit("권", 1),
          unit("부", 1),
          unit("편", 1),
          unit("막", 1),
          unit("장", 2),
          unit("화", 2),
          unit("회", 2),
          unit("절", 3),
          serial("조", "조", 3));

  /** Those that prose seldom has at the start of a short line, so that a title may be joined. */
  static final Set<String> JOINABLE = Set.of("章", "回", "节", "话");

  /** With these a sentence goes on: 第四回中, 第一节课, 第三章程, 第六回合. */
  private static final String PROSE =
      "的是中里裡就也都在说說讲講了时時内內以之和与與及到上下后後前开開结結合程课課着過过那这這有不已把被让讓将將从從為为我你他她它们們来來去间間末初者";

  private static final LazyPattern END =
      LazyPattern.of("[\\s（(【]*(完|终|終|了|结束|結束|完结|完結|끝)[\\s）)】。！]*");
  private static final LazyPattern RANGE = LazyPattern.of("\\s?[至到和与與及、~～—-]\\s?第.*");
  private static final LazyPattern LEADERS = LazyPattern.of(".*[.…·‥]{2,}\\s*\\d{1,4}");
  private static final String OPENERS = "【〖［[（(《〈「『≪";
  private static final String CLOSERS = "】〗］]）)》〉」』≫";
  private static final LazyPattern ORNAMENTS =
      LazyPattern.of("^[=*＊◆◇●○■□☆★※▲△§#—\\-~～ \u3000]+、?|[=*＊◆◇●■☆★※▲§#\\-~～ \u3000]+$");
  private static final LazyPattern RUNNING_TITLE =
      LazyPattern.of("^(正文|.{1,16}?[\\s\u3000:：_])[\\s\u3000]*(?=第)");

  static final String PAGED = "has a page number";
  private static final int LONGEST_JOINED = 40;
  private static final int SHORT = 4;
  private static final int LONGEST_MEASURED = 10;

  private static Map.Entry<String, Series> unit(String unit, int level) {
    return unit(unit, unit, level);
  }

  private static Map.Entry<String, Series> unit(String written, String unit, int level) {
    return Map.entry(written, new Series(NAME, unit, level, Strength.STRONG));
  }

  private static Map.Entry<String, Series> serial(String written, String unit, int level) {
    return Map.entry(written, new Series(NAME, unit, level, Strength.SERIAL));
  }

  @Override
  public String beginnings() {
    return "第제" + OPENERS + "=*＊◆◇●○■□☆★※▲△§#—-~～";
  }

  /** Whether a line may have a heading after the name of the book or volume. */
  static boolean mayFollowName(String text) {
    return text.indexOf('第') > 0 && !Sentence.isStopped(text);
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = line.text();
    char first = text.charAt(0);
    if (first == '第' || first == '제') {
      return numbered(line, text);
    }
    if (text.indexOf('第') < 0) {
      return null;
    }
    String bare = undecorated(text);
    if (bare.startsWith("第")) {
      return numbered(line, bare);
    }
    var running = RUNNING_TITLE.matcher(bare);
    if (!running.find()) {
      return null;
    }
    var candidate = numbered(line, bare.substring(running.end()));
    if (candidate != null && candidate.refusal().equals(PAGED)) {
      return candidate;
    }
    boolean certain =
        candidate != null
            && !candidate.isRefused()
            && candidate.form() != Form.DOUBTFUL
            && JOINABLE.contains(candidate.series().unit());
    return certain ? candidate : null;
  }

  private static String undecorated(String text) {
    String bare = ORNAMENTS.matcher(text).replaceAll("");
    int opener = bare.isEmpty() ? -1 : OPENERS.indexOf(bare.charAt(0));
    int closer = opener < 0 ? -1 : bare.indexOf(CLOSERS.charAt(opener));
    if (closer < 0) {
      return bare;
    }
    String rest = bare.substring(closer + 1);
    return bare.substring(1, closer) + (rest.isEmpty() ? "" : "\u3000" + rest);
  }

  private static @Nullable Candidate numbered(HeadingLine line, String text) {
    int at = spaces(text, 1);
    Numeral number = Numeral.at(text, at);
    if (number == null && text.charAt(0) == '제') {
      number = Numeral.hangulAt(text, at);
    }
    if (number == null) {
      return null;
    }
    int unitAt = spaces(text, number.end());
    for (int length = 2; length >= 1; length--) {
      if (unitAt + length <= text.length()) {
        Series series = UNITS.get(text.substring(unitAt, unitAt + length));
        if (series != null) {
          return titled(line, series, number.value(), text.substring(unitAt + length));
        }
      }
    }
    return null;
  }

  private static Candidate titled(HeadingLine line, Series series, int number, String rest) {
    String why = refusal(series, rest);
    if (!why.isEmpty()) {
      return Candidate.refused(line, series, why);
    }
    String title = Titles.unseparated(rest);
    return Candidate.of(line, series, number, title, form(series, rest, title));
  }

  private static Form form(Series series, String rest, String title) {
    if (title.isEmpty()) {
      return Form.BARE;
    }
    boolean odd = Sentence.isStopped(title) || Sentence.hasInnerStop(title);
    if (Titles.isSeparated(rest)) {
      return odd ? Form.DOUBTFUL : Form.APART;
    }
    boolean joined =
        (JOINABLE.contains(series.unit()) || rest.length() <= SHORT)
            && PROSE.indexOf(rest.charAt(0)) < 0
            && !Sentence.isEnded(rest);
    return joined ? Form.JOINED : Form.DOUBTFUL;
  }

  private static String refusal(Series series, String rest) {
    if (rest.isEmpty() || Titles.isColon(rest)) {
      return "";
    }
    if (END.matcher(rest).matches()) {
      return "says that it ends";
    }
    if (LEADERS.matcher(rest).matches()) {
      return PAGED;
    }
    if (RANGE.matcher(rest).matches()) {
      return "names several";
    }
    if (Sentence.goesOn(rest)) {
      return "ends with a mark after which something must follow";
    }
    boolean joined = !Titles.isSeparated(rest);
    if ("，。；！？!?,;的".indexOf(rest.charAt(0)) >= 0) {
      return "goes on as prose";
    }
    if (joined
        && (Sentence.hasInnerStop(rest)
            || Sentence.isStopped(rest)
            || rest.length() > LONGEST_JOINED)) {
      return "is a sentence";
    }
    boolean measured = joined && !JOINABLE.contains(series.unit());
    return measured && (rest.length() > LONGEST_MEASURED || Sentence.isEnded(rest))
        ? "counts something in prose"
        : "";
  }

  static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
      at++;
    }
    return at;
  }
}
