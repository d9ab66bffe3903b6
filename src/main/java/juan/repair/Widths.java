package juan.repair;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Fullwidth marks that were folded to halfwidth: {@code 训(全媒体记者…)}.
 *
 * <p>Evidence: there are authors who write halfwidth marks, so only a document that a filter
 * damaged is thought to be folded, when it has halfwidth marks among Han characters and hardly any
 * of the same marks in fullwidth (or many of one mark, and it never), but has the fullwidth marks
 * that no folding touches (。、). A mark is widened where a Han character or CJK mark stands beside
 * it, brackets both or neither; English and code keep theirs.
 */
final class Widths implements Evidence {
  private static final int A_FEW = 3;
  private static final int MANY = 10;

  /** So many times more halfwidth marks than fullwidth ones. */
  private static final int HARDLY_ANY = 20;

  private final InsertedMarks marks;
  private final Glosses glosses;
  private int narrow;
  private int wide;
  private int untouched;
  private final int[] narrowOf = new int[Han.NARROW.length()];
  private final int[] wideOf = new int[Han.WIDE.length()];

  Widths(InsertedMarks marks, Glosses glosses) {
    this.marks = marks;
    this.glosses = glosses;
  }

  @Override
  public int signs() {
    return Signs.HAN | Signs.MARK;
  }

  @Override
  public void look(String line, int signs) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Signs.isPlainHan(c)) {
        continue;
      }
      if (c < 0x80) {
        int mark = Han.NARROW.indexOf(c);
        if (mark >= 0 && isAmongHan(line, i)) {
          narrow++;
          narrowOf[mark]++;
        }
      } else if (c == '。' || c == '、') {
        untouched++;
      } else if (Han.WIDE.indexOf(c) >= 0) {
        wide++;
        wideOf[Han.WIDE.indexOf(c)]++;
      }
    }
  }

  @Override
  public @Nullable LineRepair repair() {
    if (!(marks.isFound() || glosses.isFound()) || untouched == 0) {
      return null;
    }
    String folded =
        narrow >= A_FEW && narrow > HARDLY_ANY * wide ? Han.NARROW : neverWide().toString();
    return folded.isEmpty() ? null : new Undoing(folded);
  }

  /** The marks that a filter folded while it left others: of those there are none in fullwidth. */
  private StringBuilder neverWide() {
    var never = new StringBuilder();
    for (int i = 0; i < narrowOf.length; i++) {
      char c = Han.NARROW.charAt(i);
      if (narrowOf[i] >= MANY && wideOf[i] == 0 && c != '(' && c != ')') {
        never.append(c);
      }
    }
    return never;
  }

  /** Whether a mark stands between Han characters or CJK marks, as far as it has neighbours. */
  private static boolean isAmongHan(String text, int at) {
    int before = at - 1;
    int after = at + 1;
    return before >= 0
        && Han.isOrMark(text.charAt(before))
        && (after >= text.length() || Han.isOrMark(text.charAt(after)));
  }

  /** Widens marks, by their halfwidth forms. */
  private record Undoing(String folded) implements LineRepair {
    @Override
    public RepairKind kind() {
      return RepairKind.WIDTH;
    }

    @Override
    public int signs() {
      return Signs.NARROW;
    }

    @Override
    public void repair(EditedLine line) {
      String text = line.text();
      var rewriting = line.rewrite(kind());
      BitSet brackets = foreignBrackets(text);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (folded.indexOf(c) >= 0 && isOfHan(text, i) && !brackets.get(i)) {
          rewriting.replace(i, i + 1, String.valueOf(Han.widened(c)), 0.95);
        }
      }
      rewriting.end();
    }
  }

  /** Pairs of brackets without Han text within and before them: {@code 217A(III)号}. */
  private static BitSet foreignBrackets(String text) {
    var foreign = new BitSet();
    var open = new ArrayDeque<Integer>();
    int lastHan = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Han.isOrMark(c)) {
        lastHan = i;
      } else if (c == '(') {
        open.push(i);
      } else if (c == ')' && !open.isEmpty()) {
        int start = open.pop();
        if (lastHan < start && (start == 0 || !Han.isOrMark(text.charAt(start - 1)))) {
          foreign.set(start);
          foreign.set(i);
        }
      }
    }
    return foreign;
  }

  /** Whether a mark has Han text on a side, beyond other marks of its kind. */
  private static boolean isOfHan(String text, int at) {
    int before = at - 1;
    while (before >= 0 && before > at - 4 && isNarrow(text.charAt(before))) {
      before--;
    }
    int after = at + 1;
    while (after < text.length() && after < at + 4 && isNarrow(text.charAt(after))) {
      after++;
    }
    return (before >= 0 && Han.isOrMark(text.charAt(before)))
        || (after < text.length() && Han.isOrMark(text.charAt(after)));
  }

  private static boolean isNarrow(char c) {
    return Han.NARROW.indexOf(c) >= 0;
  }
}
