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
 * @param asked the number of the word that is waited for
 * @param word the one the cursor is at; null before the first has been found
 * @param from the word a passage begins with; null when none is being chosen
 * @param looksUp whether what dictionaries say is shown
 * @param scrolled the first line of that that is shown
 */
record WordMode(int asked, @Nullable Word word, @Nullable Word from, boolean looksUp, int scrolled)
    implements Mode {

  /** At the hit the reader is at, or the first word that is seen. */
  static Step begun(Model model, boolean looksUp) {
    Reading reading = model.openReading();
    Position start = reading.hitOrigin(true, model.lines());
    Model now = model.with(new WordMode(1, null, null, looksUp, 0));
    return Step.of(now, lookUp(now, 1, start, Effect.LookUp.Move.AT));
  }

  private static Effect lookUp(Model model, int number, Position place, Effect.LookUp.Move move) {
    Reading reading = model.openReading();
    return new Effect.LookUp(
        reading.number(), number, reading.article(), reading.language(), place, move);
  }

  /** The word that was asked for. */
  Model found(Model model, int number, @Nullable Word found) {
    if (number != asked || found == null) {
      return model;
    }
    Word start = from == null && !looksUp ? found : from;
    Reading there = model.openReading().inView(found.place(), model.lines());
    return model.with(new WordMode(asked, found, start, looksUp, 0)).with(there);
  }

  @Override
  public Step press(Model model, Key key) {
    int page = Math.max(1, model.lines() - 1);
    var action = model.keys().of(KeyContext.WORDS).action(key.name());
    if (action.isEmpty()) {
      return Step.of(model);
    }
    return switch (action.get()) {
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
    return new WordMode(asked, word, first, looksUp, scrolled);
  }

  private Step ask(Model model, Position place, Effect.LookUp.Move move) {
    if (word == null) {
      return Step.of(model);
    }
    int number = asked + 1;
    return Step.of(
        model.with(new WordMode(number, word, from, looksUp, scrolled)),
        lookUp(model, number, place, move));
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
    return Step.of(model.with(new WordMode(asked, word, from, looksUp, to)));
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
