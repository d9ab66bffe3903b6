package juan.reader;

import juan.article.Article;
import juan.article.Metadata;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.library.ArticleState;
import juan.library.Entry;
import juan.source.Source;
import juan.text.Ambiguous;
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
 */
public record Model(
    Window window,
    Words words,
    Ambiguous ambiguous,
    Typography typography,
    int measure,
    String shelfName,
    Shelf shelf,
    @Nullable Reading reading,
    Mode mode,
    String notice,
    int readings) {

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
        preferences.ambiguous(),
        preferences.typography(),
        0,
        name,
        Shelf.empty(preferences.words().language(), preferences.ambiguous()),
        null,
        ShelfMode.at(null),
        "",
        0);
  }

  /** What is settled before the program starts. */
  public record Preferences(
      Window window, Words words, Ambiguous ambiguous, Typography typography) {}

  Model with(Mode newMode) {
    return new Model(
        window,
        words,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        reading,
        newMode,
        notice,
        readings);
  }

  Model with(@Nullable Reading newReading) {
    return new Model(
        window,
        words,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        newReading,
        mode,
        notice,
        readings);
  }

  Model withNotice(String newNotice) {
    return new Model(
        window,
        words,
        ambiguous,
        typography,
        measure,
        shelfName,
        shelf,
        reading,
        mode,
        newNotice,
        readings);
  }

  Model with(Window newWindow) {
    return new Model(
            newWindow,
            words,
            ambiguous,
            typography,
            measure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings)
        .reset();
  }

  Model with(Ambiguous newAmbiguous) {
    return new Model(
            window,
            words,
            newAmbiguous,
            typography,
            measure,
            shelfName,
            shelf.with(newAmbiguous),
            reading,
            mode,
            notice,
            readings)
        .reset();
  }

  Model with(Typography newTypography) {
    return new Model(
            window,
            words,
            ambiguous,
            newTypography,
            measure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings)
        .reset();
  }

  Model withMeasure(int newMeasure) {
    return new Model(
            window,
            words,
            ambiguous,
            typography,
            newMeasure,
            shelfName,
            shelf,
            reading,
            mode,
            notice,
            readings)
        .reset();
  }

  Model with(Shelf newShelf) {
    return new Model(
        window,
        words,
        ambiguous,
        typography,
        measure,
        shelfName,
        newShelf,
        reading,
        mode,
        notice,
        readings);
  }

  /** Opens an article; {@code index} is its place on the shelf, or -1. */
  Step open(int index, Entry entry) {
    int number = readings + 1;
    var opened = Reading.opened(number, index, entry, setting());
    var model =
        new Model(
            window,
            words,
            ambiguous,
            typography,
            measure,
            shelfName,
            shelf,
            opened,
            PaneMode.FRESH,
            "",
            number);
    return Step.of(model, new Effect.Open(number, entry.source(), null));
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
    return now.state().isReadAs(remembered)
        ? Step.of(with(now.recognizedAs(remembered)))
        : read(now.reopened(readings + 1, setting(), remembered), "");
  }

  /** Reads an article from its start, as has been chosen for it. */
  private Step read(Reading again, String newNotice) {
    var model =
        new Model(
            window,
            words,
            ambiguous,
            typography,
            measure,
            shelfName,
            shelf,
            again,
            PaneMode.FRESH,
            newNotice,
            again.number());
    return Step.of(model, new Effect.Open(again.number(), again.entry().source(), again.state()));
  }

  /** How articles are set now; each in its own language. */
  Setting setting() {
    return new Setting(effectiveMeasure(), Language.OTHER, ambiguous, typography);
  }

  /** The measure in force, in em. */
  int effectiveMeasure() {
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

  boolean hasShelf() {
    return !shelfName.isEmpty();
  }

  /** Sets the open article anew when something has changed how. */
  private Model reset() {
    return reading == null ? this : with(reading.with(setting()));
  }
}
