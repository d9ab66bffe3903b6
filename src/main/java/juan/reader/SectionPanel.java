package juan.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import juan.article.Block;
import juan.article.Section;
import juan.layout.Line;
import juan.layout.Setting;
import juan.layout.Typesetter;
import juan.layout.Typography;
import juan.screen.Frame;
import juan.screen.Style;

/**
 * The list of sections: beside the text where its margin has room, over it where it has not. The
 * text stays where it is.
 */
final class SectionPanel {
  private static final int NARROWEST = 15;
  private static final int WIDEST = 44;
  private static final int DEEPEST = 4;
  private static final int MOST_LINES = 3;
  private static final int ROWS_FOR_TITLE = 6;

  /** A line of the menu, and the lines of the screen it takes. */
  private record Entry(MenuLine item, List<String> lines) {}

  private final Model model;
  private final Frame frame;
  private final Reading reading;
  private final List<MenuLine> shown;
  private final int selected;
  private final int left;
  private final int right;
  private final Typesetter[] typesetters = new Typesetter[DEEPEST + 1];
  private final int highest;
  private final int numberWidth;

  private SectionPanel(
      Model model, Frame frame, List<MenuLine> shown, int selected, int left, int right) {
    this.model = model;
    this.frame = frame;
    this.reading = model.openReading();
    this.shown = shown;
    this.selected = selected;
    this.left = left;
    this.right = right;
    this.highest = reading.sections().stream().mapToInt(Section::level).min().orElse(1);
    this.numberWidth = Integer.toString(reading.sections().size()).length();
  }

  /**
   * Draws lines of the menu.
   *
   * @param selected the index of the one that is
   * @param text the column where the text begins
   */
  static void draw(Model model, Frame frame, List<MenuLine> shown, int selected, int text) {
    Window window = model.window();
    int margin = text - 2;
    boolean beside =
        window.hasRoomForPanel() && !model.typography().vertical() && margin > NARROWEST;
    int left = beside ? Math.max(1, margin - WIDEST) : Math.max(0, text - 3);
    int right = beside ? margin : window.columns() - left;
    int blankTo = beside ? text : window.columns();
    for (int row = window.top(); row < window.top() + window.height(); row++) {
      frame.fill(row, 0, blankTo, Style.PLAIN);
    }
    new SectionPanel(model, frame, shown, selected, left, right).draw();
  }

  private void draw() {
    Window window = model.window();
    int top = window.top();
    int height = window.height();
    if (height >= ROWS_FOR_TITLE) {
      String place = (selected + 1) + "/" + shown.size();
      View.chrome(frame, top, left + 1, right - 1, model.words().get("menu.title"), place);
      top += 2;
      height -= 2;
    }
    if (shown.isEmpty()) {
      frame.write(top, left + 1, right, model.words().get("menu.none"), Style.DIM);
      return;
    }
    int row = top;
    for (Entry entry : entries(height)) {
      for (int i = 0; i < entry.lines().size() && row < top + height; i++) {
        drawLine(entry, i, row++);
      }
    }
  }

  /** The sections round the selected one that have room. */
  private Deque<Entry> entries(int height) {
    int at = Math.max(0, selected);
    var entries = new ArrayDeque<Entry>();
    entries.add(entry(at));
    int rows = entries.getFirst().lines().size();
    int before = at - 1;
    int after = at + 1;
    while (rows < height && (before >= 0 || after < shown.size())) {
      // Half the rows above the selected one, as long as there is something on both its sides.
      boolean above = before >= 0 && (after >= shown.size() || at - before <= after - at);
      Entry next = entry(above ? before-- : after++);
      rows += next.lines().size();
      if (above && rows > height) {
        break;
      }
      if (above) {
        entries.addFirst(next);
      } else {
        entries.addLast(next);
      }
    }
    return entries;
  }

  private Entry entry(int at) {
    MenuLine section = shown.get(at);
    int room = right - 1 - column(section);
    var lines = new ArrayList<String>();
    var block = Block.paragraph(reading.shown(section.title()));
    for (Line line : typesetter(depth(section), room).set(block)) {
      lines.add(line.shown());
    }
    if (lines.size() > MOST_LINES) {
      String rest = String.join("", lines.subList(MOST_LINES - 1, lines.size()));
      lines.subList(MOST_LINES - 1, lines.size()).clear();
      lines.add(View.cut(frame, rest, room));
    }
    if (frame.width(lines.get(lines.size() - 1)) + 2 + frame.width(length(section)) > room) {
      lines.add("");
    }
    return new Entry(section, lines);
  }

  private Typesetter typesetter(int depth, int room) {
    if (typesetters[depth] == null) {
      var language = reading.article().metadata().language();
      var typography = Typography.DEFAULT.withIndent(0).withHang(false);
      typesetters[depth] =
          new Typesetter(new Setting(room / 2, language, model.ambiguous(), typography));
    }
    return typesetters[depth];
  }

  private int depth(MenuLine section) {
    return Math.max(0, Math.min(DEEPEST, section.level() - highest));
  }

  /** The column where the heading begins: levels are indented by an em, less where it is narrow. */
  private int column(MenuLine section) {
    int indent = right - left < 2 * NARROWEST ? 1 : 2;
    return left + numberWidth + 3 + indent * depth(section);
  }

  private String length(MenuLine section) {
    return section.isHeading() ? model.words().length(section.characters()) : "";
  }

  private void drawLine(Entry entry, int line, int row) {
    MenuLine section = entry.item();
    boolean present = section.isHeading() && section.section() == reading.viewport().section();
    boolean chosen = selected >= 0 && section.block() == shown.get(selected).block();
    Style unmarked = section.isHeading() ? Style.PLAIN : Style.DIM;
    Style plain = chosen ? Style.REVERSE : unmarked;
    Style style = present ? plain.and(Style.BOLD) : plain;
    Style quiet = chosen ? Style.REVERSE : Style.DIM;
    frame.fill(row, left, right, chosen ? Style.REVERSE : Style.PLAIN);
    if (line == 0) {
      String number = section.isHeading() ? Integer.toString(section.section() + 1) : "";
      frame.write(row, left, right, present ? ">" : " ", style);
      frame.write(row, left + 1 + numberWidth - number.length(), right, number, quiet);
    }
    if (line == entry.lines().size() - 1) {
      String length = length(section);
      frame.write(row, right - 1 - frame.width(length), right, length, quiet);
    }
    frame.write(row, column(section), right, entry.lines().get(line), style);
  }
}
