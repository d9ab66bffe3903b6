package juan.layout;

import java.util.List;
import juan.article.Span;

/**
 * One line of a set block; a column where lines run downwards.
 *
 * @param start UTF-16 offset in the block's text of the line's first character
 * @param end UTF-16 offset after its last visible one; spaces and a line feed may follow it
 * @param next UTF-16 offset where the next line starts: the lines of a block leave nothing out
 * @param indent cells left free before the text, or rows above it
 * @param length cells the text takes after its indent, or rows
 * @param marker what stands in the indent, at its right edge: a list item's number; mostly empty
 * @param pieces what the line shows, in its order
 * @param readings the ruby beside the line, in its order
 */
public record Line(
    int start,
    int end,
    int next,
    int indent,
    int length,
    String marker,
    List<Piece> pieces,
    List<Reading> readings) {

  public Line {
    pieces = List.copyOf(pieces);
    readings = List.copyOf(readings);
  }

  /**
   * A part of what the line shows: a run of text, or one square where lines run downwards.
   *
   * @param at cells from the beginning of the line's text, or rows
   * @param offset where it stands in the block's text, or -1 for what is not in it
   * @param text as it is to be shown
   */
  public record Piece(int at, int offset, String text) {}

  /**
   * Ruby in the row above the line, or to the right of the column.
   *
   * @param at cells from the beginning of the line's text, or rows; not below zero
   * @param mark whose reading it is
   */
  public record Reading(int at, String text, Span.Mark mark) {}

  /** Rows the line takes, ruby included; where lines run downwards every line takes one column. */
  public int height(Setting setting) {
    return readings.isEmpty() || setting.typography().vertical() ? 1 : 2;
  }

  /** What the line shows after its indent, as one text. */
  public String shown() {
    var shown = new StringBuilder();
    for (Piece piece : pieces) {
      shown.append(piece.text());
    }
    return shown.toString();
  }

  Line withIndent(int newIndent) {
    return new Line(start, end, next, newIndent, length, marker, pieces, readings);
  }

  Line withMarker(String newMarker) {
    return new Line(start, end, next, indent, length, newMarker, pieces, readings);
  }
}
