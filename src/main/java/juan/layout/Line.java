package juan.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a set block; a column where lines run downwards.
 *
 * @param start UTF-16 offset in the block's text of the line's first character
 * @param end UTF-16 offset after its last visible one; spaces and a line feed may follow it
 * @param next UTF-16 offset where the next line starts: the lines of a block leave nothing out
 * @param indent cells left free before the text, or rows above it
 * @param marker what stands in the indent, at its right edge: a list item's number; mostly empty
 * @param inserts what is shown and is not in the text, in the order of its offsets
 * @param readings the ruby above the line, from left to right
 */
public record Line(
    int start,
    int end,
    int next,
    int indent,
    String marker,
    List<Insert> inserts,
    List<Reading> readings) {

  public Line {
    inserts = List.copyOf(inserts);
    readings = List.copyOf(readings);
  }

  /** A line of text and nothing else. */
  static Line plain(int start, int end, int next, int indent) {
    return new Line(start, end, next, indent, "", List.of(), List.of());
  }

  /** Text shown before a character, or at the end of the line, that is not in the block. */
  public record Insert(int offset, String text) {}

  /**
   * Ruby in the row above the line.
   *
   * @param at cells from the beginning of the line's text, or rows
   */
  public record Reading(int at, String text) {}

  /** Rows the line takes, ruby included; where lines run downwards every line takes one column. */
  public int height(Setting setting) {
    return readings.isEmpty() || setting.typography().vertical() ? 1 : 2;
  }

  /**
   * A part of what the line shows.
   *
   * @param offset where it stands in the block, or -1 for what is not in the block
   */
  public record Piece(int offset, String text) {}

  /** What the line shows after its indent, part by part. */
  public List<Piece> pieces(String blockText) {
    if (inserts.isEmpty()) {
      return List.of(new Piece(start, blockText.substring(start, end)));
    }
    var pieces = new ArrayList<Piece>();
    int at = start;
    for (Insert insert : inserts) {
      if (insert.offset() > at) {
        pieces.add(new Piece(at, blockText.substring(at, insert.offset())));
        at = insert.offset();
      }
      pieces.add(new Piece(-1, insert.text()));
    }
    if (at < end) {
      pieces.add(new Piece(at, blockText.substring(at, end)));
    }
    return pieces;
  }

  /** What the line shows after its indent, as one text. */
  public String shown(String blockText) {
    var shown = new StringBuilder();
    for (Piece piece : pieces(blockText)) {
      shown.append(piece.text());
    }
    return shown.toString();
  }

  Line withIndent(int newIndent) {
    return new Line(start, end, next, newIndent, marker, inserts, readings);
  }

  Line withMarker(String newMarker) {
    return new Line(start, end, next, indent, newMarker, inserts, readings);
  }
}
