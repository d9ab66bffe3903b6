package juan.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import juan.article.Position;
import juan.library.Bookmark;
import juan.screen.Frame;

/**
 * The list of bookmarks and highlighted passages.
 *
 * @param shown those there were when it was opened, in the order of the text, with those taken away
 *     since, so that the same key can take that back
 */
record BookmarksMode(int selected, List<Bookmark> shown) implements Mode {
  BookmarksMode {
    shown = List.copyOf(shown);
  }

  static BookmarksMode opened(Reading reading) {
    var placed = new ArrayList<Placed>();
    for (Bookmark bookmark : reading.state().bookmarks()) {
      placed.add(new Placed(bookmark, bookmark.place().in(reading.article())));
    }
    placed.sort(Comparator.comparing(Placed::place));
    int selected = 0;
    for (int i = 0; i < placed.size(); i++) {
      selected = placed.get(i).place().compareTo(reading.top()) <= 0 ? i : selected;
    }
    return new BookmarksMode(selected, placed.stream().map(Placed::bookmark).toList());
  }

  private record Placed(Bookmark bookmark, Position place) {}

  /** The list with the selected one replaced. */
  BookmarksMode with(Bookmark bookmark) {
    var now = new ArrayList<>(shown);
    now.set(selected, bookmark);
    return new BookmarksMode(selected, now);
  }

  @Override
  public Step press(Model model, Key key) {
    int page = Math.max(1, model.window().height() - 2);
    var action = model.keys().of(KeyContext.BOOKMARKS).action(key.name());
    if (action.isEmpty()) {
      return Step.of(model);
    }
    return switch (action.get()) {
      case CLOSE -> Step.of(model.with(PaneMode.FRESH));
      case GO -> go(model);
      case LINE_DOWN -> select(model, selected + 1);
      case LINE_UP -> select(model, selected - 1);
      case PAGE_DOWN -> select(model, selected + page);
      case PAGE_UP -> select(model, selected - page);
      case TOP -> select(model, 0);
      case END -> select(model, shown.size() - 1);
      case REMOVE -> toggle(model);
      case NOTE -> edit(model);
      case QUIT -> Step.of(model, new Effect.Quit());
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      default -> Step.of(model);
    };
  }

  private Step select(Model model, int index) {
    int at = Math.max(0, Math.min(shown.size() - 1, index));
    return Step.of(model.with(new BookmarksMode(at, shown)));
  }

  private Step go(Model model) {
    Reading reading = model.openReading();
    Position place = shown.get(selected).place().in(reading.article());
    return Step.of(model.with(PaneMode.FRESH).with(reading.jump(place)));
  }

  private static boolean isKept(Reading reading, Bookmark bookmark) {
    return reading.state().bookmarks().stream().anyMatch(bookmark::isSameAs);
  }

  /** Takes it away, or puts it back. */
  private Step toggle(Model model) {
    Reading reading = model.openReading();
    Bookmark its = shown.get(selected);
    boolean kept = isKept(reading, its);
    var state = kept ? reading.state().without(its) : reading.state().with(its);
    String word = kept ? "bookmarks.taken" : "bookmarks.put-back";
    return Step.of(model.with(reading.bookmarked(state)).withNotice(notice(model, word)));
  }

  private static String notice(Model model, String word) {
    String back = model.keys().of(KeyContext.BOOKMARKS).hint(Action.REMOVE);
    return model.words().get(word, back);
  }

  private Step edit(Model model) {
    Bookmark its = shown.get(selected);
    return isKept(model.openReading(), its)
        ? Step.of(model.with(new NoteMode(its, its, new TextField(its.note()), this)))
        : Step.of(model);
  }

  @Override
  public void draw(Model model, Frame frame) {
    var words = model.words();
    int width = frame.columns() - 2 * PaneMode.left(model) - 2;
    var keys = model.keys().of(KeyContext.BOOKMARKS);
    String hints =
        keys.hints(words, "bookmarks.hint", Action.GO, Action.NOTE, Action.REMOVE, Action.CLOSE);
    String hint = View.fitting(frame, hints, width);
    String notice = model.notice().isEmpty() ? hint : model.notice();
    PaneMode.drawPane(model, frame, PaneMode.left(model), notice);
    Reading reading = model.openReading();
    var items = new ArrayList<ListPanel.Item>();
    for (Bookmark its : shown) {
      String text = reading.shown(its.text().replace('\n', '\u3000'));
      String mark = its.isPassage() ? "“" + text + "”" : text;
      boolean gone = !isKept(reading, its);
      String aside = gone ? words.get("bookmarks.gone") : its.note();
      String section = reading.shown(its.section());
      items.add(new ListPanel.Item(section, mark, List.of(), aside, gone));
    }
    ListPanel.draw(model, frame, words.get("bookmarks.title"), items, selected);
  }
}
