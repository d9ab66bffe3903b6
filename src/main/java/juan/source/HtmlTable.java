package juan.source;

import java.util.ArrayList;
import java.util.List;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.text.Language;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of an HTML page. One that only arranges the page is its cells, one below the other. */
final class HtmlTable {
  private static final int LONGEST_CELL = 80;

  private HtmlTable() {}

  static Block block(Element table, int level, @Nullable Language language) {
    var rows = new ArrayList<List<String>>();
    for (Element row : table.select("tr")) {
      var cells = new ArrayList<String>();
      for (Element cell : row.children()) {
        cells.add(words(cell));
        for (int i = 1; i < span(cell); i++) {
          cells.add("");
        }
      }
      rows.add(cells);
    }
    return new Block(Kind.PREFORMATTED, level, "", TextTable.of(rows), List.of(), language);
  }

  /** A cell's words, readings in brackets: there are no rows above the lines of a table. */
  private static String words(Element cell) {
    if (cell.selectFirst("rt") == null) {
      return cell.text();
    }
    Element copy = cell.clone();
    copy.select("rp").remove();
    copy.select("rt").forEach(reading -> reading.text('（' + reading.text() + '）'));
    return copy.text();
  }

  /** How many columns a cell takes. */
  private static int span(Element cell) {
    String span = cell.attr("colspan");
    return span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
  }

  /** Whether a table is there for the look of the page: it has one column, tables or long texts. */
  static boolean isForLook(Element table) {
    return table.stream().anyMatch(its -> !its.equals(table) && its.normalName().equals("table"))
        || table.select("tr").stream().allMatch(row -> row.childrenSize() <= 1)
        || table.select("td").stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL);
  }
}
