package juan.reader;

import java.util.List;
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
    drawPieces(frame, layout, block, line.pieces(), textRow, textLeft);
  }

  private static void drawPieces(
      Frame frame, Layout layout, Block block, List<Line.Piece> pieces, int row, int left) {
    Style style = Styles.of(block.kind());
    Style before = Style.PLAIN;
    int end = left;
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      // What is between may be marked as one, with what it is between; or there would be stripes.
      Style across = before.marked(first(layout, block, pieces, i));
      int column = left + piece.at();
      if (column > end && !across.equals(Style.PLAIN)) {
        frame.fill(row, end, column, across);
      }
      if (piece.offset() < 0) {
        end = frame.write(row, column, piece.text(), style.and(across));
      } else {
        end = drawText(frame, layout, block, piece, row, column);
        int last = piece.offset() + Math.max(0, piece.text().length() - 1);
        before = Styles.at(block, last, layout.setting());
      }
    }
  }

  /** The style in which the text goes on at a piece; plain where it does not. */
  private static Style first(Layout layout, Block block, List<Line.Piece> pieces, int from) {
    for (var piece : pieces.subList(from, pieces.size())) {
      if (piece.offset() >= 0) {
        return Styles.at(block, piece.offset(), layout.setting());
      }
    }
    return Style.PLAIN;
  }

  private static int drawText(
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
    return column;
  }
}
