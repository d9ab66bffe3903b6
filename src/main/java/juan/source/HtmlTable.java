package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import org.jsoup.nodes.Element;

/** A table of an HTML page. One that only arranges the page is its cells, one below the other. */
final class HtmlTable {
  private static final int LONGEST_CELL = 80;

  private HtmlTable() {}

  static Block block(Element table) {
    var rows = new ArrayList<List<String>>();
    for (Element row : table.select("tr")) {
      var cells = new ArrayList<String>();
      for (Element cell : row.children()) {
        cells.add(cell.text());
      }
      rows.add(cells);
    }
    return Block.of(Kind.PREFORMATTED, TextTable.of(rows));
  }

  /** Whether a table is there for the look of the page: it has one column, tables or long texts. */
  static boolean isForLook(Element table) {
    return table.select("table").size() > 1
        || table.select("tr").stream().allMatch(row -> row.childrenSize() <= 1)
        || table.select("td").stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL);
  }
}
