package juan.reader;

import juan.article.Article;
import juan.article.Block;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Line;
import juan.layout.RubyPlace;
import juan.layout.Typography;
import juan.screen.Frame;
import juan.screen.Style;
import juan.text.Clusters;
import org.jspecify.annotations.Nullable;

/** Draws the lines of an article from top to bottom, one to the left of the other. */
public final class VerticalPage {
  private static final int TEXT = 2;
  private static final int RUBY = 2;
  private static final int AIR = 2;

  private VerticalPage() {}

  /** Cells from one line to the next: the line itself, its ruby where there is any, and air. */
  public static int pitch(Typography typography, Article article) {
    boolean above =
        typography.ruby().isAbove()
            && (article.hasRuby()
                || typography.readings().areFor(article.metadata().language())
                || (typography.ruby() != RubyPlace.AUTO && article.hasGlosses()));
    return above ? TEXT + RUBY + 1 : TEXT + AIR;
  }

  /** The lines a page has, at least one. */
  public static int lines(int columns, int pitch) {
    return Math.max(1, columns / pitch);
  }

  /**
   * Draws lines of an article.
   *
   * @param last the last line to draw
   * @param right the column after the page's last
   */
  public static void draw(
      Frame frame,
      Layout layout,
      Place first,
      Place last,
      int top,
      int height,
      int right,
      int pitch) {
    draw(frame, layout, Overlay.NONE, first, last, top, height, right, pitch);
  }

  static void draw(
      Frame frame,
      Layout layout,
      Overlay overlay,
      Place first,
      Place last,
      int top,
      int height,
      int right,
      int pitch) {
    Place end = layout.article().size() == 0 ? null : layout.below(last);
    @Nullable Place place = layout.article().size() == 0 ? null : first;
    // The ruby of a line stands to its right, in the cells up to the line before.
    int left = Math.max(0, right - pitch);
    for (; place != null && !place.equals(end); left -= pitch) {
      drawLine(frame, layout, overlay, place, top, height, left);
      place = layout.below(place);
    }
  }

  private static void drawLine(
      Frame frame, Layout layout, Overlay overlay, Place place, int top, int height, int left) {
    Line line = layout.line(place);
    if (line == null) {
      return;
    }
    Block block = overlay.on(place.block(), layout.block(place.block()));
    int start = top + line.indent();
    int end = top + height;
    if (!line.marker().isEmpty()) {
      drawMarker(frame, line.marker(), Math.max(top, start - 1), left, Styles.of(block.kind()));
    }
    Style before = Style.PLAIN;
    int gap = start;
    for (var piece : line.pieces()) {
      int row = start + piece.at();
      if (row < end) {
        Style style =
            piece.offset() < 0
                ? Styles.of(block.kind())
                : Styles.at(block, piece.offset(), layout.setting());
        // What is marked is marked on the whole width of its line, on which it may take half.
        frame.fill(row, left, left + TEXT, style.marked(style));
        frame.write(
            row, left, left + Math.max(TEXT, frame.width(piece.text())), piece.text(), style);
        Style across = before.marked(style);
        for (int between = gap; between < row && !across.equals(Style.PLAIN); between++) {
          frame.fill(between, left, left + TEXT, across);
        }
        gap = row + 1;
        before = style;
      }
    }
    boolean annotated = !line.readings().isEmpty() && block.isAnnotated();
    for (var reading : line.readings()) {
      drawReading(frame, reading, start, end, left + TEXT, Styles.of(reading, annotated));
    }
  }

  private static void drawMarker(Frame frame, String marker, int row, int left, Style style) {
    frame.write(row, left, left + Math.max(TEXT, frame.width(marker)), marker, style);
  }

  private static void drawReading(
      Frame frame, Line.Reading reading, int start, int end, int left, Style style) {
    String text = reading.text();
    var clusters = new Clusters(text);
    int row = start + reading.at();
    for (int at = 0, next; at < text.length() && row < end; at = next, row++) {
      next = clusters.end(at);
      frame.write(row, left, text.substring(at, next), style);
    }
  }
}
