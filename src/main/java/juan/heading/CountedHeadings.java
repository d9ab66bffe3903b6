package juan.heading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import juan.heading.Candidate.Form;
import juan.heading.Series.Strength;
import juan.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with a word but without 第: 十二回 题, 3화, 卷一, 卷之二, 上卷, Chapter 4, その五, 五帝本纪第一. The title
 * stands apart, since joined to it (三回目) they are prose.
 */
final class CountedHeadings implements HeadingFamily {
  private static final String UNITS = "章回囘节節话話卷部集篇장화부권편절회";
  private static final String NORMAL = "章回回节节话话卷部集篇장화부권편절회";
  private static final String LEVELS = "222332211112211132";

  private static final Set<String> VOLUME_WORDS = Set.of("part", "book", "volume", "vol", "vol.");
  private static final Set<String> STRONG_WORDS =
      Set.of("chapter", "section", "episode", "part", "book", "volume", "vol.");

  private static final String TAILS = "一二三四五六七八九十百廿卅";
  private static final int LONGEST_TAILED = 24;

  private static final Series SCROLL = new Series("scroll", "卷", 1, Strength.SERIAL);
  private static final Series PART = new Series("scroll", "上卷", 1, Strength.SERIAL);
  private static final Series ITEM = new Series("counted", "其一", 3, Strength.SERIAL);
  private static final Series TAIL = new Series("tail", "第", 2, Strength.SERIAL);
  private static final Series SCROLL_TAIL = new Series("tail", "卷", 2, Strength.SERIAL);

  private static final LazyPattern PARTS =
      LazyPattern.of("^([上中下前后後])([卷篇部册冊集编編])(?=$|[\\s\u3000：:·・])(.*)$|^卷([上中下])(.*)$");
  private static final LazyPattern LATIN =
      LazyPattern.of(
          "(?i)^(chapter|part|book|volume|vol\\.?|section|episode|ep\\.?|no\\.?|act|scene|day|case|file|[#＃№])\\s?([0-9]{1,4}|[IVXL]{1,7})(?=$|[\\s.:：—-])(.*)$");
  private static final LazyPattern TAILED =
      LazyPattern.of("^(\\S{1,16}?)[\\s\u3000]?(第|卷第|卷之|卷)([一二三四五六七八九十百廿卅]{1,6})$");

  @Override
  public String beginnings() {
    return Numeral.SIGNS + "卷上中下前后後其そ之CPBVSENADFcpbvsenadf#＃№";
  }

  private static boolean mayEnd(String text) {
    return text.length() <= LONGEST_TAILED && TAILS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  @Override
  public @Nullable Candidate candidate(HeadingLine line) {
    String text = line.text();
    char first = text.charAt(0);
    if ((first < 0x80 && Character.isLetter(first)) || "#＃№".indexOf(first) >= 0) {
      return latin(line);
    }
    Candidate found = first == '卷' ? scroll(line) : null;
    if (found == null && "上中下前后後卷".indexOf(first) >= 0) {
      found = part(line);
    }
    if (found == null && "其そ之".indexOf(first) >= 0) {
      found = item(line);
    }
    if (found == null) {
      found = counted(line);
    }
    return found == null ? tail(line) : found;
  }

  private static @Nullable Candidate counted(HeadingLine line) {
    String text = line.text();
    Numeral number = Numeral.at(text, 0);
    if (number == null) {
      return null;
    }
    int at = OrdinalHeadings.spaces(text, number.end());
    int unit = at < text.length() ? UNITS.indexOf(text.charAt(at)) : -1;
    if (unit < 0) {
      return null;
    }
    String name = NORMAL.substring(unit, unit + 1);
    var series = new Series("counted", name, LEVELS.charAt(unit) - '0', Strength.SERIAL);
    return apart(line, series, number.value(), text.substring(at + 1));
  }

  private static @Nullable Candidate scroll(HeadingLine line) {
    String text = line.text();
    int at = OrdinalHeadings.spaces(text, 1);
    at += at < text.length() && "之第".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    Numeral number = Numeral.at(text, at);
    return number == null
        ? null
        : apart(line, SCROLL, number.value(), text.substring(number.end()));
  }

  private static @Nullable Candidate part(HeadingLine line) {
    Matcher m = PARTS.matcher(line.text());
    if (!m.matches()) {
      return null;
    }
    boolean scroll = m.group(4) != null;
    int number = "上前中 下后後".indexOf(scroll ? m.group(4) : m.group(1)) / 2 + 1;
    return apart(line, PART, number, scroll ? m.group(5) : m.group(3));
  }

  private static @Nullable Candidate item(HeadingLine line) {
    String text = line.text();
    int at = text.length() > 1 && "のの之".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
    boolean bareKana = text.charAt(0) == 'そ' && at == 1;
    Numeral number = bareKana ? null : Numeral.at(text, at);
    return number == null ? null : apart(line, ITEM, number.value(), text.substring(number.end()));
  }

  private static @Nullable Candidate latin(HeadingLine line) {
    Matcher m = LATIN.matcher(line.text());
    if (!m.matches()) {
      return null;
    }
    String word = m.group(1).toLowerCase(Locale.ROOT);
    boolean own = STRONG_WORDS.contains(word);
    int level = VOLUME_WORDS.contains(word) ? 1 : word.equals("section") ? 3 : 2;
    String numeral = m.group(2).toUpperCase(Locale.ROOT);
    Numeral number = Numeral.at(numeral, 0);
    number = number == null ? Numeral.romanAt(numeral, 0) : number;
    return number == null
        ? null
        : apart(
            line,
            new Series("latin", word, level, own ? Strength.STRONG : Strength.SERIAL),
            number.value(),
            m.group(3));
  }

  private static @Nullable Candidate tail(HeadingLine line) {
    String text = line.text();
    if (!mayEnd(text)) {
      return null;
    }
    Matcher m = TAILED.matcher(text);
    Numeral number = m.matches() ? Numeral.at(m.group(3), 0) : null;
    if (number == null || !Titles.isTitle(m.group(1)) || m.group(1).contains("，")) {
      return null;
    }
    Series series = m.group(2).startsWith("卷") ? SCROLL_TAIL : TAIL;
    return Candidate.of(line, series, number.value(), m.group(1), Form.APART);
  }

  private static @Nullable Candidate apart(
      HeadingLine line, Series series, int number, String rest) {
    if (rest.isEmpty() || Titles.isColon(rest)) {
      return Candidate.of(line, series, number, "", Form.BARE);
    }
    if (!Titles.isSeparated(rest)) {
      return null;
    }
    String title = Titles.unseparated(rest);
    return Titles.isTitle(title)
        ? Candidate.of(line, series, number, title, Form.APART)
        : Candidate.refused(line, series, "is a sentence");
  }
}
