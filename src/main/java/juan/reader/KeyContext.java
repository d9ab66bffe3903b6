package juan.reader;

import java.util.Locale;

/**
 * Where keys have a meaning of their own that can be changed. Lines that are typed have fixed keys.
 */
public enum KeyContext {
  /** Reading an article. */
  PANE,
  SHELF,
  /** The menu of sections. */
  MENU,
  BOOKMARKS,
  /** The list of all hits in an article. */
  HITS,
  /** The cursor that goes by words. */
  WORDS,
  /** What was found in all articles. */
  LIBRARY,
  HELP;

  /** The name in the configuration file, under {@code keys}. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its words. */
  public String word() {
    return "keys." + optionName();
  }
}
