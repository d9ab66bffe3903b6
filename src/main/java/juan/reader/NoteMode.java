package juan.reader;

import juan.library.Bookmark;
import juan.screen.Frame;
import juan.screen.Style;
import org.jspecify.annotations.Nullable;

/**
 * Typing a note to a bookmark or a highlighted passage.
 *
 * @param bookmark what it will be a note to
 * @param replaced the bookmark as it was, with another note; null when it is new
 * @param behind the mode to return to
 */
record NoteMode(Bookmark bookmark, @Nullable Bookmark replaced, TextField field, Mode behind)
    implements Mode {

  /** For a new bookmark. */
  static NoteMode of(Bookmark bookmark) {
    return new NoteMode(bookmark, null, TextField.EMPTY, PaneMode.FRESH);
  }

  @Override
  public Step press(Model model, Key key) {
    return switch (key.name()) {
      case "Esc", "^C" -> Step.of(model.with(behind));
      case "Enter" -> done(model);
      case "^L" -> Step.of(model, new Effect.Redraw());
      case "^Z" -> Step.of(model, new Effect.Suspend());
      default -> {
        TextField edited = field.press(key);
        yield Step.of(
            edited == null ? model : model.with(new NoteMode(bookmark, replaced, edited, behind)));
      }
    };
  }

  private Step done(Model model) {
    Reading reading = model.openReading();
    var its =
        new Bookmark(
            bookmark.place(),
            bookmark.end(),
            bookmark.section(),
            bookmark.text(),
            field.text(),
            bookmark.made());
    String added = its.isPassage() ? "highlight.added" : "bookmark.added";
    String word = model.keeps() ? added : "bookmark.unkept";
    var state = replaced == null ? reading.state() : reading.state().without(replaced);
    var after = behind instanceof BookmarksMode list ? list.with(its) : behind;
    return Step.of(
        model
            .with(reading.bookmarked(state.with(its)))
            .with(after)
            .withNotice(model.words().get(word, model.keys().pane().hint(Action.BOOKMARKS))));
  }

  @Override
  public void draw(Model model, Frame frame) {
    behind.draw(model, frame);
    if (model.window().hasStatus()) {
      int row = model.window().statusRow();
      frame.fill(row, 0, frame.columns(), Style.PLAIN);
      int left = Math.min(PaneMode.left(model), frame.columns() / 4);
      String prompt = model.words().get("note.prompt");
      boolean roomy = frame.width(prompt) <= frame.columns() / 2;
      String its = roomy ? prompt : prompt.replaceFirst(" ?[(（].*[)）]", "");
      field.draw(frame, row, left, frame.columns(), its + " ");
    }
  }
}
