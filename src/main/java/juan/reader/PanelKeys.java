package juan.reader;

/** The keys of what is not on the first screen: nothing of it loads before it is needed. */
final class PanelKeys {
  private static final KeyMap MENU =
      new KeyMap()
          .bind(Action.GO, "Enter")
          .bind(Action.LINE_DOWN, "j", "Down")
          .bind(Action.LINE_UP, "k", "Up")
          .bind(Action.PAGE_DOWN, "Space", "^F", "PgDn")
          .bind(Action.PAGE_UP, "^B", "PgUp")
          .bind(Action.TOP, "Home")
          .bind(Action.END, "End")
          .bind(Action.FILTER, "/")
          .bind(Action.HEADING, "-")
          .bind(Action.CANDIDATES, "?")
          .bind(Action.FAMILY, "~")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "Esc", "Tab", "^C");

  private static final KeyMap BOOKMARKS =
      list()
          .bind(Action.NOTE, "a")
          .bind(Action.REMOVE, "-", "Delete")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "Esc", "B", "q", "^C")
          .bind(Action.QUIT, "Q");

  private static final KeyMap HITS =
      list()
          .bind(Action.LINE_DOWN, "n")
          .bind(Action.LINE_UP, "N")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "Esc", "&", "q", "^C")
          .bind(Action.QUIT, "Q");

  private static final KeyMap WORDS =
      new KeyMap()
          .bind(Action.NEXT_WORD, "l", "w", "Right", "Tab")
          .bind(Action.PREVIOUS_WORD, "h", "b", "Left")
          .bind(Action.LINE_DOWN, "j", "Down")
          .bind(Action.LINE_UP, "k", "Up")
          .bind(Action.PAGE_DOWN, "Space", "f", "^F", "PgDn")
          .bind(Action.PAGE_UP, "^B", "PgUp")
          .bind(Action.SCROLL_DOWN, "J")
          .bind(Action.SCROLL_UP, "K")
          .bind(Action.PASSAGE, "v")
          .bind(Action.HIGHLIGHT, "Enter")
          .bind(Action.NOTE, "a")
          .bind(Action.REMOVE, "-", "Delete")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "Esc", "D", "V", "q", "^C")
          .bind(Action.QUIT, "Q");

  private static final KeyMap LIBRARY =
      new KeyMap()
          .bind(Action.OPEN, "Enter", "l", "Right")
          .bind(Action.LINE_DOWN, "j", "n", "Down", "^N")
          .bind(Action.LINE_UP, "k", "N", "Up", "^P")
          .bind(Action.PAGE_DOWN, "Space", "f", "^F", "PgDn")
          .bind(Action.PAGE_UP, "b", "^B", "PgUp")
          .bind(Action.TOP, "g", "Home", "<")
          .bind(Action.END, "G", "End", ">")
          .bind(Action.SEARCH_LIBRARY, "/", "S", "Backspace")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "Esc", "q", "^C")
          .bind(Action.QUIT, "Q");

  private static final KeyMap HELP =
      new KeyMap()
          .bind(Action.LINE_DOWN, "j", "Down", "Enter", "e")
          .bind(Action.LINE_UP, "k", "Up", "y")
          .bind(Action.PAGE_DOWN, "Space", "f", "^F", "PgDn", "d", "^D")
          .bind(Action.PAGE_UP, "b", "^B", "PgUp", "u", "^U")
          .bind(Action.TOP, "g", "Home", "<")
          .bind(Action.END, "G", "End", ">")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.CLOSE, "q", "Esc", "^C")
          .bind(Action.QUIT, "Q");

  private PanelKeys() {}

  private static KeyMap list() {
    return new KeyMap()
        .bind(Action.GO, "Enter")
        .bind(Action.LINE_DOWN, "j", "Down")
        .bind(Action.LINE_UP, "k", "Up")
        .bind(Action.PAGE_DOWN, "Space", "^F", "PgDn")
        .bind(Action.PAGE_UP, "^B", "PgUp")
        .bind(Action.TOP, "g", "Home")
        .bind(Action.END, "G", "End");
  }

  static KeyMap of(KeyContext context) {
    return switch (context) {
      case PANE -> KeyMap.PANE;
      case SHELF -> KeyMap.SHELF;
      case MENU -> MENU;
      case BOOKMARKS -> BOOKMARKS;
      case HITS -> HITS;
      case WORDS -> WORDS;
      case LIBRARY -> LIBRARY;
      case HELP -> HELP;
    };
  }
}
