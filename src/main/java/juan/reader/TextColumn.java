package juan.reader;

import juan.article.Block;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Line;
import juan.screen.Frame;
import juan.screen.Style;
import juan.text.CellWidth;

/** Draws the lines of an article one below the other. */
public final class TextColumn {
  private TextColumn() {}

  /**
   * Draws lines of an article.
   *
   * @param top the first row of the frame to draw on
   * @param last the last line to draw
   * @param height rows to draw on
   * @param left the column where the measure begins
   */
  static void draw(
      Frame frame,
      Layout layout,
      Overlay overlay,
      Place first,
      Place last,
      int top,
      int height,
      int left) {
    Place place = layout.article().size() == 0 ? null : first;
    int row = top;
    while (place != null && !isAfter(place, last)) {
      // In a pane of one row a line goes without its ruby, which would stand outside.
      int at = height == 1 ? row + 1 - layout.height(place) : row;
      drawLine(frame, layout, overlay, place, at, left);
      row += layout.height(place);
      place = layout.below(place);
    }
  }

  private static boolean isAfter(Place place, Place last) {
    return place.block() > last.block()
        || (place.block() == last.block() && place.line() > last.line());
  }

  /** The same with nothing marked. */
  static void draw(
      Frame frame, Layout layout, Place first, Place last, int top, int height, int left) {
    draw(frame, layout, Overlay.NONE, first, last, top, height, left);
  }

  /** Draws one line, with its ruby above it. */
  public static void drawLine(Frame frame, Layout layout, Place place, int row, int left) {
    drawLine(frame, layout, Overlay.NONE, place, row, left);
  }

  private static void drawLine(
      Frame frame, Layout layout, Overlay overlay, Place place, int row, int left) {
    Line line = layout.line(place);
    if (line == null) {
      return;
    }
    Block block = overlay.on(place.block(), layout.block(place.block()));
    Style style = Styles.of(block.kind());
    int textLeft = left + line.indent();
    int textRow = row;
    if (!line.readings().isEmpty()) {
      boolean annotated = block.isAnnotated();
      for (var reading : line.readings()) {
        Style its = Styles.of(reading, annotated);
        frame.write(row, textLeft + reading.at(), reading.text(), its);
      }
      textRow++;
    }
    if (!line.marker().isEmpty()) {
      frame.write(textRow, textLeft - frame.width(line.marker()) - 1, line.marker(), style);
    }
    for (var piece : line.pieces()) {
      int column = textLeft + piece.at();
      if (piece.offset() < 0) {
        frame.write(textRow, column, piece.text(), style);
      } else {
        drawText(frame, layout, block, piece, textRow, column);
      }
    }
  }

  private static void drawText(
      Frame frame, Layout layout, Block block, Line.Piece piece, int row, int left) {
    int column = left;
    int at = piece.offset();
    int end = at + piece.text().length();
    while (at < end) {
      int stop = Styles.end(block, at, end);
      String part = block.text().substring(at, stop);
      Style style = Styles.at(block, at, layout.setting());
      column =
          frame.columns() == 1 && CellWidth.ofText(part, layout.setting().ambiguous()) > 1
              ? frame.write(row, column, Styles.STAND_IN, style)
              : frame.write(row, column, part, style);
      at = stop;
    }
  }
}
