package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Position;
import juan.screen.Frame;

/**
 * Choosing a section from the menu of headings.
 *
 * @param selected the section chosen, an index into all of them
 * @param digits the number being typed
 * @param query what the headings shown must contain
 * @param typing whether every letter is one of the query, as after {@code /}
 */
record MenuMode(int selected, String digits, String query, boolean typing) implements Mode {
  private static final int MOST_DIGITS = 5;

  static MenuMode opened(Reading reading) {
    return new MenuMode(Math.max(0, reading.section()), "", "", false);
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
    boolean letters = typing || !query.isEmpty();
    if (!letters && key.name().equals("j")) {
      return select(model, shown, at + 1);
    }
    if (!letters && key.name().equals("k")) {
      return select(model, shown, at - 1);
    }
    if (!letters && key.name().equals("/")) {
      return Step.of(model.with(new MenuMode(selected, "", "", true)));
    }
    if (key.isDigit() && !letters) {
      String number = digits.length() < MOST_DIGITS ? digits + key.name() : digits;
      int section = Integer.parseInt(number) - 1;
      boolean there = section >= 0 && section < reading.sections().size();
      return Step.of(model.with(new MenuMode(there ? section : selected, number, "", false)));
    }
    if (!key.isText()) {
      return Step.of(model);
    }
    return Step.of(model.with(filtered(reading, query + key.text())));
  }

  private MenuMode erased(Reading reading) {
    if (!digits.isEmpty()) {
      return new MenuMode(selected, digits.substring(0, digits.length() - 1), "", false);
    }
    if (query.isEmpty()) {
      return new MenuMode(selected, "", "", false);
    }
    int last = query.offsetByCodePoints(query.length(), -1);
    return filtered(reading, query.substring(0, last));
  }

  /** The menu with another query: the section chosen stays so while it is among those found. */
  private MenuMode filtered(Reading reading, String newQuery) {
    var menu = new MenuMode(selected, "", newQuery, typing);
    var found = menu.shown(reading);
    return found.isEmpty() || found.contains(selected)
        ? menu
        : new MenuMode(found.get(0), "", newQuery, typing);
  }

  private Step select(Model model, List<Integer> shown, int index) {
    if (shown.isEmpty()) {
      return Step.of(model);
    }
    int section = shown.get(Math.max(0, Math.min(index, shown.size() - 1)));
    return Step.of(model.with(new MenuMode(section, "", query, typing)));
  }

  private Step jump(Model model, Reading reading) {
    if (!digits.isEmpty()) {
      int number = Integer.parseInt(digits);
      int count = reading.sections().size();
      if (number < 1 || number > count) {
        return Step.of(
            model
                .with(new MenuMode(selected, "", "", false))
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
    int left = PaneMode.left(model);
    PaneMode.drawPane(model, frame, left, status(model, frame));
    SectionPanel.draw(model, frame, shown(model.openReading()), selected, left);
  }

  private String status(Model model, Frame frame) {
    if (!model.notice().isEmpty()) {
      return model.notice();
    }
    var words = model.words();
    String typed = digits + (typing ? "/" : "") + query;
    String hint = typed.isEmpty() ? words.get("menu.hint") : words.get("menu.typed", typed);
    return View.fitting(frame, hint, frame.columns());
  }
}
