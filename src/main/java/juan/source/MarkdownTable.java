package juan.source;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

/** The rows of a table. */
final class MarkdownTable extends AbstractVisitor {
  private final List<List<String>> rows = new ArrayList<>();

  static String text(TableBlock table) {
    var reader = new MarkdownTable();
    table.accept(reader);
    return TextTable.of(reader.rows);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      rows.add(new ArrayList<>());
      visitChildren(node);
    } else if (node instanceof TableCell) {
      var inlines = new MarkdownInlines(null);
      node.accept(inlines);
      rows.get(rows.size() - 1).add(inlines.text());
    } else {
      visitChildren(node);
    }
  }
}
