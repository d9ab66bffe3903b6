package juan.screen;

import java.util.List;
import java.util.SplittableRandom;
import juan.text.Ambiguous;

/**
 * Frames of the characters that painters get wrong, each one a little or wholly unlike the last.
 */
final class RandomFrames {
  private static final List<String> CLUSTERS =
      List.of(
          "ㄅ", "㎏", "￥", "︰", "⼀", "😀", "𠮷", "e\u0301", "か\u3099", "한", "あ", "ー", "漢", "字", "。",
          "a", "W", "1", "-", "“", "”", "…", "—", " ", " ", " ");

  private final SplittableRandom random;
  private final Ambiguous ambiguous;
  private final int columns;
  private final int rows;

  RandomFrames(long seed, Ambiguous ambiguous) {
    this.random = new SplittableRandom(seed);
    this.ambiguous = ambiguous;
    this.columns = 2 + random.nextInt(30);
    this.rows = 2 + random.nextInt(12);
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  Frame any() {
    var frame = new Frame(columns, rows, ambiguous);
    for (int row = 0; row < rows; row++) {
      scribble(frame, row);
    }
    return frame;
  }

  /** A frame to come after another: changed here and there, scrolled in part or whole, or new. */
  Frame after(Frame last) {
    return switch (random.nextInt(6)) {
      case 0 -> any();
      case 1 -> scrolled(last, 0, rows, random.nextInt(2 * rows) - rows);
      case 2, 3 -> {
        int top = random.nextInt(rows);
        int bottom = top + random.nextInt(rows - top) + 1;
        yield scrolled(last, top, bottom, random.nextInt(5) - 2);
      }
      default -> scrolled(last, 0, rows, 0);
    };
  }

  /** The rows from {@code top} to {@code bottom}, exclusive, moved up; then some cells changed. */
  private Frame scrolled(Frame last, int top, int bottom, int shift) {
    var frame = new Frame(columns, rows, ambiguous);
    for (int row = 0; row < rows; row++) {
      int from = row >= top && row < bottom ? row + shift : row;
      if (from >= 0 && from < rows) {
        copy(last, from, frame, row);
      } else {
        scribble(frame, row);
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      write(frame, random.nextInt(rows), random.nextInt(columns));
    }
    return frame;
  }

  private static void copy(Frame from, int source, Frame to, int row) {
    for (int column = 0; column < from.columns(); column++) {
      Cell cell = from.cell(source, column);
      if (!cell.isBlank() && cell.width() > 0) {
        to.write(row, column, cell.cluster(), cell.style());
      }
    }
  }

  private void scribble(Frame frame, int row) {
    for (int runs = random.nextInt(5); runs > 0; runs--) {
      write(frame, row, random.nextInt(columns));
    }
  }

  private void write(Frame frame, int row, int column) {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(columns); i > 0; i--) {
      text.append(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
    }
    frame.write(row, column, text.toString(), style(random));
  }

  /** Plain two times of three, or any attributes, and colours one time of three. */
  static Style style(SplittableRandom random) {
    if (random.nextInt(3) > 0) {
      return Style.PLAIN;
    }
    var style = new Style(random.nextInt(32));
    return random.nextInt(3) > 0
        ? style
        : style.withForeground(color(random)).withBackground(color(random));
  }

  private static int color(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Color.OWN;
      case 1 -> Color.rgb(random.nextInt(1 << 24));
      default -> Color.palette(random.nextInt(256));
    };
  }
}
