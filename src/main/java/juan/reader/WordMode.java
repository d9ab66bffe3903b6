package juan.reader;

import java.util.ArrayList;
import java.util.List;
import juan.article.Anchor;
import juan.article.Article;
import juan.article.Block;
import juan.article.Position;
import juan.article.Span;
import juan.layout.Layout.Place;
import juan.layout.Line;
import juan.library.Bookmark;
import juan.screen.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A cursor that goes by words: to look them up, or to choose a passage.
 *
 * @param awaited the question whose answer is waited for; null when none is
 * @param ahead keys that were pressed since it was asked
 * @param word the one the cursor is at; null before the first has been found
 * @param from the word a passage begins with; null when none is being chosen
 * @param looksUp whether what dictionaries say is shown
 * @param scrolled the first line of that that is shown
 */
record WordMode(
    Effect.@Nullable LookUp awaited,
    TypedAhead ahead,
    @Nullable Word word,
    @Nullable Word from,
    boolean looksUp,
    int scrolled)
    implements Mode {

  /** At the hit the reader is at, or the first word that is seen. */
  static Step begun(Model model, boolean looksUp) {
    Reading reading = model.openReading();
    Position start = reading.hitOrigin(true, model.lines());
    var mode = new WordMode(null, TypedAhead.NONE, null, null, looksUp, 0);
    return mode.asking(model, start, Effect.LookUp.Move.AT);
  }

  private Step asking(Model model, Position place, Effect.LookUp.Move move) {
    Reading reading = model.openReading();
    var asked =
        new Effect.LookUp(reading.number(), reading.article(), reading.language(), place, move);
    return Step.of(model.with(new WordMode(asked, ahead, word, from, looksUp, scrolled)), asked);
  }

  /** The word that was asked for, or that there is none. */
  @SuppressWarnings("ReferenceEquality") // the same may have been asked before, of another text
  Model found(Model model, Effect.LookUp asked, @Nullable Word answer) {
    if (asked != awaited) {
      return model;
    }
    // Meanwhile the article may have been read in another charset.
    Word found = asked.reading() == model.openReading().number() ? answer : null;
    if (found == null) {
      return model.with(new WordMode(null, ahead, word, from, looksUp, scrolled));
    }
    Word start = from == null && !looksUp ? found : from;
    Reading there = model.openReading().inView(found.place(), model.lines());
    return model.with(new WordMode(null, ahead, found, start, looksUp, 0)).with(there);
  }

  private WordMode with(TypedAhead keys) {
    return new WordMode(awaited, keys, word, from, looksUp, scrolled);
  }

  /** The mode with no keys that wait. */
  WordMode withNothingAhead() {
    return with(TypedAhead.NONE);
  }

  @Override
  public Step press(Model model, Key key) {
    var action = model.keys().of(KeyContext.WORDS).action(key.name());
    boolean waits = awaited != null && !cutsThrough(model, key, action.orElse(null));
    if (waits) {
      return Step.of(model.with(with(ahead.with(key))));
    }
    return action.isEmpty() ? Step.of(model) : act(model, action.get());
  }

  /**
   * Whether a key does not wait for the word. What follows a passage that is yet to be kept is not
   * of this mode any more, and must not undo it: only {@code ^C} does.
   */
  private boolean cutsThrough(Model model, Key key, @Nullable Action action) {
    boolean always =
        action == Action.CLOSE
            || action == Action.QUIT
            || action == Action.REDRAW
            || action == Action.SUSPEND;
    return always && (key.name().equals("^C") || !keepsPassage(model));
  }

  private boolean keepsPassage(Model model) {
    var keys = model.keys().of(KeyContext.WORDS);
    return ahead.keys().stream()
        .map(key -> keys.action(key.name()).orElse(null))
        .anyMatch(action -> action == Action.HIGHLIGHT || action == Action.NOTE);
  }

  private Step act(Model model, Action action) {
    int page = Math.max(1, model.lines() - 1);
    return switch (action) {
      case CLOSE -> Step.of(model.with(PaneMode.FRESH));
      case QUIT -> Step.of(model, new Effect.Quit());
      case NEXT_WORD -> ask(model, end(), Effect.LookUp.Move.AT);
      case PREVIOUS_WORD -> ask(model, start(), Effect.LookUp.Move.BEFORE);
      case LINE_DOWN -> line(model, 1);
      case LINE_UP -> line(model, -1);
      case PAGE_DOWN -> line(model, page);
      case PAGE_UP -> line(model, -page);
      case SCROLL_DOWN -> scroll(model, 1);
      case SCROLL_UP -> scroll(model, -1);
      case PASSAGE -> Step.of(model.with(choosing(from == null ? word : null)));
      case HIGHLIGHT -> highlight(model, false);
      case NOTE -> highlight(model, true);
      case REMOVE -> remove(model);
      case REDRAW -> Step.of(model, new Effect.Redraw());
      case SUSPEND -> Step.of(model, new Effect.Suspend());
      default -> Step.of(model);
    };
  }

  private Position start() {
    return word == null ? Position.START : word.place();
  }

  private Position end() {
    return word == null ? Position.START : new Position(word.place().block(), word.end());
  }

  private WordMode choosing(@Nullable Word first) {
    return new WordMode(awaited, ahead, word, first, looksUp, scrolled);
  }

  private Step ask(Model model, Position place, Effect.LookUp.Move move) {
    return word == null ? Step.of(model) : asking(model, place, move);
  }

  /** To the word in the same column some lines on. */
  private Step line(Model model, int by) {
    var layout = model.openReading().layout();
    Place place = layout.place(start());
    Line line = layout.line(place);
    int column = line == null ? 0 : start().offset() - line.start();
    Place target = place;
    int left = Math.abs(by);
    while (left > 0) {
      Place next = by > 0 ? layout.below(target) : layout.above(target);
      if (next == null) {
        break;
      }
      target = next;
      // Blank lines have no words.
      left -= layout.line(target) == null ? 0 : 1;
    }
    Line there = layout.line(target);
    if (there == null) {
      return Step.of(model);
    }
    int offset = Math.min(there.start() + column, Math.max(there.start(), there.end() - 1));
    return ask(model, new Position(target.block(), offset), Effect.LookUp.Move.AT);
  }

  private Step scroll(Model model, int by) {
    int last = Math.max(0, WordPanel.lines(model, this) - 1);
    int to = Math.max(0, Math.min(last, scrolled + by));
    return Step.of(model.with(new WordMode(awaited, ahead, word, from, looksUp, to)));
  }

  /** The first and the last word of the passage, in their order. */
  private List<Word> ends() {
    if (word == null || from == null) {
      return List.of();
    }
    return from.place().compareTo(word.place()) <= 0 ? List.of(from, word) : List.of(word, from);
  }

  private Step highlight(Model model, boolean withNote) {
    var ends = ends();
    if (ends.isEmpty()) {
      return Step.of(model);
    }
    Reading reading = model.openReading();
    Bookmark passage = passage(reading, ends.get(0).place(), ends.get(1));
    if (withNote) {
      return Step.of(model.with(NoteMode.of(passage)));
    }
    Model now = model.with(PaneMode.FRESH).with(reading.bookmarked(reading.state().with(passage)));
    String hint = model.keys().pane().hint(Action.BOOKMARKS);
    return Step.of(now.withNotice(model.words().get("highlight.added", hint)));
  }

  private static Bookmark passage(Reading reading, Position start, Word last) {
    Article article = reading.article();
    var end = new Position(last.place().block(), last.end());
    var text = new StringBuilder();
    for (int block = start.block(); block <= end.block(); block++) {
      String its = article.block(block).text();
      int to = block == end.block() ? end.offset() : its.length();
      text.append(text.isEmpty() ? "" : "\n");
      text.append(its, block == start.block() ? start.offset() : 0, to);
    }
    return new Bookmark(
        Anchor.of(article, start),
        Anchor.of(article, end),
        reading.sectionAt(start.block()),
        text.toString(),
        "",
        0);
  }

  /** Takes away the passage that the cursor is in. */
  private Step remove(Model model) {
    Reading reading = model.openReading();
    for (Bookmark its : reading.state().bookmarks()) {
      Position first = its.end() == null ? null : its.place().find(reading.article());
      Position last = its.end() == null ? null : its.end().find(reading.article());
      boolean inside =
          first != null
              && last != null
              && first.compareTo(start()) <= 0
              && start().compareTo(last) < 0;
      if (inside) {
        Reading without = reading.bookmarked(reading.state().without(its));
        return Step.of(model.with(without).withNotice(model.words().get("highlight.removed")));
      }
    }
    return Step.of(model.withNotice(model.words().get("highlight.none")));
  }

  @Override
  public Overlay overlay() {
    return (index, block) -> {
      var marks = new ArrayList<Span>();
      var ends = ends();
      if (!ends.isEmpty()) {
        addPassage(index, block, ends, marks);
      }
      if (word != null && word.place().block() == index) {
        marks.add(new Span(word.place().offset(), word.end(), Span.Mark.PRESENT));
      }
      return marks;
    };
  }

  private static void addPassage(int index, Block block, List<Word> ends, List<Span> marks) {
    Position first = ends.get(0).place();
    Word last = ends.get(1);
    if (index < first.block() || index > last.place().block()) {
      return;
    }
    int start = index == first.block() ? first.offset() : 0;
    int end = index == last.place().block() ? last.end() : block.text().length();
    if (start < end) {
      marks.add(new Span(start, end, Span.Mark.HIT));
    }
  }

  @Override
  public void draw(Model model, Frame frame) {
    var words = model.words();
    var keys = model.keys().of(KeyContext.WORDS);
    String hints =
        from == null
            ? keys.hints(
                words,
                "word.hint",
                Action.PREVIOUS_WORD,
                Action.NEXT_WORD,
                Action.LINE_DOWN,
                Action.LINE_UP,
                Action.PASSAGE,
                Action.SCROLL_DOWN,
                Action.SCROLL_UP,
                Action.CLOSE)
            : keys.hints(
                words,
                "passage.hint",
                Action.PREVIOUS_WORD,
                Action.NEXT_WORD,
                Action.LINE_DOWN,
                Action.LINE_UP,
                Action.HIGHLIGHT,
                Action.NOTE,
                Action.REMOVE,
                Action.CLOSE);
    int width = frame.columns() - 2 * PaneMode.left(model) - 2;
    String notice = model.notice().isEmpty() ? View.fitting(frame, hints, width) : model.notice();
    PaneMode.drawPane(model, frame, PaneMode.left(model), notice);
    if (looksUp && from == null) {
      WordPanel.draw(model, frame, this);
    }
  }
}
