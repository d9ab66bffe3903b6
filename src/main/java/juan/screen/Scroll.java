package juan.screen;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of the screen whose rows moved up or down together.
 *
 * @param top first row of the part, from 0
 * @param bottom its last row, inclusive
 * @param shift rows by which the content moved up; below zero, down
 */
record Scroll(int top, int bottom, int shift) {
  /** About what the control sequences of a scroll cost, in bytes. */
  private static final int COST = 24;

  boolean up() {
    return shift > 0;
  }

  int distance() {
    return Math.abs(shift);
  }

  /**
   * The scroll from which the new frame is drawn with the fewest bytes, or null when none helps.
   */
  static @Nullable Scroll find(Cell[][] shown, Frame next) {
    int rows = shown.length;
    var before = new int[rows];
    var after = new int[rows];
    for (int row = 0; row < rows; row++) {
      before[row] = Arrays.hashCode(shown[row]);
      after[row] = Arrays.hashCode(next.row(row));
    }
    Scroll best = null;
    int bestGain = COST;
    for (int shift = 1 - rows; shift < rows; shift++) {
      int gain = 0;
      int first = -1;
      for (int row = Math.max(0, -shift); shift != 0 && row < Math.min(rows, rows - shift); row++) {
        if (after[row] != before[row + shift]
            || !Arrays.equals(next.row(row), shown[row + shift])) {
          gain = 0;
          first = -1;
          continue;
        }
        first = first < 0 ? row : first;
        gain += after[row] == before[row] ? 0 : bytes(next.row(row));
        if (gain > bestGain) {
          bestGain = gain;
          best = new Scroll(first + Math.min(0, shift), row + Math.max(0, shift), shift);
        }
      }
    }
    return best;
  }

  /** The rows as the screen shows them after this scroll. */
  Cell[][] apply(Cell[][] rows, Cell[] blank) {
    var moved = rows.clone();
    for (int row = top; row <= bottom; row++) {
      int from = row + shift;
      moved[row] = from >= top && from <= bottom ? rows[from] : blank;
    }
    return moved;
  }

  private static int bytes(Cell[] row) {
    int bytes = 0;
    for (Cell cell : row) {
      bytes += cell.isBlank() ? 0 : cell.width() == 2 ? 3 : cell.width();
    }
    return bytes;
  }
}
