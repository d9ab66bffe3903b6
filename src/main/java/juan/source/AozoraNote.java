package juan.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import juan.article.Span.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a note in the brackets ［＃…］ asks for, in the forms of Aozora Bunko's 注記一覧. A note of another
 * form is about the look of the printed page and means nothing here.
 */
sealed interface AozoraNote {

  /** 「…」に傍点: the nearest such text before is marked. */
  record Marked(String target, Mark mark) implements AozoraNote {}

  /** 傍点 … 傍点終わり. */
  record MarkEdge(Mark mark, boolean starts) implements AozoraNote {}

  /** 「…」の左に「…」のルビ: the nearest such text before has a reading. */
  record Read(String target, String reading) implements AozoraNote {}

  /** 注記付き or 左にルビ付き: here begins what has a reading. */
  record ReadStart() implements AozoraNote {}

  /** 「…」の注記付き終わり. */
  record ReadEnd(String reading) implements AozoraNote {}

  /**
   * 「…」は大見出し.
   *
   * @param runsIn whether the text goes on in the heading's line (同行見出し, 窓見出し)
   */
  record Headed(String target, int level, boolean runsIn) implements AozoraNote {}

  /** 大見出し … 大見出し終わり, on one line or around several. */
  record HeadingEdge(int level, boolean runsIn, boolean starts) implements AozoraNote {}

  /** 改ページ, 改丁, 改見開き. */
  record PageBreak() implements AozoraNote {}

  /** A letter beside the last character that Chinese is read as Japanese with: （ノ）. */
  record Okurigana(String kana) implements AozoraNote {}

  /** Text that stands for the note. */
  record Words(String text) implements AozoraNote {}

  /** A note that changes nothing. */
  record Nothing() implements AozoraNote {}

  Pattern HEADED = Pattern.compile("^「(.+)」は(同行|窓)?(大|中|小)見出し$");
  Pattern HEADING = Pattern.compile("^(?:ここ(?:から|で))?(同行|窓)?(大|中|小)見出し(終わり)?$");
  Pattern READ = Pattern.compile("^「(.+)」(?:の左)?に「(.+)」の(?:ルビ|注記)$");
  Pattern READ_END = Pattern.compile("^(?:左に)?「(.+)」の(?:ルビ|注記)付き終わり$");
  Pattern MARKED = Pattern.compile("^「(.+)」(?:(?:の左)?に|は)([^「」]+)$");
  Pattern MARK_EDGE = Pattern.compile("^(?:ここから|ここで)?(?:左に)?([^「」]{2,8}?)(終わり)?$");
  Pattern RETURN = Pattern.compile("^[一二三四上中下甲乙丙丁天地人レ]レ?$");
  Pattern OKURIGANA = Pattern.compile("^（([ァ-ヺー]+)）$");
  Pattern PICTURE = Pattern.compile("^(.+)（[^（）]+\\.(?:png|jpg|gif)[^（）]*）入る$");

  /** Marks of the order in which Chinese is read as Japanese, and their characters (U+3191 ff.). */
  String RETURN_MARKS = "レ一二三四上中下甲乙丙丁天地人";

  /** Reads what stands between ［＃ and ］. */
  static AozoraNote of(String note) {
    Matcher m = HEADED.matcher(note);
    if (m.matches()) {
      return new Headed(m.group(1), level(m.group(3)), m.group(2) != null);
    }
    m = HEADING.matcher(note);
    if (m.matches()) {
      return new HeadingEdge(level(m.group(2)), m.group(1) != null, m.group(3) == null);
    }
    m = READ.matcher(note);
    if (m.matches()) {
      return new Read(m.group(1), m.group(2));
    }
    m = READ_END.matcher(note);
    if (m.matches()) {
      return new ReadEnd(m.group(1));
    }
    m = MARKED.matcher(note);
    if (m.matches()) {
      Mark mark = mark(m.group(2));
      return mark == null ? new Nothing() : new Marked(m.group(1), mark);
    }
    return ofPlace(note);
  }

  private static AozoraNote ofPlace(String note) {
    return switch (note) {
      case "改ページ", "改丁", "改見開き" -> new PageBreak();
      case "注記付き", "左に注記付き", "左にルビ付き" -> new ReadStart();
      case "割り注" -> new Words("（");
      case "割り注終わり" -> new Words("）");
      default -> ofStretch(note);
    };
  }

  private static AozoraNote ofStretch(String note) {
    Matcher m = MARK_EDGE.matcher(note);
    Mark mark = m.matches() ? mark(m.group(1)) : null;
    if (mark != null) {
      return new MarkEdge(mark, m.group(2) == null);
    }
    if (RETURN.matcher(note).matches()) {
      return new Words(returnMarks(note));
    }
    m = OKURIGANA.matcher(note);
    if (m.matches()) {
      return new Okurigana(m.group(1));
    }
    m = PICTURE.matcher(note);
    return m.matches() ? new Words("［" + m.group(1) + "］") : new Nothing();
  }

  private static String returnMarks(String note) {
    var marks = new StringBuilder();
    note.chars().forEach(c -> marks.append((char) (0x3191 + RETURN_MARKS.indexOf(c))));
    return marks.toString();
  }

  private static int level(String size) {
    return " 大中小".indexOf(size);
  }

  /** The mark of that name; its side and its shape are nothing to cells. */
  private static @Nullable Mark mark(String name) {
    if (name.endsWith("傍点")) {
      return Mark.EMPHASIS_DOTS;
    }
    if (name.endsWith("波線")) {
      return Mark.BOOK_TITLE;
    }
    if (name.endsWith("傍線") || name.endsWith("鎖線") || name.endsWith("破線")) {
      return Mark.PROPER_NAME;
    }
    return switch (name) {
      case "太字" -> Mark.STRONG;
      case "斜体" -> Mark.EMPHASIS;
      default -> null;
    };
  }
}
