package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.LazyPattern;

/**
 * What stands around the text in a file of Aozora Bunko: at its head title and names, a line each,
 * and an explanation of the notation between two rules; at its end the printed book it was made
 * from. The explanation is left out.
 */
final class AozoraFrame {
  private static final int LONGEST_HEAD = 8;
  private static final int LONGEST_HEAD_LINE = 60;
  private static final int LONGEST_PIECE = 64;
  private static final LazyPattern RULE = LazyPattern.of("-{40,}");
  private static final String EXPLANATION = "【テキスト中に現れる記号について】";
  private static final LazyPattern OTHER_HAND =
      LazyPattern.of(".*(?:訳|編|校訂|校閲|補|注|註|画|絵)(?:述|纂|者)?$");

  private final List<String> colophon = new ArrayList<>();
  private boolean afterRule;
  private boolean explaining;
  private boolean inColophon;
  private boolean mayBeHead = true;
  private boolean blankSeen;
  private int headLines;

  /** What a line is. */
  enum Part {
    TEXT,
    /** The first line of the explanation: what came before its rule is the head. */
    EXPLANATION_START,
    EXPLANATION,
    COLOPHON
  }

  /** Who made a work and what it is called. */
  record Head(String title, List<String> others) {
    /** The author, and the translator where there is one: the last lines of the head. */
    String byline() {
      String translator = "";
      for (int i = others.size() - 1; i >= 0; i--) {
        if (i == 0 || !OTHER_HAND.matcher(others.get(i)).matches()) {
          return others.get(i) + (translator.isEmpty() ? "" : '\u3000' + translator);
        }
        translator = others.get(i);
      }
      return "";
    }
  }

  /** Takes the next line, stripped, blank lines too. */
  Part part(String line, Aozora aozora) {
    if (inColophon) {
      colophon.add(line);
      return Part.COLOPHON;
    }
    boolean rule = line.startsWith("-") && RULE.matcher(line).matches();
    if (explaining) {
      explaining = !rule;
      return Part.EXPLANATION;
    }
    if (afterRule && line.startsWith(EXPLANATION)) {
      explaining = true;
      mayBeHead = false;
      return Part.EXPLANATION_START;
    }
    follow(line, rule);
    afterRule = rule;
    if (aozora.isColophon(line)) {
      inColophon = true;
      colophon.add(line);
      return Part.COLOPHON;
    }
    return Part.TEXT;
  }

  private void follow(String line, boolean rule) {
    blankSeen |= line.isEmpty();
    boolean textBegins = afterRule || (blankSeen && !line.isEmpty() && !rule);
    headLines += line.isEmpty() ? 0 : 1;
    mayBeHead &= !textBegins && line.length() <= LONGEST_HEAD_LINE && headLines <= LONGEST_HEAD;
  }

  /** Whether the lines so far may turn out to be the head of a file of Aozora Bunko. */
  boolean mayBeHead() {
    return mayBeHead;
  }

  boolean isExplaining() {
    return explaining;
  }

  /**
   * The colophon as far as it has come and was not given yet: a block for each part between blank
   * lines.
   *
   * @param whole whether to give the last part too, which may go on
   */
  List<Block> colophon(boolean whole) {
    var blocks = new ArrayList<Block>();
    int from = 0;
    for (int i = 0; i <= colophon.size(); i++) {
      boolean end = i == colophon.size();
      if (end ? whole : colophon.get(i).isEmpty() || i - from >= LONGEST_PIECE) {
        String text = String.join("\n", colophon.subList(from, i)).strip();
        if (!text.isEmpty()) {
          blocks.add(new Block(Kind.QUOTE, 1, "", text, List.of()));
        }
        from = i;
      }
    }
    colophon.subList(0, from).clear();
    return blocks;
  }

  /** The part of the colophon that was not given yet and may go on. */
  List<Block> tentativeColophon() {
    var kept = List.copyOf(colophon);
    var blocks = colophon(true);
    colophon.addAll(kept);
    return blocks;
  }
}
