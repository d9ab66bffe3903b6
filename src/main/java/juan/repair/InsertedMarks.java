package juan.repair;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commas that a filter set before marks: {@code 一线,。} and, folded, {@code 他們,,}.
 *
 * <p>Evidence: no one writes a comma before another mark, so a few of them in Chinese text tell;
 * but {@code ,,} alone may be empty fields of a table, so there must be some before other marks
 * than commas, and they must be a good share of all marks.
 */
final class InsertedMarks implements Evidence {
  private static final int A_FEW = 3;
  private static final int SEVERAL = 2;
  private static final double GOOD_SHARE = 0.1;

  private int marks;
  private int beforeCommas;
  private int beforeOthers;

  /**
   * What stands before those that are before other marks, as far as it need be known: one phrase
   * may be somebody's habit.
   */
  private final Set<Character> places = new HashSet<>();

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
      if (isInserted(line, i)) {
        boolean comma = Han.widened(line.charAt(i + 1)) == '，';
        beforeCommas += comma ? 1 : 0;
        beforeOthers += comma ? 0 : 1;
        if (!comma && i > 0 && places.size() < SEVERAL) {
          places.add(line.charAt(i - 1));
        }
        marks++;
        i++;
      } else if (Han.isStop(c) && isAmongHan(line, i - 1, i + 1)) {
        marks++;
      }
    }
  }

  boolean isFound() {
    int inserted = beforeCommas + beforeOthers;
    return beforeOthers > 0
        && places.size() >= SEVERAL
        && inserted >= A_FEW
        && inserted >= GOOD_SHARE * marks;
  }

  private static boolean isInserted(String text, int at) {
    return text.charAt(at) == ','
        && at + 1 < text.length()
        && Han.isStop(text.charAt(at + 1))
        && !isOfRow(text, at)
        && isAmongHan(text, at - 1, at + 2);
  }

  /** Whether a comma is one of three or more: somebody who falls silent. */
  private static boolean isOfRow(String text, int at) {
    int start = at;
    while (start > 0 && start > at - 2 && text.charAt(start - 1) == ',') {
      start--;
    }
    return text.startsWith(",,,", start)
        || text.startsWith(",,,", Math.max(0, at - 1))
        || text.startsWith(",,,", at);
  }

  private static boolean isAmongHan(String text, int before, int after) {
    return (before >= 0 && Han.isOrMark(text.charAt(before)))
        || (after < text.length() && Han.isOrMark(text.charAt(after)));
  }

  @Override
  public @Nullable LineRepair repair() {
    return isFound() ? UNDOING : null;
  }

  private static final LineRepair UNDOING =
      new LineRepair() {
        @Override
        public RepairKind kind() {
          return RepairKind.INSERTED_MARK;
        }

        @Override
        public int signs() {
          return Signs.COMMA;
        }

        @Override
        public void repair(EditedLine line) {
          String text = line.text();
          var rewriting = line.rewrite(kind());
          for (int i = 0; i < text.length(); i++) {
            if (isInserted(text, i)) {
              rewriting.replace(i, i + 1, "", 1);
              i++;
            }
          }
          rewriting.end();
        }
      };
}
