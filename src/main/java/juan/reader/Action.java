package juan.reader;

/** What a key can do. The name in lower case, with hyphens, is the key of its words in the help. */
public enum Action {
  LINE_DOWN,
  LINE_UP,
  PAGE_DOWN,
  PAGE_UP,
  HALF_DOWN,
  HALF_UP,
  TOP,
  END,
  PERCENT,
  NEXT_SECTION,
  PREVIOUS_SECTION,
  MENU,
  SECTION,
  JUMP_ORIGIN,
  JUMP_BACK,
  JUMP_FORWARD,
  SET_MARK,
  GO_TO_MARK,
  BOOKMARK,
  BOOKMARKS,
  SEARCH,
  SEARCH_BACK,
  NEXT_HIT,
  PREVIOUS_HIT,
  HITS,
  NEXT_ARTICLE,
  PREVIOUS_ARTICLE,
  WIDER,
  NARROWER,
  RUBY,
  /** Repaired, or as it stands. */
  REPAIR,
  /** Whether what was repaired is marked. */
  MARKS,
  LOOK_UP,
  HIGHLIGHT,
  VARIANT,
  READINGS,
  VERTICAL,
  COLUMN_LEFT,
  COLUMN_RIGHT,
  HEADING,
  CHARSET,
  WHERE,
  OPEN,
  FILTER,
  /** What is in the articles. */
  SEARCH_LIBRARY,
  SORT,
  GROUP,
  /** Only those unread, being read, finished. */
  STATE,
  HELP,
  REDRAW,
  SUSPEND,
  BACK,
  QUIT;

  /** The key of its words. */
  public String word() {
    return "action." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
