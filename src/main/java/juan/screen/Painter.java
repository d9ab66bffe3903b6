package juan.screen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.text.CellWidth;
import org.jspecify.annotations.Nullable;

/**
 * Turns one frame on the screen into the next with few bytes, to be sent in one write.
 *
 * <p>Rows that moved are scrolled; of the others only what changed is drawn. Every run begins with
 * an absolute move, and so does what follows a cluster whose width terminals dispute: a terminal
 * that disagrees is wrong in that one place only.
 */
public final class Painter {
  /** Synchronised output: the terminal shows the frame when it is whole, or ignores this. */
  private static final String BEGIN = "\033[?2026h";

  private static final String END = "\033[?2026l";
  private static final String PLAIN = "\033[m";

  /**
   * Unchanged cells between two changed ones are drawn again up to this many: a move costs more.
   */
  private static final int SHORT_GAP = 3;

  private final StringBuilder out = new StringBuilder();
  private Style style = Style.PLAIN;

  /** What set the style of the terminal: different styles may look the same. */
  private String sgr = PLAIN;

  private int cursorRow;
  private int cursorColumn;

  /** The column in which a terminal may have drawn more of the cluster before it, or -1. */
  private int covered;

  private final ColorDepth depth;

  private Painter(ColorDepth depth) {
    this.depth = depth;
  }

  /**
   * The bytes that turn the old frame into the new one, none when they are equal.
   *
   * @param old what the screen shows, or null when that is not known
   * @param depth the colours that the terminal can show
   */
  public static byte[] paint(@Nullable Frame old, Frame next, ColorDepth depth) {
    var painter = new Painter(depth);
    painter.cursorRow = -1;
    if (old == null || old.columns() != next.columns() || old.rows() != next.rows()) {
      painter.out.append(PLAIN + "\033[2J");
      painter.draw(blankRows(next), next);
    } else {
      painter.draw(painter.scroll(old, next), next);
    }
    painter.style(Style.PLAIN);
    return painter.out.length() == 0
        ? new byte[0]
        : (BEGIN + painter.out + END).getBytes(StandardCharsets.UTF_8);
  }

  /** A row of a frame for a program that takes SGR, blanks at its end left out. */
  public static String text(Frame frame, int row, ColorDepth depth) {
    Cell[] cells = frame.row(row);
    int end = endOfText(cells);
    var text = new StringBuilder();
    Style style = Style.PLAIN;
    for (int column = 0; column < end; column++) {
      Style wanted = cells[column].style();
      if (!wanted.equals(style)) {
        text.append(wanted.sgr(depth));
        style = wanted;
      }
      text.append(cells[column].cluster());
    }
    return style.equals(Style.PLAIN) ? text.toString() : text.append(PLAIN).toString();
  }

  private static Cell[][] blankRows(Frame frame) {
    var blank = new Cell[frame.columns()];
    Arrays.fill(blank, Cell.BLANK);
    var rows = new Cell[frame.rows()][];
    Arrays.fill(rows, blank);
    return rows;
  }

  /** Scrolls the part of the screen that moved, if one did; what the screen shows after that. */
  private Cell[][] scroll(Frame old, Frame next) {
    var rows = new Cell[old.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = old.row(row);
    }
    Scroll scroll = Scroll.find(rows, next);
    if (scroll == null) {
      return rows;
    }
    // Line feed at the foot and reverse index at the head of a region: every terminal has them.
    out.append("\033[").append(scroll.top() + 1).append(';').append(scroll.bottom() + 1);
    out.append("r\033[").append(scroll.up() ? scroll.bottom() + 1 : scroll.top() + 1).append('H');
    out.append((scroll.up() ? "\n" : "\033M").repeat(scroll.distance()));
    out.append("\033[r");
    var blank = new Cell[old.columns()];
    Arrays.fill(blank, Cell.BLANK);
    return scroll.apply(rows, blank);
  }

  private void draw(Cell[][] shown, Frame next) {
    for (int row = 0; row < next.rows(); row++) {
      if (!Arrays.equals(shown[row], next.row(row))) {
        drawRow(row, shown[row], next.row(row));
      }
    }
  }

  private void drawRow(int row, Cell[] old, Cell[] now) {
    int end = endOfText(now);
    int column = 0;
    covered = -1;
    while (column < end) {
      boolean hidden = column == covered && !isMore(now[column], now[column - 1].style());
      if (!hidden && old[column].equals(now[column])) {
        column++;
        continue;
      }
      int stop = endOfRun(old, now, column, end);
      for (; column < stop; column++) {
        if (now[column].width() > 0) {
          drawCell(row, column, now[column]);
        }
      }
    }
    if (endOfText(old) > end) {
      moveTo(row, end);
      style(Style.PLAIN);
      out.append("\033[K");
    }
  }

  /** Whether a cell shows no more than that what is before it is drawn too wide. */
  private static boolean isMore(Cell cell, Style before) {
    boolean blank = cell.cluster().equals(" ") && cell.style().background() == before.background();
    return blank && !cell.style().has(Style.REVERSE) && !cell.style().has(Style.UNDERLINE);
  }

  /** Where drawing from a changed cell may stop: before a stretch of unchanged ones. */
  private static int endOfRun(Cell[] old, Cell[] now, int start, int end) {
    int stop = start + 1;
    int unchanged = 0;
    for (int i = stop; i < end && unchanged <= SHORT_GAP; i++) {
      unchanged = old[i].equals(now[i]) ? unchanged + 1 : 0;
      stop = unchanged == 0 ? i + 1 : stop;
    }
    return stop;
  }

  private static int endOfText(Cell[] cells) {
    int end = cells.length;
    while (end > 0 && cells[end - 1].isBlank()) {
      end--;
    }
    return end;
  }

  private void drawCell(int row, int column, Cell cell) {
    moveTo(row, column);
    style(cell.style());
    boolean disputed = CellWidth.isDisputed(cell.cluster());
    if (disputed && cell.width() == 2) {
      // Where the terminal draws it in one cell, the other must not keep what was there.
      out.append("  ");
      cursorColumn = -1;
      moveTo(row, column);
    }
    out.append(cell.cluster());
    cursorColumn = disputed ? -1 : column + cell.width();
    covered = disputed && cell.width() == 1 ? column + 1 : -1;
  }

  private void moveTo(int row, int column) {
    if (row == cursorRow && column == cursorColumn) {
      return;
    }
    if (row == cursorRow) {
      out.append("\033[").append(column + 1).append('G');
    } else if (column == 0) {
      out.append("\033[").append(row + 1).append('H');
    } else {
      out.append("\033[").append(row + 1).append(';').append(column + 1).append('H');
    }
    cursorRow = row;
    cursorColumn = column;
  }

  private void style(Style wanted) {
    if (style.equals(wanted)) {
      return;
    }
    String set = wanted.sgr(depth);
    if (!set.equals(sgr)) {
      out.append(set);
      sgr = set;
    }
    style = wanted;
  }
}
