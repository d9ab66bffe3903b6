package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Position;
import juan.article.Section;
import juan.screen.Frame;
import juan.screen.Style;

/**
 * Choosing a section from the menu of headings.
 *
 * @param selected the section chosen, an index into all of them
 * @param digits the number being typed
 * @param query what the headings shown must contain
 */
record MenuMode(int selected, String digits, String query) implements Mode {
  private static final int PANEL = 34;
  private static final int MOST_DIGITS = 5;

  static MenuMode opened(Reading reading) {
    return new MenuMode(Math.max(0, reading.section()), "", "");
  }

  @Override
  public Step press(Model model, Key key) {
    Reading reading = model.openReading();
    var shown = shown(reading);
    int at = shown.indexOf(selected);
    return switch (key.name()) {
      case "Esc", "Tab", "^C" -> Step.of(model.with(PaneMode.FRESH));
      case "Enter" -> jump(model, reading);
      case "Down" -> select(model, shown, at + 1);
      case "Up" -> select(model, shown, at - 1);
      case "PgDn", "^F", "Space" -> select(model, shown, at + model.window().height());
      case "PgUp", "^B" -> select(model, shown, at - model.window().height());
      case "Home" -> select(model, shown, 0);
      case "End" -> select(model, shown, shown.size() - 1);
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      case "Backspace" -> Step.of(model.with(erased(reading)));
      default -> type(model, reading, key, shown, at);
    };
  }

  private Step type(Model model, Reading reading, Key key, List<Integer> shown, int at) {
    if (query.isEmpty() && key.name().equals("j")) {
      return select(model, shown, at + 1);
    }
    if (query.isEmpty() && key.name().equals("k")) {
      return select(model, shown, at - 1);
    }
    if (key.isDigit() && query.isEmpty()) {
      String number = digits.length() < MOST_DIGITS ? digits + key.name() : digits;
      int section = Integer.parseInt(number) - 1;
      boolean there = section >= 0 && section < reading.sections().size();
      return Step.of(model.with(new MenuMode(there ? section : selected, number, "")));
    }
    if (!key.isText()) {
      return Step.of(model);
    }
    return Step.of(model.with(filtered(reading, query + key.text())));
  }

  private MenuMode erased(Reading reading) {
    if (!digits.isEmpty()) {
      return new MenuMode(selected, digits.substring(0, digits.length() - 1), "");
    }
    int last = query.isEmpty() ? 0 : query.offsetByCodePoints(query.length(), -1);
    return filtered(reading, query.substring(0, last));
  }

  /** The menu with another query: the section chosen stays so while it is among those found. */
  private MenuMode filtered(Reading reading, String newQuery) {
    var menu = new MenuMode(selected, "", newQuery);
    var found = menu.shown(reading);
    return found.isEmpty() || found.contains(selected)
        ? menu
        : new MenuMode(found.get(0), "", newQuery);
  }

  private Step select(Model model, List<Integer> shown, int index) {
    if (shown.isEmpty()) {
      return Step.of(model);
    }
    int section = shown.get(Math.max(0, Math.min(index, shown.size() - 1)));
    return Step.of(model.with(new MenuMode(section, "", query)));
  }

  private Step jump(Model model, Reading reading) {
    if (!digits.isEmpty()) {
      int number = Integer.parseInt(digits);
      int count = reading.sections().size();
      if (number < 1 || number > count) {
        return Step.of(
            model
                .with(new MenuMode(selected, "", ""))
                .withNotice(model.words().get("no-such-section", number, count)));
      }
    }
    if (!shown(reading).contains(selected)) {
      return Step.of(model);
    }
    var target = new Position(reading.sections().get(selected).block(), 0);
    return Step.of(model.with(PaneMode.FRESH).with(reading.jump(target)));
  }

  /** The sections whose headings the query finds. */
  private List<Integer> shown(Reading reading) {
    var sections = reading.sections();
    var shown = new ArrayList<Integer>();
    for (int i = 0; i < sections.size(); i++) {
      if (query.isEmpty() || HeadingFilter.matches(sections.get(i).title(), query)) {
        shown.add(i);
      }
    }
    return shown;
  }

  @Override
  public void draw(Model model, Frame frame) {
    Window window = model.window();
    boolean beside = window.hasRoomForPanel();
    int columns = window.columns();
    int left = PaneMode.left(model);
    if (!beside || model.typography().vertical()) {
      int margin = Math.max(0, left - 3);
      PaneMode.drawPane(model, frame, left, status(model, frame));
      drawPanel(model, frame, 0, columns, margin, columns - margin);
      return;
    }
    int text = 2 * model.effectiveMeasure() + Window.gutter(model.typography());
    int panel = Math.max(24, Math.min(PANEL, columns - text - 1));
    // The text keeps its measure, and its place where there is room beside it.
    int moved = Math.max(left, Math.min(panel + 2, columns - text));
    PaneMode.drawPane(model, frame, moved, status(model, frame));
    drawPanel(model, frame, 0, panel, 1, panel);
  }

  private String status(Model model, Frame frame) {
    if (!model.notice().isEmpty()) {
      return model.notice();
    }
    var words = model.words();
    String typed = digits + query;
    String hint = typed.isEmpty() ? words.get("menu.hint") : words.get("menu.typed", typed);
    return View.fitting(frame, hint, frame.columns());
  }

  /** Draws the list of sections between two columns, on an area it blanks. */
  private void drawPanel(
      Model model, Frame frame, int areaLeft, int areaRight, int left, int right) {
    Window window = model.window();
    Reading reading = model.openReading();
    var shown = shown(reading);
    boolean titled = window.height() >= 6;
    int top = window.top();
    int width = right - left;
    for (int row = top; row < top + window.height(); row++) {
      frame.fill(row, areaLeft, areaRight, Style.PLAIN);
    }
    if (titled) {
      String place = (shown.indexOf(selected) + 1) + "/" + shown.size();
      View.chrome(frame, top, left + 1, right - 1, model.words().get("menu.title"), place);
    }
    int first = top + (titled ? 2 : 0);
    int height = Math.max(1, top + window.height() - first);
    if (shown.isEmpty()) {
      frame.write(first, left + 1, left + width, model.words().get("menu.none"), Style.DIM);
      return;
    }
    int at = Math.max(0, shown.indexOf(selected));
    int start = Math.max(0, Math.min(at - height / 2, shown.size() - height));
    int level = reading.sections().stream().mapToInt(Section::level).min().orElse(1);
    for (int i = start; i < Math.min(shown.size(), start + height); i++) {
      drawSection(model, frame, first + i - start, left, width, shown.get(i), level);
    }
  }

  private void drawSection(
      Model model, Frame frame, int row, int left, int width, int index, int highest) {
    Reading reading = model.openReading();
    Section section = reading.sections().get(index);
    boolean present = index == reading.section();
    Style style = index == selected ? Style.REVERSE : Style.PLAIN;
    style = present ? style.and(Style.BOLD) : style;
    Style quiet = index == selected ? Style.REVERSE : Style.DIM;
    frame.fill(row, left, left + width, index == selected ? Style.REVERSE : Style.PLAIN);
    String number = Integer.toString(index + 1);
    int digitsWidth = Integer.toString(reading.sections().size()).length();
    frame.write(row, left, left + width, present ? ">" : " ", style);
    int column = left + 1 + digitsWidth - number.length();
    frame.write(row, column, left + width, number, quiet);
    String length = width >= 24 ? model.words().length(section.characters()) : "";
    int end = left + width - frame.width(length) - 1;
    frame.write(row, end, left + width, length, quiet);
    int indent = left + digitsWidth + 3 + 2 * Math.min(4, section.level() - highest);
    String title = View.cut(frame, section.title(), end - 2 - indent);
    frame.write(row, indent, end, title, style);
  }
}
