package juan.reader;

import java.util.List;

/**
 * A text whose rows are easily counted, at any width: the title is row 0 and a blank one row 1, the
 * headings of the five chapters are rows 2, 14, 26, 38 and 50, each followed by ten paragraphs of
 * one line and a blank row. The last row is row 60.
 */
final class FiveChapters {
  static final String TITLE = "五章之書";
  private static final List<String> CHAPTERS = List.of("甲", "乙", "丙", "丁", "戊");

  private FiveChapters() {}

  static String text() {
    var text = new StringBuilder(TITLE).append('\n');
    for (int i = 0; i < CHAPTERS.size(); i++) {
      text.append(heading(i + 1)).append('\n');
      for (char number : "一二三四五六七八九十".toCharArray()) {
        text.append(CHAPTERS.get(i)).append(number).append("。\n");
      }
    }
    return text.toString();
  }

  static String heading(int chapter) {
    return "第" + "一二三四五".charAt(chapter - 1) + "章 " + CHAPTERS.get(chapter - 1);
  }
}
