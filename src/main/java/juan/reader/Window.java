package juan.reader;

import juan.layout.Typography;

/**
 * The size of the window and how it is divided: what gives way when it is small.
 *
 * @param columns at least 1, in cells
 * @param rows at least 1
 */
public record Window(int columns, int rows) {
  private static final int ROWS_FOR_HEADER = 16;
  private static final int COLUMNS_FOR_HEADER = 50;
  private static final int ROWS_FOR_STATUS = 3;

  public Window {
    columns = Math.max(1, columns);
    rows = Math.max(1, rows);
  }

  /** Whether there is a header line, with a blank one under it. */
  boolean hasHeader() {
    return rows >= ROWS_FOR_HEADER && columns >= COLUMNS_FOR_HEADER;
  }

  boolean hasStatus() {
    return rows >= ROWS_FOR_STATUS;
  }

  /** The first row of the pane, from 0. */
  int top() {
    return hasHeader() ? 2 : 0;
  }

  /** The rows of the pane, at least 1. */
  int height() {
    return rows - top() - (hasStatus() ? 1 : 0);
  }

  int statusRow() {
    return rows - 1;
  }

  /** Whether the section menu stands beside the text and not over it. */
  boolean hasRoomForPanel() {
    return columns >= 100;
  }

  /** The widest measure this window has room for, in em. */
  int widestMeasure(Typography typography) {
    return Math.max(1, typography.vertical() ? height() : (columns - gutter(typography)) / 2);
  }

  /** Cells kept free right of the text for a mark that hangs. */
  static int gutter(Typography typography) {
    return typography.hang() ? 2 : 0;
  }

  /**
   * The measure when the reader has not chosen one, in em: 32 up to 100 columns and 40 from 140 on,
   * so that the margin has room for the section panel; a small window gives nearly all.
   */
  int defaultMeasure(Typography typography) {
    if (typography.vertical()) {
      return widestMeasure(typography);
    }
    int measure =
        columns >= 80 ? 32 + Math.max(0, columns - 100) / 5 : (columns - 2 * smallMargin()) / 2;
    return Math.max(1, Math.min(Typography.COMFORTABLE, measure));
  }

  private int smallMargin() {
    return Math.max(0, (columns - 24) / 7);
  }
}
