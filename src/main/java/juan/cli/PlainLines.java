package juan.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import juan.layout.Line;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/**
 * Lines in UTF-8, without blanks at their ends. One of characters that each fill cells of their
 * own, as nearly all are, is written at once; any other is drawn on a {@link juan.screen.Frame}, to
 * the same effect.
 */
final class PlainLines {
  private final int columns;
  private final Ambiguous ambiguous;
  private byte[] bytes = new byte[1 << 14];
  private int size;

  /** Where the line ends without its blanks. */
  private int solid;

  private int column;

  /**
   * No lines yet.
   *
   * @param columns cells that a line has room in
   */
  PlainLines(int columns, Ambiguous ambiguous) {
    this.columns = columns;
    this.ambiguous = ambiguous;
  }

  /** The lines that have been added. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void addBlanks(int lines) {
    for (int i = 0; i < lines; i++) {
      put((byte) '\n');
    }
  }

  /** Adds a line that was drawn. */
  void add(String line) {
    for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
      put(b);
    }
    put((byte) '\n');
  }

  /**
   * Adds a line; where it must be drawn, nothing is added, and false given back.
   *
   * @param text of the block, as it is shown
   */
  boolean add(Line line, String text) {
    int start = size;
    column = 0;
    solid = size;
    boolean done = line.readings().isEmpty() && addMarker(line);
    for (int i = 0; done && i < line.pieces().size(); i++) {
      Line.Piece piece = line.pieces().get(i);
      int from = piece.offset();
      String shown = piece.text();
      done =
          from < 0
              ? add(line.indent() + piece.at(), shown, 0, shown.length())
              : add(line.indent() + piece.at(), text, from, from + shown.length());
    }
    size = done ? solid : start;
    if (done) {
      put((byte) '\n');
    }
    return done;
  }

  private boolean addMarker(Line line) {
    String marker = line.marker();
    return marker.isEmpty()
        || add(line.indent() - CellWidth.ofText(marker, ambiguous) - 1, marker, 0, marker.length());
  }

  private boolean add(int at, String text, int from, int end) {
    if (at < column) {
      return false;
    }
    reserve(at - column);
    for (; column < at; column++) {
      bytes[size++] = ' ';
    }
    reserve(3 * (end - from));
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!standsAlone(c)) {
        return false;
      }
      column += CellWidth.of(c, ambiguous);
      putCharacter(c);
      if (c != ' ' && c != '\u3000') {
        solid = size;
      }
    }
    return column <= columns;
  }

  /** Whether a character never joins with others of its kind, has cells and is shown as it is. */
  private static boolean standsAlone(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0x3000 && c <= 0x3029)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x2013 && c <= 0x2016)
        || c == 0x2018
        || c == 0x2019
        || c == 0x201C
        || c == 0x201D
        || c == 0x2026
        || c == 0xB7;
  }

  /** UTF-8 of a character that is no surrogate, where there is room for it. */
  private void putCharacter(char c) {
    byte[] into = bytes;
    int at = size;
    if (c < 0x80) {
      into[at++] = (byte) c;
    } else if (c < 0x800) {
      into[at++] = (byte) (0xC0 | (c >> 6));
      into[at++] = (byte) (0x80 | (c & 0x3F));
    } else {
      into[at++] = (byte) (0xE0 | (c >> 12));
      into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      into[at++] = (byte) (0x80 | (c & 0x3F));
    }
    size = at;
  }

  private void put(byte its) {
    reserve(1);
    bytes[size++] = its;
  }

  /** Has room for so many bytes. */
  private void reserve(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
    }
  }
}
