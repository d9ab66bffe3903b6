package juan.reader;

import juan.screen.Frame;

/** A mode of the program: what keys mean now, and what is shown. One file each. */
sealed interface Mode
    permits ShelfMode,
        PaneMode,
        MenuMode,
        HelpMode,
        NoteMode,
        BookmarksMode,
        SearchMode,
        HitsMode,
        LibrarySearchMode,
        WordMode {
  /** What a key changes. */
  Step press(Model model, Key key);

  /** What it marks in the text. */
  default Overlay overlay() {
    return Overlay.NONE;
  }

  /** Draws the mode on a blank frame. */
  void draw(Model model, Frame frame);
}
