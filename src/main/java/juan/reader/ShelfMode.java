package juan.reader;

import java.util.ArrayList;
import juan.library.ReadingState;
import juan.screen.Frame;
import juan.screen.Style;
import juan.source.Source;
import juan.text.HanVariant;
import org.jspecify.annotations.Nullable;

/**
 * Choosing an article.
 *
 * @param selected the article chosen; null for the first, whichever that is
 * @param typing whether keys add to the letters that articles are looked for by
 */
record ShelfMode(@Nullable Source selected, boolean typing) implements Mode {
  private static final int COLUMNS_FOR_MARGIN = 60;
  private static final int WIDEST = 130;

  /** So many are missing for a shelf to say that it is looking into them. */
  private static final int MANY = 100;

  /** So far from an article that has gone another is looked for to be chosen. */
  private static final int NEAR = 100;

  static ShelfMode at(@Nullable Source selected) {
    return new ShelfMode(selected, false);
  }

  /** The shelf has other articles now; the one that is chosen stays so. */
  static Step listed(Model model, Message.Listed listed) {
    Shelf before = model.shelf();
    Shelf now = before.listed(listed.entries(), listed.whole());
    Model next = model.with(now);
    return next.mode() instanceof ShelfMode mode
        ? mode.kept(before, now).shown(next)
        : Step.of(next);
  }

  /** Where an article has gone, one beside it is chosen. */
  private ShelfMode kept(Shelf before, Shelf now) {
    if (selected == null || now.indexOf(selected) >= 0) {
      return this;
    }
    int at = before.place(before.indexOf(selected));
    for (int distance = 1; at >= 0 && distance < NEAR; distance++) {
      for (int place : new int[] {at + distance, at - distance}) {
        if (place >= 0 && place < before.shownCount()) {
          Source near = before.get(before.shownAt(place)).source();
          if (now.indexOf(near) >= 0) {
            return new ShelfMode(near, typing);
          }
        }
      }
    }
    return new ShelfMode(null, typing);
  }

  /** The index of the article that is chosen; -1 when none is shown. */
  int index(Shelf shelf) {
    int index = shelf.indexOf(selected);
    if (index >= 0 && shelf.place(index) >= 0) {
      return index;
    }
    return shelf.shownCount() == 0 ? -1 : shelf.shownAt(0);
  }

  @Override
  public Step press(Model model, Key key) {
    return typing ? type(model, key) : choose(model, key);
  }

  private Step type(Model model, Key key) {
    String query = model.shelf().query();
    return switch (key.name()) {
      case "Esc", "^C" -> filter(model, "", false);
      case "Enter" -> open(model);
      case "Down" -> move(model, 1);
      case "Up" -> move(model, -1);
      case "Backspace" ->
          query.isEmpty()
              ? filter(model, "", false)
              : filter(
                  model, query.substring(0, query.offsetByCodePoints(query.length(), -1)), true);
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      default -> filter(model, query + key.text(), true);
    };
  }

  private Step filter(Model model, String query, boolean stillTyping) {
    Shelf now = model.shelf().filtered(query);
    int index = index(now);
    // What was found stays chosen when all are shown again.
    Source found = index < 0 ? selected : now.get(index).source();
    return new ShelfMode(found, stillTyping).shown(model.with(now));
  }

  private Step choose(Model model, Key key) {
    if (key.name().equals("Esc")) {
      return at(selected).shown(model.with(model.shelf().filtered("").only(null)));
    }
    var action = model.keys().shelf().action(key.name());
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
      case FILTER -> Step.of(model.with(new ShelfMode(selected, true)));
      case SEARCH_LIBRARY -> LibrarySearchMode.begun(model, selected);
      case SORT -> sort(model);
      case GROUP -> group(model);
      case STATE -> state(model);
      case VARIANT -> variant(model);
      case HELP -> Step.of(model.with(new HelpMode(this, KeyContext.SHELF, 0)));
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      case BACK, QUIT -> Step.of(model, new Effect.Quit());
      default -> Step.of(model);
    };
  }

  private static Step variant(Model model) {
    HanVariant next = model.typography().variant().next();
    return Step.of(
        model
            .with(model.typography().withVariant(next))
            .withNotice(model.words().get("variant." + next.optionName())));
  }

  private Step sort(Model model) {
    Shelf now = model.shelf().sorted(model.shelf().sortedBy().next());
    return shown(model.withNotice(model.words().get(word(now))).with(now));
  }

  private static String word(Shelf shelf) {
    return "shelf.sort." + shelf.sortedBy().word();
  }

  private Step group(Model model) {
    boolean grouped = !model.shelf().isGrouped();
    String word = grouped ? "shelf.grouped" : "shelf.ungrouped";
    return shown(model.withNotice(model.words().get(word)).with(model.shelf().grouped(grouped)));
  }

  /** All, then those of each state. */
  private Step state(Model model) {
    ReadingState state = after(model.shelf().only());
    return shown(model.withNotice(model.words().get(word(state))).with(model.shelf().only(state)));
  }

  private static @Nullable ReadingState after(@Nullable ReadingState state) {
    return state == null
        ? ReadingState.UNREAD
        : switch (state) {
          case UNREAD -> ReadingState.READING;
          case READING -> ReadingState.FINISHED;
          case FINISHED -> null;
        };
  }

  private static String word(@Nullable ReadingState state) {
    return state == null
        ? "shelf.state.all"
        : switch (state) {
          case UNREAD -> "shelf.state.unread";
          case READING -> "shelf.state.reading";
          case FINISHED -> "shelf.state.finished";
        };
  }

  private Step move(Model model, int by) {
    Shelf shelf = model.shelf();
    if (shelf.shownCount() == 0) {
      return Step.of(model);
    }
    int place = shelf.place(index(shelf)) + by;
    int at = shelf.shownAt(Math.max(0, Math.min(shelf.shownCount() - 1, place)));
    return new ShelfMode(shelf.get(at).source(), typing).shown(model);
  }

  private Step open(Model model) {
    int index = index(model.shelf());
    return index < 0
        ? Step.of(model)
        : model.with(model.shelf().filtered("")).open(index, model.shelf().get(index));
  }

  /** This mode; what is on the screen then and not described yet is asked for first. */
  private Step shown(Model model) {
    Model now = model.with(this);
    Shelf shelf = now.shelf();
    var unknown = new ArrayList<Integer>();
    if (shelf.pending() > 0) {
      int first = firstRow(now);
      int end = Math.min(shelf.rowCount(), first + listRows(now.window()));
      for (int i = first; i < end; i++) {
        int index = shelf.row(i);
        if (index >= 0 && !shelf.get(index).isDescribed()) {
          unknown.add(index);
        }
      }
    }
    return unknown.isEmpty()
        ? Step.of(now)
        : Step.of(now, new Effect.DescribeFirst(java.util.List.copyOf(unknown)));
  }

  private static int listRows(Window window) {
    return window.rows() - (window.hasHeader() ? 2 : 0) - (window.hasStatus() ? 1 : 0);
  }

  /** The row of the list that is at the top of the screen. */
  private int firstRow(Model model) {
    Shelf shelf = model.shelf();
    int height = Math.max(1, listRows(model.window()));
    int at = shelf.rowOf(index(shelf));
    return Math.max(0, Math.min(at - height / 2, shelf.rowCount() - height));
  }

  @Override
  public void draw(Model model, Frame frame) {
    Window window = model.window();
    int margin = window.columns() >= COLUMNS_FOR_MARGIN ? 2 : 0;
    int right = Math.min(window.columns() - margin, WIDEST);
    int top = 0;
    if (window.hasHeader()) {
      View.chrome(frame, 0, margin, right, "Juan  " + model.shelfName(), count(model));
      top = 2;
    }
    var list = new ShelfList(model, frame, margin, right);
    int height = Math.max(1, listRows(window));
    if (model.shelf().rowCount() == 0) {
      list.drawEmpty(top, height);
    } else {
      list.draw(top, height, firstRow(model), index(model.shelf()));
    }
    if (window.hasStatus()) {
      drawStatus(model, frame, margin, right);
    }
  }

  /** What is shown and how many, for the header. */
  private static String count(Model model) {
    var words = model.words();
    Shelf shelf = model.shelf();
    int all = shelf.size();
    String count = words.get(all == 1 ? "shelf.count-one" : "shelf.count", words.number(all));
    if (!shelf.query().isEmpty() || shelf.only() != null) {
      count = words.number(shelf.shownCount()) + " / " + count;
    }
    if (shelf.only() != null) {
      count = words.get(word(shelf.only())) + "  " + count;
    }
    return shelf.sortedBy() == juan.library.Order.FILE
        ? count
        : words.get(word(shelf)) + "  " + count;
  }

  private void drawStatus(Model model, Frame frame, int left, int right) {
    int row = model.window().statusRow();
    String query = model.shelf().query();
    if (typing || !query.isEmpty()) {
      int end = frame.write(row, left, right, "/" + query, Style.PLAIN);
      if (typing) {
        frame.write(row, end, right, " ", Style.REVERSE);
      }
      return;
    }
    String busy = busy(model);
    if (!model.notice().isEmpty()) {
      String notice = View.shortened(frame, model.notice(), right - left);
      View.chrome(frame, row, left, right, notice, busy);
      return;
    }
    String hint = hint(model);
    int room = right - left - (busy.isEmpty() ? 0 : frame.width(busy) + 2);
    String fitting = View.fitting(frame, hint, room);
    View.chrome(frame, row, left, right, fitting, busy);
  }

  private static String hint(Model model) {
    var keys = model.keys().shelf();
    return model.shelf().size() == 0
        ? keys.hints(model.words(), "shelf.empty-hint", Action.HELP, Action.QUIT)
        : keys.hints(
            model.words(),
            "shelf.hint",
            Action.OPEN,
            Action.FILTER,
            Action.SEARCH_LIBRARY,
            Action.HELP,
            Action.SORT,
            Action.QUIT);
  }

  /** How much of a large shelf has been looked into. */
  private static String busy(Model model) {
    Shelf shelf = model.shelf();
    var words = model.words();
    if (!shelf.isWhole()) {
      return shelf.size() == 0 ? "" : words.get("shelf.looking");
    }
    if (shelf.pending() == 0 || shelf.due() < MANY) {
      return "";
    }
    String all = words.number(shelf.size());
    String done = words.number(shelf.size() - shelf.pending());
    return " ".repeat(all.length() - done.length()) + done + " / " + all;
  }
}
