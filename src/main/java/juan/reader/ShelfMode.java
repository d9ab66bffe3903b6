package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Metadata;
import juan.layout.Layout;
import juan.layout.Pages;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.library.Entry;
import juan.screen.Frame;
import juan.screen.Style;
import juan.source.UnreadableException.Reason;

/**
 * Choosing an article.
 *
 * @param selected an index into the shelf
 * @param query what the articles shown must match
 * @param typing whether keys add to the query
 */
record ShelfMode(int selected, String query, boolean typing) implements Mode {
  private static final int COLUMNS_FOR_DETAILS = 60;
  private static final int COLUMNS_FOR_LENGTH = 32;
  private static final int WIDEST = 130;
  private static final int SHORTEST_LENGTH = 9;

  @Override
  public Step press(Model model, Key key) {
    return typing ? type(model, key) : choose(model, key);
  }

  private Step type(Model model, Key key) {
    return switch (key.name()) {
      case "Esc", "^C" -> Step.of(model.with(new ShelfMode(selected, "", false)));
      case "Enter" -> open(model);
      case "Down" -> move(model, 1);
      case "Up" -> move(model, -1);
      case "Backspace" -> erase(model);
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      default -> filter(model, query + key.text(), true);
    };
  }

  private Step erase(Model model) {
    return query.isEmpty()
        ? Step.of(model.with(new ShelfMode(selected, "", false)))
        : filter(model, query.substring(0, query.offsetByCodePoints(query.length(), -1)), true);
  }

  private Step filter(Model model, String newQuery, boolean stillTyping) {
    var filtered = new ShelfMode(selected, newQuery, stillTyping);
    var shown = filtered.shown(model);
    int at = shown.isEmpty() || shown.contains(selected) ? selected : shown.get(0);
    return Step.of(model.with(new ShelfMode(at, newQuery, stillTyping)));
  }

  private Step choose(Model model, Key key) {
    if (key.name().equals("Esc")) {
      return filter(model, "", false);
    }
    var action = KeyMap.SHELF.action(key.name());
    if (action.isEmpty()) {
      return Step.of(model);
    }
    int page = Math.max(1, listRows(model.window()));
    return switch (action.get()) {
      case LINE_DOWN -> move(model, 1);
      case LINE_UP -> move(model, -1);
      case PAGE_DOWN -> move(model, page);
      case PAGE_UP -> move(model, -page);
      case TOP -> move(model, -model.shelf().size());
      case END -> move(model, model.shelf().size());
      case OPEN -> open(model);
      case FILTER -> Step.of(model.with(new ShelfMode(selected, query, true)));
      case HELP -> Step.of(model.with(new HelpMode(this, KeyMap.SHELF, 0)));
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      case BACK, QUIT -> Step.of(model, new Effect.Quit());
      default -> Step.of(model);
    };
  }

  private Step move(Model model, int by) {
    var shown = shown(model);
    if (shown.isEmpty()) {
      return Step.of(model);
    }
    int at = Math.max(0, Math.min(shown.size() - 1, shown.indexOf(selected) + by));
    return Step.of(model.with(new ShelfMode(shown.get(at), query, typing)));
  }

  private Step open(Model model) {
    return shown(model).contains(selected)
        ? model.open(selected, model.shelf().get(selected))
        : Step.of(model);
  }

  private List<Integer> shown(Model model) {
    var shown = new ArrayList<Integer>();
    for (int i = 0; i < model.shelf().size(); i++) {
      if (query.isEmpty() || model.shelf().get(i).matches(query)) {
        shown.add(i);
      }
    }
    return shown;
  }

  @Override
  public void draw(Model model, Frame frame) {
    Window window = model.window();
    int margin = window.columns() >= COLUMNS_FOR_DETAILS ? 2 : 0;
    int right = Math.min(window.columns() - margin, WIDEST);
    int top = 0;
    if (window.hasHeader()) {
      String count = count(model);
      View.chrome(frame, 0, margin, right, "Juan  " + model.shelfName(), count);
      top = 2;
    }
    drawList(model, frame, top, margin, right);
    if (window.hasStatus()) {
      drawStatus(model, frame, margin, right);
    }
  }

  private String count(Model model) {
    int all = model.shelf().size();
    String total = model.words().get(all == 1 ? "shelf.count-one" : "shelf.count", all);
    return query.isEmpty() ? total : shown(model).size() + " / " + total;
  }

  private static int listRows(Window window) {
    return window.rows() - (window.hasHeader() ? 2 : 0) - (window.hasStatus() ? 1 : 0);
  }

  private void drawStatus(Model model, Frame frame, int left, int right) {
    var words = model.words();
    int row = model.window().statusRow();
    if (typing || !query.isEmpty()) {
      int end = frame.write(row, left, right, "/" + query, Style.PLAIN);
      if (typing) {
        frame.write(row, end, right, " ", Style.REVERSE);
      }
      return;
    }
    if (!model.notice().isEmpty()) {
      View.chrome(frame, row, left, right, model.notice(), "");
      return;
    }
    String hint = model.shelf().isEmpty() ? "shelf.empty-hint" : "shelf.hint";
    String fitting = View.fitting(frame, words.get(hint), right - left);
    View.chrome(frame, row, left, right, fitting, "");
  }

  /** A row of the list: an article, or the heading of a folder. */
  private record Row(int article, String folder) {}

  private List<Row> rows(Model model) {
    var rows = new ArrayList<Row>();
    String folder = "";
    for (int index : shown(model)) {
      String its = model.shelf().get(index).folder();
      if (!its.equals(folder)) {
        rows.add(new Row(-1, ""));
        rows.add(new Row(-1, its));
        folder = its;
      }
      rows.add(new Row(index, ""));
    }
    return rows;
  }

  private void drawList(Model model, Frame frame, int top, int left, int right) {
    var rows = rows(model);
    int height = Math.max(1, listRows(model.window()));
    if (rows.isEmpty()) {
      String empty =
          query.isEmpty()
              ? model.words().get("shelf.empty", model.shelfName())
              : model.words().get("shelf.none", query);
      // Set like any other text, since a small window has no room for it on one line.
      var text = Article.of(Metadata.UNKNOWN, List.of(Block.paragraph(empty)));
      var language = model.words().language();
      var typography = Typography.DEFAULT.withIndent(0);
      var setting = new Setting((right - left) / 2 - 1, language, model.ambiguous(), typography);
      var layout = new Layout(text, setting);
      var first = new Layout.Place(0, 0);
      var last = new Pages(layout, height).last(first);
      TextColumn.draw(frame, layout, first, last, top, height, left);
      return;
    }
    var columns = columns(model, frame, (right - left) / 4);
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      at = rows.get(i).article() == selected ? i : at;
    }
    int start = Math.max(0, Math.min(at - height / 2, rows.size() - height));
    for (int i = start; i < Math.min(rows.size(), start + height); i++) {
      Row row = rows.get(i);
      int y = top + i - start;
      if (row.article() < 0) {
        frame.write(y, left, right, row.folder(), Style.BOLD);
      } else {
        drawEntry(model, frame, y, left, right, row.article(), columns);
      }
    }
  }

  private void drawEntry(
      Model model, Frame frame, int row, int left, int right, int index, Columns columns) {
    Entry entry = model.shelf().get(index);
    boolean here = index == selected;
    Style style = here ? Style.REVERSE : Style.PLAIN;
    Style quiet = here ? Style.REVERSE : Style.DIM;
    frame.fill(row, left, right, here ? Style.REVERSE : Style.PLAIN);
    frame.write(row, left, right, here ? "> " : "  ", style);
    int end = right - 1;
    String length = length(model, entry);
    if (right - left >= COLUMNS_FOR_LENGTH) {
      frame.write(row, end - frame.width(length), end, length, quiet);
      end -= columns.length() + 2;
    }
    if (right - left >= COLUMNS_FOR_DETAILS - 4) {
      frame.write(row, end - columns.date(), end, entry.metadata().date(), quiet);
      end -= columns.date() + (columns.date() > 0 ? 2 : 0);
      String byline = View.cut(frame, entry.metadata().byline(), columns.byline());
      frame.write(row, end - columns.byline(), end, byline, quiet);
      end -= columns.byline() + (columns.byline() > 0 ? 2 : 0);
    }
    frame.write(row, left + 2, end, View.cut(frame, entry.title(), end - left - 2), style);
  }

  private static String length(Model model, Entry entry) {
    if (entry.problem() != null) {
      String word = entry.problem() == Reason.EMPTY ? "shelf.empty-file" : "shelf.unreadable";
      return model.words().get(word);
    }
    return entry.characters() < 0 ? "" : model.words().length(entry.characters());
  }

  /** The widths of the columns beside the title, in cells. */
  private record Columns(int byline, int date, int length) {}

  /** As wide as what is in them, so that the title has what is left. */
  private static Columns columns(Model model, Frame frame, int widest) {
    int byline = 0;
    int date = 0;
    int length = SHORTEST_LENGTH;
    for (Entry entry : model.shelf()) {
      byline = Math.max(byline, frame.width(entry.metadata().byline()));
      date = Math.max(date, frame.width(entry.metadata().date()));
      length = Math.max(length, frame.width(length(model, entry)));
    }
    return new Columns(Math.min(widest, byline), Math.min(widest, date), length);
  }
}
