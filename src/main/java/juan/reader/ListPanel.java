package juan.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import juan.screen.Frame;
import juan.screen.Style;
import juan.search.Range;

/**
 * A list over the text: items under the headings they belong to, one of them selected. Only those
 * that are seen are asked for.
 */
final class ListPanel {
  private static final int ROWS_FOR_TITLE = 6;

  /**
   * An item.
   *
   * @param group the heading it stands under
   * @param text one line
   * @param marked what is marked in it, UTF-16 offsets
   * @param aside what stands dim at the end of the line
   * @param quiet whether it is dim, as what has been taken away
   */
  record Item(String group, String text, List<Range> marked, String aside, boolean quiet) {}

  /** A row of the list: an item, or the heading of those that follow. */
  private record Row(int item, String heading) {}

  private final Frame frame;
  private final List<Item> items;
  private final int selected;
  private final int left;
  private final int right;

  private ListPanel(Frame frame, List<Item> items, int selected, int left, int right) {
    this.frame = frame;
    this.items = items;
    this.selected = selected;
    this.left = left;
    this.right = right;
  }

  /** Draws a list where the text is. */
  static void draw(Model model, Frame frame, String title, List<Item> items, int selected) {
    Window window = model.window();
    int margin = PaneMode.left(model);
    int left = Math.max(0, margin - 2);
    int right = Math.min(window.columns(), window.columns() - left);
    int top = window.top();
    int height = window.height();
    for (int row = top; row < top + height; row++) {
      frame.fill(row, 0, window.columns(), Style.PLAIN);
    }
    if (height >= ROWS_FOR_TITLE) {
      String place = (items.isEmpty() ? 0 : selected + 1) + "/" + items.size();
      View.chrome(frame, top, left + 2, right - 2, title, place);
      top += 2;
      height -= 2;
    }
    new ListPanel(frame, items, selected, left, right).draw(top, height);
  }

  /** Says something in place of the items. */
  static void say(Model model, Frame frame, String sentence) {
    Window window = model.window();
    int left = PaneMode.left(model);
    int right = window.columns() - left;
    int row = window.top() + (window.height() >= ROWS_FOR_TITLE ? 2 : 0);
    frame.write(row, left, right, View.cut(frame, sentence, right - left), Style.DIM);
  }

  /** Draws a list without a title. */
  static void draw(
      Frame frame, int top, int height, int left, int right, List<Item> items, int selected) {
    new ListPanel(frame, items, selected, Math.max(0, left - 2), right).draw(top, height);
  }

  private void draw(int top, int height) {
    int row = top;
    for (Row its : rows(height)) {
      if (row == top + height) {
        return;
      }
      if (its.item() < 0) {
        String heading = View.cut(frame, its.heading(), right - left - 4);
        frame.write(row, left + 2, right - 2, heading, Style.BOLD);
      } else {
        drawItem(row, items.get(its.item()), its.item() == selected);
      }
      row++;
    }
  }

  /** The rows round the selected item that have room. */
  private Deque<Row> rows(int height) {
    var rows = new ArrayDeque<Row>();
    if (items.isEmpty()) {
      return rows;
    }
    int before = selected;
    int after = selected + 1;
    rows.add(new Row(selected, ""));
    boolean heads = addHeading(rows, before);
    while (rows.size() < height && (before > 0 || after < items.size())) {
      boolean above = before > 0 && (after >= items.size() || selected - before < after - selected);
      if (above && rows.size() + 1 < height + (heads ? 1 : 0)) {
        before--;
        if (heads && sameGroup(before, before + 1)) {
          rows.removeFirst();
        }
        rows.addFirst(new Row(before, ""));
        heads = addHeading(rows, before);
      } else if (after < items.size()) {
        if (!sameGroup(after - 1, after) && !items.get(after).group().isEmpty()) {
          rows.add(new Row(-1, items.get(after).group()));
        }
        rows.add(new Row(after++, ""));
      } else {
        break;
      }
    }
    while (rows.size() > height && rows.getFirst().item() != selected) {
      rows.removeFirst();
    }
    return rows;
  }

  /** Puts the heading of an item before it, where it has one. */
  private boolean addHeading(Deque<Row> rows, int item) {
    String group = items.get(item).group();
    if (group.isEmpty()) {
      return false;
    }
    rows.addFirst(new Row(-1, group));
    return true;
  }

  private boolean sameGroup(int one, int other) {
    return items.get(one).group().equals(items.get(other).group());
  }

  private void drawItem(int row, Item item, boolean here) {
    Style tone = item.quiet() ? Style.DIM : Style.PLAIN;
    Style base = here ? tone.and(Style.REVERSE) : tone;
    frame.fill(row, left, right, here ? Style.REVERSE : Style.PLAIN);
    frame.write(row, left, right, here ? "> " : "  ", base);
    int end = right - 1;
    String aside = View.cut(frame, item.aside(), (right - left) / 2);
    if (!aside.isEmpty()) {
      frame.write(row, end - frame.width(aside), end, aside, here ? base : Style.DIM);
      end -= frame.width(aside) + 2;
    }
    String shown = View.cut(frame, item.text(), end - left - 4);
    int column = left + 4;
    int at = 0;
    for (Range range : item.marked()) {
      if (range.start() >= at && range.end() <= shown.length()) {
        column = frame.write(row, column, end, shown.substring(at, range.start()), base);
        String hit = shown.substring(range.start(), range.end());
        Style style = here ? base.and(Style.BOLD).and(Style.UNDERLINE) : base.and(Style.HIT);
        column = frame.write(row, column, end, hit, style);
        at = range.end();
      }
    }
    frame.write(row, column, end, shown.substring(Math.min(at, shown.length())), base);
  }
}
