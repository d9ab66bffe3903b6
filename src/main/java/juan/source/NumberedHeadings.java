package juan.source;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings with a number and a word for what is numbered: 第三回 …, 第12章, 제1장, 一、…. */
final class NumberedHeadings implements HeadingFamily {
  private static final String NUMBER = "[0-9０-９〇○零一二两兩三四五六七八九十百千万萬廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]{1,9}";

  private static final int LONGEST = 40;

  private static final Pattern CHINESE =
      Pattern.compile("^第\\s?" + NUMBER + "\\s?([卷部集篇幕章回囘話话节節])(.*)$");
  private static final Pattern KOREAN = Pattern.compile("^제?\\s?[0-9]{1,4}\\s?([권부편장화])(\\s.*|$)");
  private static final Pattern LISTED = Pattern.compile("^[〇零一二三四五六七八九十百]{1,4}、\\s?(\\S.*)$");
  private static final Pattern NAMED =
      Pattern.compile(
          "^(序|序言|自序|前言|引言|引子|楔子|緣起|缘起|凡例|尾聲|尾声|後記|后记|跋|附錄|附录|番外|プロローグ|エピローグ|あとがき|はじめに"
              + "|おわりに|프롤로그|에필로그|머리말|맺음말)$");

  @Override
  public OptionalInt level(String before, String line, String after, String further) {
    if (line.length() > LONGEST || after.isEmpty() || Sentence.isEnded(line)) {
      return OptionalInt.empty();
    }
    Matcher m = CHINESE.matcher(line);
    if (m.matches() && isTitle(m.group(2))) {
      return OptionalInt.of(rank(m.group(1)));
    }
    m = KOREAN.matcher(line);
    if (m.matches() && isTitle(m.group(2))) {
      return OptionalInt.of("권부편".contains(m.group(1)) ? 1 : 2);
    }
    if (NAMED.matcher(line).matches()) {
      return OptionalInt.of(2);
    }
    m = LISTED.matcher(line);
    if (m.matches() && isTitle(m.group(1)) && after.length() + further.length() > line.length()) {
      return OptionalInt.of(4);
    }
    return OptionalInt.empty();
  }

  private static int rank(String unit) {
    if ("卷部集篇幕".contains(unit)) {
      return 1;
    }
    return "节節".contains(unit) ? 3 : 2;
  }

  /** What may follow the number: nothing, or a title that is not a clause of running prose. */
  private static boolean isTitle(String rest) {
    String title = rest.strip();
    return !title.startsWith("的")
        && !title.startsWith("，")
        && !title.endsWith("，")
        && !title.endsWith("、")
        && !Sentence.hasInnerStop(title);
  }
}
