package juan.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import juan.article.Position;
import juan.screen.Frame;

/**
 * Choosing a section from the menu of headings, and deciding what is a heading.
 *
 * @param selected the block of the line chosen
 * @param digits the number being typed
 * @param query what the headings shown must contain
 * @param typing whether every letter is one of the query, as after {@code /}
 * @param others whether lines that only look like headings are shown, too
 * @param struck the blocks that were headings when the menu was opened, and are none now
 */
record MenuMode(
    int selected, String digits, String query, boolean typing, boolean others, Set<Integer> struck)
    implements Mode {
  private static final int MOST_DIGITS = 5;

  MenuMode {
    struck = Set.copyOf(struck);
  }

  static MenuMode opened(Reading reading) {
    int block = reading.sections().get(Math.max(0, reading.viewport().section())).block();
    return new MenuMode(block, "", "", false, false, Set.of());
  }

  private MenuMode at(int block, String newDigits) {
    return new MenuMode(block, newDigits, query, typing, others, struck);
  }

  private MenuMode searching(String newQuery, boolean newTyping) {
    return new MenuMode(selected, "", newQuery, newTyping, others, struck);
  }

  @Override
  public Step press(Model model, Key key) {
    Reading reading = model.openReading();
    var shown = shown(reading);
    int at = at(shown);
    // Before a query, letters may be keys; but for j and k none is that one begins with.
    boolean types = key.isText() && (typing || !query.isEmpty() || key.isDigit());
    var action = model.keys().of(KeyContext.MENU).action(key.name());
    if (types || action.isEmpty()) {
      boolean erases = key.name().equals("Backspace");
      return erases ? Step.of(model.with(erased(reading))) : type(model, reading, key);
    }
    return switch (action.get()) {
      case CLOSE -> Step.of(model.with(PaneMode.FRESH));
      case GO -> jump(model, reading);
      case LINE_DOWN -> select(model, shown, at + 1);
      case LINE_UP -> select(model, shown, at - 1);
      case PAGE_DOWN -> select(model, shown, at + model.window().height());
      case PAGE_UP -> select(model, shown, at - model.window().height());
      case TOP -> select(model, shown, 0);
      case END -> select(model, shown, shown.size() - 1);
      case FILTER -> Step.of(model.with(searching("", true)));
      case CANDIDATES -> Step.of(model.with(withOthers(!others)).withNotice(count(model, reading)));
      case HEADING -> toggle(model);
      case FAMILY -> turn(model, reading);
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      default -> Step.of(model);
    };
  }

  private Step type(Model model, Reading reading, Key key) {
    if (key.isDigit() && !typing && query.isEmpty()) {
      String number = digits.length() < MOST_DIGITS ? digits + key.name() : digits;
      int section = Integer.parseInt(number) - 1;
      var sections = reading.sections();
      boolean there = section >= 0 && section < sections.size();
      return Step.of(model.with(at(there ? sections.get(section).block() : selected, number)));
    }
    if (!key.isText()) {
      return Step.of(model);
    }
    return Step.of(model.with(filtered(reading, query + key.text())));
  }

  private MenuMode withOthers(boolean shown) {
    return new MenuMode(selected, "", "", false, shown, struck);
  }

  /** How many lines there are that only look like headings. */
  private String count(Model model, Reading reading) {
    var lines = MenuLine.of(reading, true, Set.of());
    long more = lines.stream().filter(line -> !line.isHeading()).count();
    return others ? "" : model.words().get("menu.others", more);
  }

  private Step toggle(Model model) {
    Step step = HeadingEdits.toggle(model, selected);
    return new Step(step.model().with(struck(Set.of(selected))), step.effects());
  }

  private Step turn(Model model, Reading reading) {
    var family = new HashSet<Integer>();
    HeadingEdits.family(reading, selected).forEach(finding -> family.add(finding.block()));
    Step step = HeadingEdits.turn(model, selected);
    return new Step(step.model().with(struck(family)), step.effects());
  }

  /** The menu with lines that stay in it, so that the same key can take back what it did. */
  private MenuMode struck(Set<Integer> more) {
    var all = new HashSet<>(struck);
    all.addAll(more);
    return new MenuMode(selected, "", query, typing, others, all);
  }

  private MenuMode erased(Reading reading) {
    if (!digits.isEmpty()) {
      return at(selected, digits.substring(0, digits.length() - 1));
    }
    if (query.isEmpty()) {
      return searching("", false);
    }
    int last = query.offsetByCodePoints(query.length(), -1);
    return filtered(reading, query.substring(0, last));
  }

  /** The menu with another query: the section chosen stays so while it is among those found. */
  private MenuMode filtered(Reading reading, String newQuery) {
    var menu = searching(newQuery, typing);
    var found = menu.shown(reading);
    return found.isEmpty() || menu.at(found) >= 0 ? menu : menu.at(found.get(0).block(), "");
  }

  private Step select(Model model, List<MenuLine> shown, int index) {
    if (shown.isEmpty()) {
      return Step.of(model);
    }
    int block = shown.get(Math.max(0, Math.min(index, shown.size() - 1))).block();
    return Step.of(model.with(at(block, "")));
  }

  private Step jump(Model model, Reading reading) {
    if (!digits.isEmpty()) {
      int number = Integer.parseInt(digits);
      int count = reading.sections().size();
      if (number > count && !reading.article().complete()) {
        Reading pursuing = reading.pursue(Pursuit.Kind.SECTION, number, model.lines());
        return Step.of(model.with(PaneMode.FRESH).with(pursuing));
      }
      if (number < 1 || number > count) {
        return Step.of(
            model
                .with(at(selected, ""))
                .withNotice(model.words().get("no-such-section", number, count)));
      }
    }
    if (at(shown(reading)) < 0) {
      return Step.of(model);
    }
    return Step.of(model.with(PaneMode.FRESH).with(reading.jump(new Position(selected, 0))));
  }

  /** The lines that the query finds. */
  private List<MenuLine> shown(Reading reading) {
    var lines = MenuLine.of(reading, others, struck);
    lines.removeIf(line -> !query.isEmpty() && !HeadingFilter.matches(line.title(), query));
    return lines;
  }

  /** The index of the line chosen, or -1 when it is not among these. */
  private int at(List<MenuLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).block() == selected) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void draw(Model model, Frame frame) {
    int left = PaneMode.left(model);
    var shown = shown(model.openReading());
    int at = at(shown);
    String about = at < 0 ? "" : shown.get(at).about();
    PaneMode.drawPane(model, frame, left, status(model, frame, about));
    SectionPanel.draw(model, frame, shown, at, left);
  }

  private String status(Model model, Frame frame, String about) {
    if (!model.notice().isEmpty()) {
      return model.notice();
    }
    if (!about.isEmpty()) {
      return about;
    }
    var words = model.words();
    String typed = digits + (typing ? "/" : "") + query;
    var keys = model.keys().of(KeyContext.MENU);
    String hint =
        typed.isEmpty()
            ? keys.hints(
                words,
                "menu.hint",
                Action.GO,
                Action.CLOSE,
                Action.HEADING,
                Action.CANDIDATES,
                Action.FAMILY)
            : typed + "   " + keys.hints(words, "menu.typed", Action.GO, Action.CLOSE);
    return View.fitting(frame, hint, frame.columns() - 2 * PaneMode.left(model) - 2);
  }
}
