package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Encoding;
import juan.article.Position;
import juan.charset.CharsetName;
import juan.layout.Layout.Place;
import juan.layout.Readings;
import juan.layout.RubyPlace;
import juan.library.Entry;
import juan.screen.Frame;
import juan.screen.Style;
import juan.text.HanVariant;
import org.jspecify.annotations.Nullable;

/**
 * Reading an article.
 *
 * @param count the digits typed before a key, which repeat or address
 * @param keys the keys of an unfinished sequence, with spaces between them
 */
record PaneMode(String count, String keys) implements Mode {
  static final PaneMode FRESH = new PaneMode("", "");
  private static final int MOST_DIGITS = 6;
  private static final int MEASURE_STEP = 2;
  private static final int NARROWEST_CHROME = 56;
  private static final int NARROWEST_HINTS = 30;

  @Override
  public Step press(Model model, Key key) {
    Reading reading = model.openReading();
    if (reading.isReturning() && !leadsOut(model, reading, key)) {
      return Step.of(model.with(reading.with(reading.ahead().with(key))));
    }
    if (keys.isEmpty() && key.isDigit() && !(count.isEmpty() && key.name().equals("0"))) {
      String digits = count.length() < MOST_DIGITS ? count + key.name() : count;
      return Step.of(model.with(new PaneMode(digits, "")));
    }
    String typed = keys.isEmpty() ? key.name() : keys + ' ' + key.name();
    if (model.keys().pane().isPrefix(typed)) {
      return Step.of(model.with(new PaneMode(count, typed)));
    }
    var action = model.keys().pane().action(typed);
    Model fresh = model.with(FRESH);
    if (key.name().equals("Esc") && keys.isEmpty() && count.isEmpty()) {
      return Step.of(fresh.with(model.openReading().with((Search) null)));
    }
    return action.isPresent() ? perform(fresh, action.get(), key) : Step.of(fresh);
  }

  /** Whether a key need not wait until the article is back where it was left. */
  private boolean leadsOut(Model model, Reading reading, Key key) {
    if (key.name().equals("^C")) {
      return true;
    }
    var action = model.keys().pane().action(key.name()).orElse(null);
    boolean first = reading.ahead().keys().isEmpty() && keys.isEmpty() && count.isEmpty();
    return first
        && (action == Action.BACK
            || action == Action.QUIT
            || action == Action.HELP
            || action == Action.REDRAW
            || action == Action.SUSPEND);
  }

  private static Step see(Model model, Viewport there) {
    return Step.of(model.with(model.openReading().at(there)));
  }

  private Step perform(Model model, Action action, Key key) {
    Reading reading = model.openReading();
    Viewport seen = reading.viewport();
    int height = model.lines();
    int times = count.isEmpty() ? 1 : Integer.parseInt(count);
    return switch (action) {
      case LINE_DOWN -> see(model, seen.down(times, height));
      case LINE_UP -> see(model, seen.up(times, height));
      case PAGE_DOWN -> see(model, seen.pageDown(times, height));
      case PAGE_UP -> see(model, seen.pageUp(times, height));
      case HALF_DOWN -> see(model, seen.down(times * half(height), height));
      case HALF_UP -> see(model, seen.up(times * half(height), height));
      case TOP -> Step.of(model.with(reading.jump(Position.START)));
      case END -> Step.of(model.with(end(reading, height)));
      case PERCENT -> Step.of(model.with(percent(reading, height)));
      case NEXT_SECTION -> nextSection(model, reading, times);
      case PREVIOUS_SECTION ->
          jump(model, reading, seen.previousSection(times), "no-previous-section");
      case MENU -> count.isEmpty() ? menu(model, reading) : section(model, reading, times);
      case SECTION -> section(model, reading, times);
      case SEARCH -> Step.of(model.with(SearchMode.begun(reading, false)));
      case SEARCH_BACK -> Step.of(model.with(SearchMode.begun(reading, true)));
      case NEXT_HIT -> hit(model, reading, false, times);
      case PREVIOUS_HIT -> hit(model, reading, true, times);
      case HITS -> hits(model, reading);
      case SET_MARK -> setMark(model, reading, key.name());
      case GO_TO_MARK -> goToMark(model, reading, key.name());
      case BOOKMARK -> Step.of(model.with(NoteMode.of(reading.bookmark(reading.top()))));
      case BOOKMARKS ->
          reading.state().bookmarks().isEmpty()
              ? Step.of(
                  model.withNotice(
                      model
                          .words()
                          .get("bookmarks.none", model.keys().pane().hint(Action.BOOKMARK))))
              : Step.of(model.with(BookmarksMode.opened(reading)));
      case JUMP_ORIGIN -> origin(model, reading);
      case JUMP_BACK ->
          reading.jumps().canGoBack()
              ? Step.of(model.with(reading.back()))
              : say(model, "no-earlier-jump");
      case JUMP_FORWARD ->
          reading.jumps().canGoForward()
              ? Step.of(model.with(reading.forward()))
              : say(model, "no-later-jump");
      case NEXT_ARTICLE -> article(model, reading, times, "no-next-article");
      case PREVIOUS_ARTICLE -> article(model, reading, -times, "no-previous-article");
      case WIDER -> measure(model, MEASURE_STEP * times);
      case NARROWER -> measure(model, -MEASURE_STEP * times);
      case RUBY -> ruby(model, reading);
      case LOOK_UP -> WordMode.begun(model, true);
      case HIGHLIGHT -> WordMode.begun(model, false);
      case VARIANT -> variant(model, reading);
      case READINGS -> readings(model, reading);
      case VERTICAL -> vertical(model, !model.typography().vertical());
      case COLUMN_LEFT ->
          model.typography().vertical() ? see(model, seen.down(times, height)) : Step.of(model);
      case COLUMN_RIGHT ->
          model.typography().vertical() ? see(model, seen.up(times, height)) : Step.of(model);
      case REPAIR -> repair(model, reading);
      case MARKS -> marks(model);
      case HEADING -> HeadingEdits.toggle(model, seen.first().block());
      case CHARSET -> charset(model, reading);
      case WHERE -> Step.of(model.withNotice(where(model, reading)));
      case HELP -> Step.of(model.with(new HelpMode(model.mode(), KeyContext.PANE, 0)));
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      case BACK -> back(model, reading);
      case QUIT -> Step.of(model, new Effect.Quit());
      default -> Step.of(model); // those of other places
    };
  }

  private static int half(int height) {
    return Math.max(1, height / 2);
  }

  private static Step ruby(Model model, Reading reading) {
    RubyPlace next = model.typography().ruby().next(reading.article().hasGlosses());
    Model changed =
        model.showing(t -> t.withRuby(next), chosen -> chosen.withRuby(next.optionName()));
    return Step.of(changed.withNotice(model.words().get("ruby." + next.optionName())));
  }

  private static Step vertical(Model model, boolean vertical) {
    return Step.of(
        model.showing(t -> t.withVertical(vertical), chosen -> chosen.withVertical(vertical)));
  }

  private static Step variant(Model model, Reading reading) {
    if (!reading.language().isChinese()) {
      return say(model, "variant.not-chinese");
    }
    HanVariant next = model.typography().variant().next();
    Model changed =
        model.showing(t -> t.withVariant(next), chosen -> chosen.withVariant(next.optionName()));
    return say(changed, "variant." + next.optionName());
  }

  private static Step readings(Model model, Reading reading) {
    Readings next = model.typography().readings().next(reading.language());
    if (!Readings.PINYIN.areFor(reading.language())) {
      return say(model, "readings.none");
    }
    return next == Readings.OFF
        ? Step.of(readings(model, next))
        : Step.of(
            model.withNotice(model.words().get("readings.waiting")),
            new Effect.Prepare(reading.number(), reading.language(), next));
  }

  /** With readings that have been loaded. */
  static Model readings(Model model, Readings next) {
    Reading reading = model.openReading();
    Model changed =
        model.showing(t -> t.withReadings(next), chosen -> chosen.withReadings(next.optionName()));
    boolean kana = next != Readings.OFF && !reading.language().isChinese();
    String word = kana ? "readings.kana" : "readings." + next.optionName();
    return changed.withNotice(model.words().get(word));
  }

  private static Step repair(Model model, Reading reading) {
    boolean nothing = reading.article().metadata().repairs() == 0;
    return nothing && reading.article().complete() ? say(model, "repair.none") : model.reread();
  }

  private static Step marks(Model model) {
    boolean marks = !model.typography().marks();
    Model changed = model.showing(t -> t.withMarks(marks), chosen -> chosen);
    return Step.of(changed.withNotice(model.words().get(marks ? "marks.on" : "marks.off")));
  }

  private static Reading end(Reading reading, int height) {
    return reading.article().complete()
        ? reading.jump(reading.viewport().end(height))
        : reading.pursue(Pursuit.Kind.END, 0, height);
  }

  private Reading percent(Reading reading, int height) {
    int percent = count.isEmpty() ? 0 : Math.min(100, Integer.parseInt(count));
    return reading.article().complete() || percent == 0
        ? reading.jump(reading.viewport().positionOf(percent, height))
        : reading.pursue(Pursuit.Kind.PERCENT, percent, height);
  }

  private static Step nextSection(Model model, Reading reading, int times) {
    int wanted = reading.viewport().section() + 1 + times;
    boolean coming = !reading.article().complete() && wanted > reading.sections().size();
    return coming
        ? Step.of(model.with(reading.pursue(Pursuit.Kind.SECTION, wanted, model.lines())))
        : jump(model, reading, reading.viewport().nextSection(times), "no-next-section");
  }

  private static Step jump(
      Model model, Reading reading, @Nullable Position target, String otherwise) {
    return target == null ? say(model, otherwise) : Step.of(model.with(reading.jump(target)));
  }

  private static Step menu(Model model, Reading reading) {
    return reading.sections().isEmpty()
        ? say(model, "no-sections")
        : Step.of(model.with(MenuMode.opened(reading)));
  }

  private static Step section(Model model, Reading reading, int number) {
    var sections = reading.sections();
    if (number > sections.size() && !reading.article().complete()) {
      return Step.of(model.with(reading.pursue(Pursuit.Kind.SECTION, number, model.lines())));
    }
    if (number > sections.size()) {
      return Step.of(
          model.withNotice(model.words().get("no-such-section", number, sections.size())));
    }
    return Step.of(model.with(reading.jump(new Position(sections.get(number - 1).block(), 0))));
  }

  /** In the direction of the search, or against it. */
  private static Step hit(Model model, Reading reading, boolean against, int times) {
    Search search = reading.search();
    return search == null ? noSearch(model) : model.hit(search.backward() != against, times);
  }

  private static Step hits(Model model, Reading reading) {
    Search search = reading.search();
    if (search == null) {
      return noSearch(model);
    }
    return search.complete() && search.hits().isEmpty() && reading.article().complete()
        ? Step.of(model.withNotice(model.noHits()))
        : Step.of(model.with(HitsMode.opened(search)));
  }

  private static Step noSearch(Model model) {
    return Step.of(
        model.withNotice(
            model.words().get("search.not-yet", model.keys().pane().hint(Action.SEARCH))));
  }

  private static Step setMark(Model model, Reading reading, String letter) {
    return Step.of(
        model
            .with(reading.marked(letter))
            .withNotice(model.words().get(model.keeps() ? "mark.set" : "mark.unkept", letter)));
  }

  private static Step goToMark(Model model, Reading reading, String letter) {
    var mark = reading.state().marks().get(letter);
    return mark == null
        ? Step.of(model.withNotice(model.words().get("mark.none", letter)))
        : Step.of(model.with(reading.jump(mark.place().in(reading.article()))));
  }

  private static Step origin(Model model, Reading reading) {
    return reading.jumps().places().isEmpty()
        ? say(model, "no-earlier-jump")
        : Step.of(model.with(reading.origin()));
  }

  private static Step article(Model model, Reading reading, int by, String otherwise) {
    Entry entry = model.shelf().beside(reading.entry().source(), by);
    return entry == null
        ? say(model, otherwise)
        : model.open(model.shelf().indexOf(entry.source()), entry);
  }

  private static Step measure(Model model, int by) {
    int wanted = Math.max(4, model.effectiveMeasure() + by);
    int measure = Math.min(wanted, model.window().widestMeasure(model.typography()));
    // A window too small for another measure is no reason to keep its own when it grows.
    boolean same = measure == model.effectiveMeasure();
    Model changed = same ? model : model.measuring(measure);
    return Step.of(changed.withNotice(model.words().get("measure", changed.effectiveMeasure())));
  }

  private static String where(Model model, Reading reading) {
    var words = model.words();
    var article = reading.article();
    int section = reading.viewport().section();
    String in =
        section < 0 ? reading.title() : reading.shown(reading.sections().get(section).title());
    var figures =
        new Object[] {
          "",
          reading.viewport().percent(model.lines()),
          words.length(article.characters()),
          model.effectiveMeasure()
        };
    var frame = new Frame(1, 1, model.ambiguous());
    int room =
        model.window().columns() - 2 * left(model) - frame.width(words.get("where", figures));
    figures[0] = View.cut(frame, in, Math.max(0, room));
    String where = words.get("where", figures).replaceFirst("^[ ·\u3000]+", "");
    Encoding encoding = article.metadata().encoding();
    String more = words.get("where.charset", where, encoding(encoding));
    boolean fits = frame.width(more) <= model.window().columns() - 2 * left(model);
    return fits && !encoding.charset().isEmpty() ? more : where;
  }

  /** The charset, and the next likely one where there is doubt. */
  private static String encoding(Encoding encoding) {
    String name = CharsetCycle.named(encoding.charset(), encoding.confidence());
    boolean doubtful = name.endsWith("%") && !encoding.runnerUp().isEmpty();
    return doubtful ? name + " / " + CharsetName.of(encoding.runnerUp()) : name;
  }

  private static Step charset(Model model, Reading reading) {
    boolean decoded = !reading.article().metadata().encoding().charset().isEmpty();
    if (!reading.charsets().guesses().isEmpty()) {
      return model.recode();
    }
    return decoded
        ? Step.of(model, new Effect.Rank(reading.number(), reading.entry().source()))
        : say(model, "charset.only");
  }

  private static Step back(Model model, Reading reading) {
    if (!model.hasShelf()) {
      return Step.of(model, new Effect.Quit());
    }
    LibrarySearchMode found = reading.usual().found();
    if (found != null) {
      Step step = found.returned(model.closed());
      var effects = new ArrayList<>(step.effects());
      effects.add(0, new Effect.Close());
      return new Step(step.model(), effects);
    }
    var shelf = ShelfMode.at(reading.entry().source());
    return Step.of(model.closed().with(shelf), new Effect.Close());
  }

  private static Step say(Model model, String words) {
    return Step.of(model.withNotice(model.words().get(words)));
  }

  @Override
  public void draw(Model model, Frame frame) {
    drawPane(model, frame, left(model), status(model));
  }

  /** The column where the text begins when nothing stands beside it. */
  static int left(Model model) {
    int columns = model.window().columns();
    if (model.typography().vertical()) {
      return columns >= 60 ? 2 : 0;
    }
    int free = columns - 2 * model.effectiveMeasure();
    int gutter = Window.gutter(model.typography());
    return Math.max(0, Math.min(free / 2, free - gutter));
  }

  /** Draws header, text and status line. */
  static void drawPane(Model model, Frame frame, int left, String status) {
    Window window = model.window();
    Reading reading = model.openReading();
    int text = 2 * model.effectiveMeasure();
    // The lines above and below keep room for their words when the measure is narrow.
    boolean roomy = !model.typography().vertical() && window.columns() >= NARROWEST_CHROME;
    int spare = roomy ? Math.max(0, NARROWEST_CHROME - text) / 2 : 0;
    int chrome = Math.max(0, Math.min(left - spare, window.columns() - NARROWEST_CHROME));
    int start = spare > 0 ? chrome : left;
    int end =
        model.typography().vertical()
            ? window.columns() - left
            : Math.min(
                window.columns(), Math.max(left + text, roomy ? start + NARROWEST_CHROME : 0));
    if (window.hasHeader()) {
      String title = reading.viewport().first().block() == 0 ? "" : reading.title();
      View.chrome(frame, 0, start, end, title, sectionTitle(frame, reading, end - start));
    }
    if (reading.isShown()) {
      drawText(model, frame, reading, left);
    } else {
      frame.write(window.top(), left, model.words().get("waiting"), Style.DIM);
    }
    if (window.hasStatus()) {
      boolean told = !status.isEmpty() || reading.article().isChanged();
      // A sentence that stands alone may be as long as the window is wide.
      int limit = told ? Math.max(end, window.columns() - 1) : end;
      String all = status.isEmpty() ? progress(model, reading) : status;
      String shown = View.shortened(frame, all, limit - start);
      int room = limit - start - frame.width(shown) - 2;
      String hint = told ? "" : fitting(model, frame, reading, room);
      View.chrome(frame, window.statusRow(), start, limit, shown, hint);
      if (status.isEmpty()) {
        int column = start + frame.width(shown) + 2;
        limit -= frame.width(hint) + 2;
        ProgressBar.draw(frame, window.statusRow(), column, limit, reading.article().progress());
      }
    }
  }

  /** The hint as far as it has room; of a search the count before the rest. */
  private static String fitting(Model model, Frame frame, Reading reading, int room) {
    String hint = hint(model, reading);
    Search search = reading.search();
    return search == null || frame.width(hint) <= room
        ? View.fitting(frame, hint, room)
        : View.fitting(frame, model.hitCount(search), room);
  }

  private static void drawText(Model model, Frame frame, Reading reading, int left) {
    Window window = model.window();
    Overlay overlay = reading.overlay().and(model.mode().overlay());
    if (model.typography().vertical()) {
      int pitch = model.pitch();
      // The air of the first line is no margin of the page.
      int right = window.columns() - (window.columns() - model.lines() * pitch) / 2;
      int height = Math.min(window.height(), model.effectiveMeasure());
      Place last = reading.viewport().last(model.lines());
      VerticalPage.draw(
          frame,
          reading.layout(),
          overlay,
          reading.viewport().first(),
          last,
          window.top(),
          height,
          right,
          pitch);
    } else {
      Place last = reading.viewport().last(model.lines());
      TextColumn.draw(
          frame,
          reading.layout(),
          overlay,
          reading.viewport().first(),
          last,
          window.top(),
          window.height(),
          left);
    }
  }

  private static String sectionTitle(Frame frame, Reading reading, int width) {
    int section = reading.viewport().section();
    boolean shown =
        section < 0
            || reading.sections().get(section).block() == reading.viewport().first().block();
    return shown
        ? ""
        : View.cut(frame, reading.shown(reading.sections().get(section).title()), width / 2);
  }

  private String status(Model model) {
    String typed = count + keys.replace(" ", "");
    return typed.isEmpty() ? model.notice() : typed;
  }

  private static String progress(Model model, Reading reading) {
    var words = model.words();
    // Of what is still arriving nobody knows how much it will be.
    String percent =
        reading.article().complete() ? reading.viewport().percent(model.lines()) + "%" : "";
    var progress = new StringBuilder(" ".repeat(Math.max(0, 4 - percent.length()))).append(percent);
    int count = reading.sections().size();
    if (count > 0) {
      String section = Integer.toString(reading.viewport().section() + 1);
      String total = Integer.toString(count);
      progress.append("  ").append(" ".repeat(total.length() - section.length()));
      progress.append(section).append('/').append(total);
    }
    var arrived = reading.article().progress();
    if (!arrived.complete() && arrived.of() == 0) {
      progress
          .append("  ")
          .append(words.get("loading", words.length(reading.article().characters())));
    }
    if (reading.article().isChanged()) {
      progress.append("  ").append(words.get("changed"));
    }
    return progress.toString();
  }

  /**
   * The keys that help now: at the start the menu, inside the next section, at the end the way on.
   */
  private static String hint(Model model, Reading reading) {
    var words = model.words();
    Search search = reading.search();
    if (search != null && model.window().columns() < NARROWEST_HINTS) {
      return model.hitCount(search);
    }
    if (search != null) {
      String next = model.keys().pane().hint(Action.NEXT_HIT) + " " + words.get("hint.next-hit");
      return View.cutQuietly(search.typed()) + "  " + model.hitCount(search) + "  " + next;
    }
    boolean atEnd = reading.viewport().percent(model.lines()) == 100;
    var hints =
        new java.util.ArrayList<String>(
            List.of(model.keys().pane().hint(Action.HELP) + " " + words.get("hint.help")));
    if (atEnd && model.shelf().beside(reading.entry().source(), 1) != null) {
      hints.add(
          0, model.keys().pane().hint(Action.NEXT_ARTICLE) + " " + words.get("hint.next-article"));
    } else if (atEnd) {
      String word = model.hasShelf() ? "hint.shelf" : "hint.quit";
      hints.add(0, model.keys().pane().hint(Action.BACK) + " " + words.get(word));
    } else if (!reading.sections().isEmpty() && reading.viewport().section() < 0) {
      hints.add(0, model.keys().pane().hint(Action.MENU) + " " + words.get("hint.menu"));
    } else if (reading.viewport().nextSection(1) != null) {
      hints.add(
          0, model.keys().pane().hint(Action.NEXT_SECTION) + " " + words.get("hint.next-section"));
    }
    return model.window().columns() < NARROWEST_HINTS ? "" : String.join("  ", hints);
  }
}
