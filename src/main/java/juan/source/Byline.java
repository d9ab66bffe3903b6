package juan.source;

import java.util.Optional;
import java.util.regex.Matcher;
import juan.text.LazyPattern;

/**
 * Who wrote an article and when, as news pages and essays say it: on a line of their own under the
 * title, or in the dateline that opens the first paragraph.
 */
record Byline(String text, String date) {
  private static final int LONGEST_LINE = 60;

  private static final LazyPattern DATE =
      LazyPattern.of(
          "(?:19|20)\\d\\d\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}\\s?[日일]?|\\d{1,2}月\\d{1,2}日");

  private static final LazyPattern ROLE =
      LazyPattern.of(
          "^(作\\s?者|文|撰文|記者|记者|本報記者|本报记者|來源|来源|編輯|编辑|譯者|译者|翻譯|翻译|著者|著|訳|執筆|글|글쓴이|지은이|기자|By|Author)"
              + "\\s?[:：/／|｜]\\s?(\\S.*)");

  private static final LazyPattern REPORTER = LazyPattern.of("(記者|记者|기자|通訊員|通讯员)\\s?\\S");

  /** 長沙晚報7月22日訊(全媒體記者 …): the paper, the date, the reporters. */
  private static final LazyPattern DATELINE =
      LazyPattern.of(
          "^[【(（]?(\\S{2,12}?)\\s?((?:(?:19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}日)[】)）]?\\s?[訊讯電电消]息?"
              + "\\s?[(（]([^()（）]{2,50})[)）]");

  private static final String SENTENCE_ENDS = "。！？!?…";

  /** The byline that a whole line is, if it is one. */
  static Optional<Byline> ofLine(String line) {
    boolean sentence =
        !line.isEmpty() && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    if (sentence || line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(line);
    boolean dated = date.find();
    boolean byline =
        ROLE.matcher(line).matches()
            || (REPORTER.matcher(line).find() && line.length() <= LONGEST_LINE / 2 + 10)
            || (dated && line.length() - date.group().length() <= 20 && !line.contains("，"));
    if (!byline) {
      return Optional.empty();
    }
    String day = dated ? date.group() : "";
    String text = line.replace(day, "").strip().replaceAll("[\\s\u3000|｜]+$", "");
    return Optional.of(new Byline(text, day));
  }

  /** The byline in the dateline with which a paragraph begins, if it does. */
  static Optional<Byline> ofDateline(String paragraph) {
    Matcher m = DATELINE.matcher(paragraph);
    return m.find()
        ? Optional.of(new Byline(m.group(1) + "\u3000" + m.group(3).strip(), m.group(2)))
        : Optional.empty();
  }

  /** Who, without the word that says so: 魯迅 of 作者：魯迅. */
  String name() {
    Matcher role = ROLE.matcher(text);
    return role.matches() ? role.group(2) : text;
  }

  /** The line to show under a title. */
  String shown() {
    if (text.isEmpty() || date.isEmpty()) {
      return text + date;
    }
    boolean latin = text.charAt(text.length() - 1) < 0x2E80;
    return text + (latin ? "  " : "\u3000") + date;
  }
}
