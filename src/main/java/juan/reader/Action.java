package juan.reader;

import java.util.Locale;

/** What a key can do. Its name in lower case, with hyphens, is that in the configuration file. */
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
  /** Take what is chosen, and go there. */
  GO,
  /** Lines that only look like headings. */
  CANDIDATES,
  FAMILY,
  NOTE,
  REMOVE,
  NEXT_WORD,
  PREVIOUS_WORD,
  /** What is said of a word. */
  SCROLL_DOWN,
  SCROLL_UP,
  PASSAGE,
  CLOSE,
  HELP,
  REDRAW,
  SUSPEND,
  BACK,
  QUIT;

  /** The name in the configuration file. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its words. */
  public String word() {
    return "action." + optionName();
  }
}
