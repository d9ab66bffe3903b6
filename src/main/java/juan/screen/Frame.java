package juan.screen;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Clusters;
import juan.text.Sanitizer;

/**
 * A screenful of cells, row by row. It is written once, from the top, and then only read. Whatever
 * is written, no wide cluster is ever cut in half and no control character gets in.
 */
public final class Frame {
  private static final String DOTTED_CIRCLE = "\u25CC";

  private final int columns;
  private final int rows;
  private final Ambiguous ambiguous;
  private final Cell[][] cells;

  /** A blank frame. */
  public Frame(int columns, int rows, Ambiguous ambiguous) {
    this.columns = columns;
    this.rows = rows;
    this.ambiguous = ambiguous;
    this.cells = new Cell[rows][columns];
    for (Cell[] row : cells) {
      Arrays.fill(row, Cell.BLANK);
    }
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public Cell cell(int row, int column) {
    return cells[row][column];
  }

  Cell[] row(int row) {
    return cells[row];
  }

  /** Writes text at a place, as far as the row goes. */
  public int write(int row, int column, String text, Style style) {
    return write(row, column, columns, text, style);
  }

  /**
   * Writes text at a place. What begins outside the row is left out; so is a wide cluster of which
   * only half would fit, and a blank stands there instead. Clusters without width are not shown.
   *
   * @param limit the column where writing ends, exclusive
   * @return the column after the text
   */
  public int write(int row, int column, int limit, String text, Style style) {
    if (row < 0 || row >= rows) {
      return column;
    }
    String safe = Sanitizer.clean(text);
    int end = Math.min(limit, columns);
    var clusters = new Clusters(safe);
    int at = column;
    for (int start = 0, next; start < safe.length() && at < end; start = next) {
      next = clusters.end(start);
      String cluster = safe.substring(start, next);
      int width = CellWidth.ofRange(safe, start, next, ambiguous);
      if (width > 0 && at >= 0) {
        if (at + width > end) {
          set(row, at, Cell.BLANK);
        } else {
          String shown = CellWidth.isBaseless(cluster) ? DOTTED_CIRCLE + cluster : cluster;
          put(row, at, new Cell(shown, width, style));
        }
      }
      at += width;
    }
    return Math.min(at, end);
  }

  /** Blanks the columns from {@code start} to {@code end}, exclusive, in a style. */
  public void fill(int row, int start, int end, Style style) {
    if (row < 0 || row >= rows) {
      return;
    }
    var blank = new Cell(" ", 1, style);
    for (int column = Math.max(0, start); column < Math.min(end, columns); column++) {
      put(row, column, blank);
    }
  }

  /** The width of a text in this frame, in cells. */
  public int width(String text) {
    return CellWidth.ofText(text, ambiguous);
  }

  private void put(int row, int column, Cell cell) {
    set(row, column, cell);
    if (cell.width() == 2) {
      set(row, column + 1, new Cell("", 0, cell.style()));
    }
  }

  /** Sets one cell; a wide cluster that loses one of its halves is blanked in the other. */
  private void set(int row, int column, Cell cell) {
    Cell old = cells[row][column];
    if (old.width() == 0) {
      cells[row][column - 1] = Cell.BLANK;
    } else if (old.width() == 2) {
      cells[row][column + 1] = Cell.BLANK;
    }
    cells[row][column] = cell;
  }

  /** Gives every cell another style. */
  void restyle(UnaryOperator<Style> change) {
    Cell blank = new Cell(" ", 1, change.apply(Style.PLAIN));
    for (Cell[] row : cells) {
      for (int column = 0; column < row.length; column++) {
        Cell cell = row[column];
        row[column] =
            cell.isBlank()
                ? blank
                : new Cell(cell.cluster(), cell.width(), change.apply(cell.style()));
      }
    }
  }

  /** The text of a row, blanks at its end left out. */
  public String text(int row) {
    var text = new StringBuilder();
    for (Cell cell : cells[row]) {
      text.append(cell.cluster());
    }
    return text.toString().stripTrailing();
  }

  /** The text of the frame, a line a row. */
  public String text() {
    var text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      text.append(text(row)).append('\n');
    }
    return text.toString();
  }
}
