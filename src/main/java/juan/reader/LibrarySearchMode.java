package juan.reader;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import juan.article.Progress;
import juan.index.LibraryHit;
import juan.library.Entry;
import juan.screen.Frame;
import juan.screen.Style;
import juan.search.Query;
import juan.search.Range;
import juan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Searching all articles of the shelf: what is found stands under their titles, while it is typed.
 *
 * @param entries those that were shown on the shelf
 * @param selected the index of the hit chosen
 * @param typing whether keys add to what is searched for
 * @param chosen the article that was chosen on the shelf, or null
 * @param ahead the keys that wait for the first hit
 */
record LibrarySearchMode(
    List<Entry> entries,
    TextField field,
    LibraryFindings findings,
    int selected,
    boolean typing,
    @Nullable Source chosen,
    TypedAhead ahead)
    implements Mode {
  /** So many UTF-16 units before a hit are shown with it. */
  private static final int BEFORE = 12;

  private static final int COLUMNS_FOR_MARGIN = 60;
  private static final int WIDEST = 130;

  /** Searches those that the shelf shows; what is missing is made ready while one types. */
  static Step begun(Model model, @Nullable Source chosen) {
    Shelf shelf = model.shelf();
    var entries = new ArrayList<Entry>(shelf.shownCount());
    for (int i = 0; i < shelf.shownCount(); i++) {
      entries.add(shelf.get(shelf.shownAt(i)));
    }
    var findings = LibraryFindings.begun(1, "", Query.Kind.FORGIVING, entries.size());
    var those = List.copyOf(entries);
    return new LibrarySearchMode(those, TextField.EMPTY, findings, 0, true, chosen, TypedAhead.NONE)
        .asking(model);
  }

  private Step asking(Model model) {
    return Step.of(
        model.with(this),
        new Effect.SearchLibrary(findings.number(), findings.typed(), findings.kind(), entries));
  }

  /** The mode again when the reader comes back from an article. */
  Step returned(Model model) {
    var left = findings.left();
    var again =
        new LibrarySearchMode(entries, field, left, selected, false, chosen, TypedAhead.NONE);
    return findings.isOver()
        ? Step.of(model.with(again))
        : again.search(model, field, findings.kind(), false);
  }

  /** More has been found, unless it is of an earlier search. */
  Model with(Model model, Message.LibraryFound found) {
    boolean wanted = found.search() == findings.number() && found.typed().equals(findings.typed());
    if (!wanted) {
      return model;
    }
    var now = findings.with(found.hits(), found.searched(), found.state());
    var mode = new LibrarySearchMode(entries, field, now, selected, typing, chosen, ahead);
    boolean stopped = found.state() == LibraryFindings.State.STOPPED;
    Model shown = model.with(mode);
    return stopped ? shown.withNotice(model.words().get("search.stopped")) : shown;
  }

  /** Whether nothing has been found yet of what is searched for. */
  boolean isAwaited() {
    return findings.hits().isEmpty() && !findings.isOver() && !field.text().isEmpty();
  }

  LibrarySearchMode with(TypedAhead keys) {
    return new LibrarySearchMode(entries, field, findings, selected, typing, chosen, keys);
  }

  /** Whether a key is for the hits, or comes after one that is; but who leaves does not wait. */
  private boolean waits(Model model, Key key) {
    var action = model.keys().of(KeyContext.LIBRARY).action(key.name());
    boolean edits = typing && field.press(key) != null;
    boolean leaves = key.name().equals("Esc") || key.name().equals("^C");
    boolean moves =
        !edits
            && switch (action.orElse(Action.CLOSE)) {
              case OPEN, LINE_DOWN, LINE_UP, PAGE_DOWN, PAGE_UP, TOP, END -> true;
              default -> false;
            };
    return isAwaited() && !leaves && (moves || !ahead.keys().isEmpty());
  }

  @Override
  public Step press(Model model, Key key) {
    if (waits(model, key)) {
      return Step.of(model.with(with(ahead.with(key))));
    }
    TextField edited = typing ? field.press(key) : null;
    if (edited != null) {
      return search(model, edited, findings.kind(), true);
    }
    return switch (key.name()) {
      case "Tab" -> search(model, field, nextKind(), true);
      case "Backspace", "Left", "Right", "Home", "End" ->
          typing ? edge(model, key) : act(model, key);
      default -> act(model, key);
    };
  }

  /** What keys do that would edit the line, where there is nothing to edit. */
  private Step edge(Model model, Key key) {
    boolean leaves = field.text().isEmpty() && key.name().equals("Backspace");
    return leaves ? leave(model) : Step.of(model);
  }

  private Step act(Model model, Key key) {
    var action = model.keys().of(KeyContext.LIBRARY).action(key.name());
    if (action.isEmpty()) {
      return Step.of(model);
    }
    int page = Math.max(1, model.window().height() - 2);
    return switch (action.get()) {
      case CLOSE -> leave(model);
      case OPEN -> open(model);
      case LINE_DOWN -> select(model, selected + 1);
      case LINE_UP -> select(model, selected - 1);
      case PAGE_DOWN -> select(model, selected + page);
      case PAGE_UP -> select(model, selected - page);
      case TOP -> select(model, 0);
      case END -> select(model, Integer.MAX_VALUE);
      case SEARCH_LIBRARY ->
          Step.of(
              model.with(
                  new LibrarySearchMode(entries, field, findings, selected, true, chosen, ahead)));
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      case QUIT -> Step.of(model, new Effect.Quit());
      default -> Step.of(model);
    };
  }

  private Query.Kind nextKind() {
    return switch (findings.kind()) {
      case FORGIVING -> Query.Kind.EXACT;
      case EXACT -> Query.Kind.PATTERN;
      case PATTERN -> Query.Kind.FORGIVING;
    };
  }

  private Step search(Model model, TextField edited, Query.Kind kind, boolean nowTyping) {
    var begun = LibraryFindings.begun(findings.number() + 1, edited.text(), kind, entries.size());
    return new LibrarySearchMode(
            entries, edited, begun, nowTyping ? 0 : selected, nowTyping, chosen, TypedAhead.NONE)
        .asking(model);
  }

  /** Whoever goes through the hits has done with typing. */
  private Step select(Model model, int index) {
    int last = findings.hits().size() - 1;
    if (last < 0) {
      return Step.of(model);
    }
    int now = Math.max(0, Math.min(last, index));
    return Step.of(
        model.with(new LibrarySearchMode(entries, field, findings, now, false, chosen, ahead)));
  }

  private Step leave(Model model) {
    return Step.of(model.with(ShelfMode.at(chosen)), new Effect.EndLibrarySearch());
  }

  private Step open(Model model) {
    if (selected >= findings.hits().size()) {
      return Step.of(model);
    }
    LibraryHit hit = findings.hits().get(selected);
    int index = model.shelf().indexOf(hit.entry().source());
    Entry entry = index < 0 ? hit.entry() : model.shelf().get(index);
    Step opened = model.openAt(index, entry, hit, this);
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.EndLibrarySearch());
    effects.addAll(opened.effects());
    return new Step(opened.model(), effects);
  }

  @Override
  public void draw(Model model, Frame frame) {
    Window window = model.window();
    int margin = window.columns() >= COLUMNS_FOR_MARGIN ? 2 : 0;
    int right = Math.min(window.columns() - margin, WIDEST);
    var hits = findings.hits();
    if (window.hasHeader()) {
      String place = hits.isEmpty() ? "" : model.words().number(selected + 1) + "/" + count(model);
      View.chrome(frame, 0, margin, right, "Juan  " + model.shelfName(), place);
    }
    int at = Math.max(0, Math.min(selected, hits.size() - 1));
    ListPanel.draw(frame, window.top(), window.height(), margin, right, items(), at);
    if (window.hasStatus()) {
      drawStatus(model, frame, margin, right);
    }
  }

  private String count(Model model) {
    String count = model.words().number(findings.hits().size());
    return switch (findings.state()) {
      case DONE, INDEXING -> count;
      case SEARCHING, ENOUGH, STOPPED -> count + "+";
    };
  }

  private List<ListPanel.Item> items() {
    var hits = findings.hits();
    return new AbstractList<>() {
      @Override
      public ListPanel.Item get(int index) {
        return item(hits.get(index));
      }

      @Override
      public int size() {
        return hits.size();
      }
    };
  }

  private static ListPanel.Item item(LibraryHit hit) {
    String text = hit.text();
    int first = hit.ranges().get(0).start();
    int from = first > 2 * BEFORE ? first - BEFORE : 0;
    from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    String before = from > 0 ? "…" : "";
    var ranges = new ArrayList<Range>();
    for (Range range : hit.ranges()) {
      int shift = before.length() - from;
      ranges.add(new Range(range.start() + shift, range.end() + shift));
    }
    return new ListPanel.Item(
        group(hit), before + text.substring(from), ranges, hit.section(), false);
  }

  /** Articles of one title are told apart by their files' names. */
  private static String group(LibraryHit hit) {
    String name = juan.text.Sanitizer.clean(hit.entry().source().name());
    return name.startsWith(hit.title()) ? name : hit.title() + "  " + name;
  }

  private void drawStatus(Model model, Frame frame, int left, int right) {
    var words = model.words();
    int row = model.window().statusRow();
    if (!model.notice().isEmpty()) {
      String notice = View.shortened(frame, model.notice(), right - left);
      View.chrome(frame, row, left, right, notice, "");
      return;
    }
    int room = (right - left) / 2 - 1;
    String all = aside(model);
    // Hints give way one by one; a sentence, as of what is wrong with a pattern, is cut.
    String aside = all.contains("  ") ? View.fitting(frame, all, room) : View.cut(frame, all, room);
    boolean indexing = findings.state() == LibraryFindings.State.INDEXING;
    boolean bar = (indexing || !findings.isOver()) && findings.of() > 0;
    int width = frame.width(aside) + (bar ? ProgressBar.WIDTH + 2 : 0);
    int end = right;
    if (width < (right - left) / 2) {
      int start = right - width;
      if (bar) {
        var done = new Progress(findings.searched(), findings.of(), false);
        ProgressBar.draw(frame, row, start, right, done);
        start += ProgressBar.WIDTH + 2;
      }
      frame.write(row, start, right, aside, Style.DIM);
      end = right - width - 2;
    }
    String prompt =
        switch (findings.kind()) {
          case FORGIVING -> "S ";
          case EXACT -> words.get("search.exact") + " ";
          case PATTERN -> words.get("search.pattern") + " ";
        };
    if (typing) {
      field.draw(frame, row, left, end, prompt);
    } else {
      frame.write(row, left, end, prompt + View.cut(frame, field.text(), end - left), Style.DIM);
    }
  }

  /** How far the search is, or what can be done. */
  private String aside(Model model) {
    var words = model.words();
    if (!findings.isOver()) {
      return progress(words);
    }
    if (findings.state() == LibraryFindings.State.INDEXING && findings.typed().isEmpty()) {
      return words.get("library.indexing") + "  " + progress(words);
    }
    var problem = Query.of(field.text(), findings.kind()).problem();
    if (problem.isPresent()) {
      return Problems.sentence(words, problem.get());
    }
    if (findings.hits().isEmpty() && !field.text().isEmpty()) {
      return words.get("library.none");
    }
    if (typing) {
      return words.get("search.hint");
    }
    var keys = model.keys().of(KeyContext.LIBRARY);
    return keys.hints(
        words,
        "library.hint",
        Action.OPEN,
        Action.LINE_DOWN,
        Action.LINE_UP,
        Action.SEARCH_LIBRARY,
        Action.CLOSE);
  }

  private String progress(Words words) {
    String all = words.number(findings.of());
    String done = words.number(findings.searched());
    return " ".repeat(all.length() - done.length()) + done + " / " + all;
  }
}
