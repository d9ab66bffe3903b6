package juan.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import juan.text.Ambiguous;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * A terminal that is not ours, to paint on: JLine's. What it shows is compared cell by cell.
 *
 * <p>It keeps one code point a cell, 0 in the second half of a wide one, and gives a combining mark
 * the cell after its base. So marks, selectors and joiners are left out of what it is sent, and a
 * cell is compared by its base. Where it draws characters of ambiguous width in one cell, a frame
 * that takes them for wide has a blank beside them, and nothing else may have moved; where it draws
 * them in two ({@link AmbiguousWide}), a frame that takes them for narrow hides their second half.
 * A sequence of several emoji it draws as several, so such are not painted on it.
 */
final class Emulator {
  private final int columns;
  private final int rows;
  private final boolean wide;
  private final ScreenTerminal terminal;
  private final Map<Style, String> looks = new HashMap<>();

  Emulator(int columns, int rows) {
    this(columns, rows, Ambiguous.NARROW);
  }

  /** An emulator that draws characters of ambiguous width so. */
  Emulator(int columns, int rows, Ambiguous drawing) {
    this.columns = columns;
    this.rows = rows;
    this.wide = drawing == Ambiguous.WIDE;
    this.terminal = new ScreenTerminal(columns, rows);
    terminal.write("\u001B[?7l"); // as the program's device has it
  }

  void receive(byte[] bytes) {
    var drawn = new StringBuilder();
    new String(bytes, StandardCharsets.UTF_8)
        .codePoints()
        .filter(c -> Character.isISOControl(c) || WCWidth.wcwidth(c) > 0)
        .map(c -> wide ? AmbiguousWide.sent(c) : c)
        .forEach(drawn::appendCodePoint);
    terminal.write(drawn);
  }

  /** What each row shows, one entry a cell. */
  List<List<String>> shown() {
    var cells = new long[columns * rows];
    terminal.dump(cells, null);
    var shown = new ArrayList<List<String>>();
    for (int row = 0; row < rows; row++) {
      var line = new ArrayList<String>();
      for (int column = 0; column < columns; column++) {
        line.add(describe(cells[row * columns + column]));
      }
      shown.add(line);
    }
    return shown;
  }

  private static String describe(long cell) {
    int c = AmbiguousWide.meant(ScreenTerminal.cellCodePoint(cell));
    int attributes =
        (ScreenTerminal.cellBold(cell) ? Style.BOLD.attributes() : 0)
            | (ScreenTerminal.cellDim(cell) ? Style.DIM.attributes() : 0)
            | (ScreenTerminal.cellItalic(cell) ? Style.ITALIC.attributes() : 0)
            | (ScreenTerminal.cellUnderline(cell) ? Style.UNDERLINE.attributes() : 0)
            | (ScreenTerminal.cellInverse(cell) ? Style.REVERSE.attributes() : 0);
    return (c == 0 ? "" : Character.toString(c)) + "/" + attributes + colors(cell);
  }

  private static String colors(long cell) {
    return (ScreenTerminal.cellHasForeground(cell)
            ? " in " + ScreenTerminal.cellForeground(cell)
            : "")
        + (ScreenTerminal.cellHasBackground(cell)
            ? " on " + ScreenTerminal.cellBackground(cell)
            : "");
  }

  /** What this terminal ought to show of a frame, in the form of {@link #shown}. */
  List<List<String>> expected(Frame frame) {
    var expected = new ArrayList<List<String>>();
    for (int row = 0; row < rows; row++) {
      var line = new ArrayList<String>();
      boolean drawnNarrow = false;
      for (Cell cell : frame.row(row)) {
        String base = cell.width() == 0 ? "" : firstCodePoint(cell.cluster());
        base = drawnNarrow ? " " : base;
        drawnNarrow = cell.width() == 2 && !wide && WCWidth.wcwidth(base.codePointAt(0)) == 1;
        line.add(base + "/" + look(cell.style()));
      }
      expected.add(line);
    }
    return expected;
  }

  /** How this terminal shows a style, which another of its kind is asked: it knows few colours. */
  private String look(Style style) {
    return looks.computeIfAbsent(
        style,
        its -> {
          var one = new ScreenTerminal(1, 1);
          one.write(its.sgr(ColorDepth.TRUE) + " ");
          var cell = new long[1];
          one.dump(cell, null);
          return its.attributes() + colors(cell[0]);
        });
  }

  private static String firstCodePoint(String cluster) {
    return Character.toString(cluster.codePointAt(0));
  }
}
