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

  private static final String[] ROLES = {
    "作者", "作 者", "文", "撰文", "記者", "记者", "本報記者", "本报记者", "來源", "来源", "編輯", "编辑", "譯者", "译者", "翻譯",
    "翻译", "著者", "著", "訳", "執筆", "글", "글쓴이", "지은이", "기자", "By", "Author"
  };

  private static final String COLONS = ":：/／|｜";

  private static final LazyPattern REPORTER = LazyPattern.of("(記者|记者|기자|通訊員|通讯员)\\s?\\S");

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
        !afterRole(line).isEmpty()
            || (REPORTER.matcher(line).find() && line.length() <= LONGEST_LINE / 2 + 10)
            || (dated && line.length() - date.group().length() <= 20 && !line.contains("，"));
    if (!byline) {
      return Optional.empty();
    }
    String day = dated ? date.group() : "";
    String text = line.replace(day, "").strip().replaceAll("[\\s\u3000|｜]+$", "");
    return Optional.of(new Byline(text, day));
  }

  /** Who, without the word that says so: 魯迅 of 作者：魯迅. */
  String name() {
    String name = afterRole(text);
    return name.isEmpty() ? text : name;
  }

  /** What stands behind a word like 作者 and its colon; empty where there is none. */
  private static String afterRole(String text) {
    for (String role : ROLES) {
      if (text.startsWith(role)) {
        int colon = skipSpace(text, role.length());
        if (colon < text.length() && COLONS.indexOf(text.charAt(colon)) >= 0) {
          int name = skipSpace(text, colon + 1);
          return name < text.length() && text.charAt(name) > ' ' ? text.substring(name) : "";
        }
      }
    }
    return "";
  }

  private static int skipSpace(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
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
