package juan.reader;

import java.util.function.UnaryOperator;
import juan.article.Article;
import juan.article.Metadata;
import juan.article.Position;
import juan.index.LibraryHit;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.library.ArticleState;
import juan.library.Display;
import juan.library.Entry;
import juan.library.StateProblem;
import juan.search.Query;
import juan.source.Source;
import juan.text.Ambiguous;
import juan.text.HanConversion;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program knows while it runs.
 *
 * @param measure the measure the reader has chosen, in em; 0 for the window's own
 * @param shelf the articles there are
 * @param reading the article that is open, or null
 * @param notice a sentence for the status line until the next key; empty for none
 * @param readings how many articles have been opened
 * @param unkept why what is noted cannot be written down; null as far as is known
 */
public record Model(
    Window window,
    Words words,
    Keys keys,
    Ambiguous ambiguous,
    Typography typography,
    int measure,
    String shelfName,
    Shelf shelf,
    @Nullable Reading reading,
    Mode mode,
    String notice,
    int readings,
    StateProblem.@Nullable Kind unkept) {

  /** The program on its shelf, whose articles are yet to be found. */
  public static Step shelf(Preferences preferences, String name) {
    return Step.of(started(preferences, name), new Effect.Tend());
  }

  /** The program with one article open and no shelf behind it. */
  public static Step article(Preferences preferences, Source source) {
    var entry = new Entry(source, "", Metadata.UNKNOWN, -1, null);
    return started(preferences, "").open(-1, entry);
  }

  private static Model started(Preferences preferences, String name) {
    return new Model(
        preferences.window(),
        preferences.words(),
        preferences.keys(),
        preferences.ambiguous(),
        preferences.typography(),
        preferences.measure(),
        name,
        Shelf.empty(preferences.words().language(), preferences.ambiguous()),
        null,
        ShelfMode.at(null),
        "",
        0,
        null);
  }

  /**
   * What is settled before the program starts.
   *
   * @param measure in em; 0 for the window's own
   */
  public record Preferences(
      Window window,
      Words words,
      Keys keys,
      Ambiguous ambiguous,
      Typography typography,
      int measure) {
    /** The same with the usual keys and the window's own measure. */
    public Preferences(Window window, Words words, Ambiguous ambiguous, Typography typography) {
      this(window, words, Keys.USUAL, ambiguous, typography, 0);
    }
  }

  Model with(Mode newMode) {
    return new Model(
        window,
        words,
        keys,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        reading,
        newMode,
        notice,
        readings,
        unkept);
  }

  Model with(@Nullable Reading newReading) {
    return new Model(
        window,
        words,
        keys,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        newReading,
        mode,
        notice,
        readings,
        unkept);
  }

  /** When it has turned out that nothing can be written down. */
  Model forgetting(StateProblem.Kind why) {
    return new Model(
        window,
        words,
        keys,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        reading,
        mode,
        notice,
        readings,
        why);
  }

  /** The same, and the reader is told that there is no way to the shell. */
  public Model locked() {
    return withNotice(words.get("locked"));
  }

  Model withNotice(String newNotice) {
    return new Model(
        window,
        words,
        keys,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        reading,
        mode,
        newNotice,
        readings,
        unkept);
  }

  Model with(Window newWindow) {
    return new Model(
            newWindow,
            words,
            keys,
            ambiguous,
            typography,
            measure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings,
            unkept)
        .reset();
  }

  Model with(Ambiguous newAmbiguous) {
    return new Model(
            window,
            words,
            keys,
            newAmbiguous,
            typography,
            measure,
            shelfName,
            shelf.with(newAmbiguous),
            reading,
            mode,
            notice,
            readings,
            unkept)
        .reset();
  }

  Model with(Typography newTypography) {
    return new Model(
            window,
            words,
            keys,
            ambiguous,
            newTypography,
            measure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings,
            unkept)
        .reset();
  }

  Model withMeasure(int newMeasure) {
    return new Model(
            window,
            words,
            keys,
            ambiguous,
            typography,
            newMeasure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings,
            unkept)
        .reset();
  }

  Model with(Shelf newShelf) {
    return new Model(
        window,
        words,
        keys,
        ambiguous,
        typography,
        measure,
        shelfName,
        newShelf,
        reading,
        mode,
        notice,
        readings,
        unkept);
  }

  /** Opens an article; {@code index} is its place on the shelf, or -1. */
  Step open(int index, Entry entry) {
    int number = readings + 1;
    Model usual = closed();
    var its = new Usual(usual.typography, usual.measure, null);
    var opened = Reading.opened(number, index, entry, usual.setting(), its);
    var model =
        new Model(
            window,
            words,
            keys,
            ambiguous,
            usual.typography,
            usual.measure,
            shelfName,
            shelf,
            opened,
            PaneMode.FRESH,
            "",
            number,
            unkept == StateProblem.Kind.UNWRITABLE ? unkept : null);
    return Step.of(model, new Effect.Open(number, entry.source(), null));
  }

  /**
   * Opens an article at a place where something was found: when it has come, it is searched for the
   * same, and the reader goes there.
   *
   * @param mode what the reader comes back to
   */
  Step openAt(int index, Entry entry, LibraryHit hit, LibrarySearchMode mode) {
    Step opened = open(index, entry);
    Reading reading = opened.model().openReading();
    var place = new Position(hit.block(), hit.offsets().get(0));
    var its = mode.findings();
    var search = Search.of(1, its.typed(), its.kind(), false, place);
    var searched = reading.with(search).with(reading.usual().with(mode));
    return new Step(opened.model().with(searched), opened.effects());
  }

  /** Reads the open article again from its start, in the next of the charsets it may be in. */
  Step recode() {
    Reading now = openReading();
    if (now.charsets().guesses().size() < 2) {
      return Step.of(withNotice(words.get("charset.only")));
    }
    Reading recoded = now.recoded(readings + 1, setting());
    return read(recoded, recoded.charsets().notice(words));
  }

  /** Reads the open article again from its start: repaired, or as it stands. */
  Step reread() {
    Reading now = openReading();
    String notice = now.isRepaired() ? words.get("repair.raw") : "";
    return read(now.reread(readings + 1, setting()), notice);
  }

  /** Goes on with the open article as is remembered of the same text. */
  Step recognized(ArticleState remembered) {
    Reading now = openReading();
    if (now.state().isReadAs(remembered)) {
      return Step.of(with(now.recognizedAs(remembered)).asRemembered());
    }
    Step again = read(now.reopened(readings + 1, setting(), remembered), "");
    return new Step(again.model().asRemembered(), again.effects());
  }

  /** Reads an article from its start, as has been chosen for it. */
  private Step read(Reading again, String newNotice) {
    var model =
        new Model(
            window,
            words,
            keys,
            ambiguous,
            typography,
            measure,
            shelfName,
            shelf,
            again,
            PaneMode.FRESH,
            newNotice,
            again.number(),
            unkept);
    return Step.of(model, new Effect.Open(again.number(), again.entry().source(), again.state()));
  }

  /** Searches the open article. */
  Step searching(Reading from, String typed, Query.Kind kind, boolean backward) {
    if (typed.isEmpty()) {
      return Step.of(with(from.with((Search) null)));
    }
    Search last = openReading().search();
    int number = last == null ? 1 : last.number() + 1;
    return with(from).asking(Search.of(number, typed, kind, backward, from.top()));
  }

  /** Searches the open article again, which has grown or is another. */
  Step searchAgain() {
    Reading now = openReading();
    Search search = now.search();
    if (search == null) {
      return Step.of(this);
    }
    Position from = search.present() < 0 && search.going() ? search.origin() : now.top();
    // What was said of the text by then is no longer so.
    String none = words.get("search.none-yet", View.cutQuietly(search.typed()));
    Model quiet = notice.equals(none) ? withNotice("") : this;
    return quiet.asking(search.again(search.number() + 1, from, now.article()));
  }

  private Step asking(Search search) {
    Reading now = openReading();
    Search asked = search.asked(Math.max(1, now.article().size()));
    return Step.of(
        with(now.with(asked)),
        new Effect.Search(
            now.number(),
            asked.number(),
            now.article(),
            asked.origin().block(),
            asked.typed(),
            asked.kind()));
  }

  /** Goes to a hit, a number of them on. */
  Step hit(boolean backward, int times) {
    Reading now = openReading();
    Search search = java.util.Objects.requireNonNull(now.search());
    if (search.complete() && search.hits().isEmpty()) {
      return Step.of(withNotice(noHits()));
    }
    if (search.isAwaited()) {
      int more = backward == search.backward() ? times : -times;
      return Step.of(with(now.with(search.ahead(search.ahead() + more))));
    }
    Model at = with(now.jumped(now.here()));
    for (int left = times; left > 0; left--) {
      Reading there = at.openReading();
      Search on = java.util.Objects.requireNonNull(there.search());
      Position from = there.hitOrigin(backward, lines());
      Model next = at.with(there.with(on.from(from, backward))).going();
      Reading then = next.openReading();
      Search gone = java.util.Objects.requireNonNull(then.search());
      boolean against = backward != search.backward();
      if (gone.isAwaited()) {
        var awaited = against ? on.from(from, !backward).ahead(-left) : gone.ahead(left - 1);
        return Step.of(next.with(then.with(awaited)));
      }
      // The direction of the search stays what it was: N after n goes back.
      at = next.with(then.with(gone.directed(search.backward())));
    }
    return Step.of(at);
  }

  /** Goes to the hit that is wanted, if it has been found; says so when that is beyond an end. */
  Model going() {
    Reading now = openReading();
    Search search = java.util.Objects.requireNonNull(now.search());
    Integer hit = search.wanted();
    if (hit == null) {
      boolean none = search.complete() && mode.equals(PaneMode.FRESH);
      return none ? withNotice(noHits()) : this;
    }
    int against = search.hits().get(hit).place().compareTo(search.origin());
    boolean wrapped = search.backward() ? against >= 0 : against < 0;
    Model there = with(now.atHit(hit, lines()));
    String word = search.backward() ? "search.to-end" : "search.to-top";
    return wrapped ? there.withNotice(words.get(word)) : there;
  }

  /** Goes to the hit that was waited for, and on from it as the reader has asked meanwhile. */
  Model goingOn() {
    Model model = going();
    Search search = model.openReading().search();
    int ahead = search == null || search.going() ? 0 : search.ahead();
    if (search == null || ahead == 0) {
      return model;
    }
    Model there = model.with(model.openReading().with(search.ahead(0))).withNotice("");
    boolean backward = ahead > 0 == search.backward();
    return there.hit(backward, Math.abs(ahead)).model();
  }

  /** Says that nothing was found. */
  String noHits() {
    Search search = openReading().search();
    if (search == null) {
      return words.get("search.none", "");
    }
    boolean wrong = Query.of(search.typed(), search.kind()).problem().isPresent();
    String none = openReading().article().complete() ? "search.none" : "search.none-yet";
    String word = wrong ? "search.no-pattern" : search.stopped() ? "search.stopped" : none;
    return words.get(word, View.cutQuietly(search.typed()));
  }

  /** Which of how many hits the reader is at. */
  String hitCount(Search search) {
    boolean whole = search.complete() && !search.stopped() && openReading().article().complete();
    String all = words.number(search.hits().size()) + (whole ? "" : "+");
    return search.present() < 0 ? all : words.number(search.present() + 1) + "/" + all;
  }

  /** Without the article that is open: what was chosen for it alone holds no more. */
  Model closed() {
    return reading == null
        ? this
        : with((Reading) null)
            .withMeasure(reading.usual().measure())
            .with(reading.usual().typography());
  }

  /** Shows the open article as is remembered of it. */
  Model asRemembered() {
    Reading now = openReading();
    var chosen = now.state().display();
    return withMeasure(now.usual().measure(chosen)).with(now.usual().typography(chosen));
  }

  /**
   * Shows articles in another way: this one, for which that is remembered, and those that are
   * opened from now on.
   *
   * @param change of the typography
   * @param choice what is remembered of this one
   */
  Model showing(UnaryOperator<Typography> change, UnaryOperator<Display> choice) {
    Reading now = openReading();
    var usual = now.usual().with(change.apply(now.usual().typography()));
    return with(now.with(usual, choice.apply(now.state().display())))
        .with(change.apply(typography));
  }

  /** The same for the measure, in em. */
  Model measuring(int em) {
    Reading now = openReading();
    var usual = now.usual().withMeasure(em);
    return with(now.with(usual, now.state().display().withMeasure(em))).withMeasure(em);
  }

  /** A title as it is shown, which is written in a language. */
  String shown(String title, Language language) {
    return HanConversion.of(language, typography.variant()).convert(title);
  }

  /** How articles are set now; each in its own language. */
  Setting setting() {
    return new Setting(effectiveMeasure(), Language.OTHER, ambiguous, typography);
  }

  /** The measure in force, in em. */
  int effectiveMeasure() {
    if (reading != null && reading.article().metadata().isOutput() && !typography.vertical()) {
      // Programs print for the whole window.
      return Math.max(
          1, measure == 0 ? window.columns() / 2 : Math.min(measure, window.columns() / 2));
    }
    int widest = window.widestMeasure(typography);
    return Math.min(measure == 0 ? window.defaultMeasure(typography) : measure, widest);
  }

  /** How many lines the pane holds: rows, or columns where lines run downwards. */
  int lines() {
    return typography.vertical() ? VerticalPage.lines(window.columns(), pitch()) : window.height();
  }

  /** Cells from one line to the next where lines run downwards. */
  int pitch() {
    return VerticalPage.pitch(typography, reading == null ? Article.EMPTY : reading.article());
  }

  /** This model with nothing gone to any more. */
  Model still() {
    return reading == null || reading.pursuit() == null ? this : with(reading.still());
  }

  /** The article that is open. */
  Reading openReading() {
    if (reading == null) {
      throw new IllegalStateException("no article is open");
    }
    return reading;
  }

  /** Whether there is something to look at, or nothing that is waited for. */
  public boolean isShown() {
    return reading == null || reading.isShown();
  }

  /** Whether what is noted will be there next time, as far as is known. */
  boolean keeps() {
    return unkept == null || unkept == StateProblem.Kind.DAMAGED;
  }

  boolean hasShelf() {
    return !shelfName.isEmpty();
  }

  /** Sets the open article anew when something has changed how. */
  Model reset() {
    return reading == null ? this : with(reading.with(setting()));
  }
}
