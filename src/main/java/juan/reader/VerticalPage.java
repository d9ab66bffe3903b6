package juan.reader;

import juan.article.Block;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Line;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.layout.VerticalForms;
import juan.screen.Frame;
import juan.screen.Style;

/** Draws the lines of an article from top to bottom, one to the left of the other. */
public final class VerticalPage {
  private VerticalPage() {}

  /** Cells from one line to the next: the line itself, and air or its ruby. */
  public static int pitch(Typography typography) {
    return typography.ruby() == RubyPlace.ABOVE ? 4 : 3;
  }

  /**
   * Draws as many lines as there is room for.
   *
   * @param right the column after the page's last
   * @return the place after the last line drawn, or null at the end
   */
  public static @org.jspecify.annotations.Nullable Place draw(
      Frame frame, Layout layout, Place first, int top, int height, int right, int pitch) {
    Place place = layout.article().size() == 0 ? null : first;
    // The ruby of a line stands to its right, in the cells up to the line before.
    for (int left = right - pitch; place != null && left >= 0; left -= pitch) {
      drawLine(frame, layout, place, top, height, left);
      place = layout.below(place);
    }
    return place;
  }

  private static void drawLine(
      Frame frame, Layout layout, Place place, int top, int height, int left) {
    Line line = layout.line(place);
    if (line == null) {
      return;
    }
    Block block = layout.article().block(place.block());
    Style style = Styles.of(block.kind());
    int row = top + line.indent();
    if (!line.marker().isEmpty()) {
      int length = line.marker().codePointCount(0, line.marker().length());
      frame.write(Math.max(top, row - 1), left, left + Math.max(2, length), line.marker(), style);
    }
    for (var piece : line.pieces(block.text())) {
      int at = 0;
      while (at < piece.text().length()) {
        int end = VerticalForms.unitEnd(piece.text(), at);
        String unit = piece.text().substring(at, end);
        if (row < top + height) {
          Style marked =
              piece.offset() < 0
                  ? style
                  : Styles.at(block, piece.offset() + at, layout.setting().language());
          drawUnit(frame, row, left, unit, marked);
        }
        row += frame.width(unit) > 0 ? 1 : 0;
        at = end;
      }
    }
    for (var reading : line.readings()) {
      int at = top + line.indent() + reading.at();
      for (int i = 0; i < reading.text().length(); i++, at++) {
        if (at < top + height) {
          frame.write(at, left + 2, String.valueOf(reading.text().charAt(i)), Style.DIM);
        }
      }
    }
  }

  /** A unit in the middle of its square; one of three letters reaches into the space beside it. */
  private static void drawUnit(Frame frame, int row, int left, String unit, Style style) {
    String form = VerticalForms.of(unit);
    int width = frame.width(form);
    frame.write(row, left, left + Math.max(2, width), form, style);
  }
}
