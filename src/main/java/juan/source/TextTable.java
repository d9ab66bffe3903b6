package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.text.Ambiguous;
import juan.text.CellWidth;

/** A table as lines of text whose columns stand one below the other. */
final class TextTable {
  private static final String BETWEEN = "  ";

  private TextTable() {}

  static String of(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), width(row.get(i))));
      }
    }
    var out = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths.get(i) - width(row.get(i)));
        line.append(row.get(i)).append(padding).append(BETWEEN);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static int width(String text) {
    return CellWidth.ofText(text, Ambiguous.NARROW);
  }
}
