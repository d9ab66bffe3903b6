package juan.reader;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which keys do what in one mode of the program. The help screen is generated from it. A sequence
 * of keys is written with spaces between them.
 */
public final class KeyMap {
  /** The keys of the pane, where an article is read. */
  public static final KeyMap PANE =
      new KeyMap()
          .bind(Action.LINE_DOWN, "j", "Down", "Enter", "e")
          .bind(Action.LINE_UP, "k", "Up", "y")
          .bind(Action.PAGE_DOWN, "Space", "f", "^F", "PgDn")
          .bind(Action.PAGE_UP, "b", "^B", "PgUp")
          .bind(Action.HALF_DOWN, "d", "^D")
          .bind(Action.HALF_UP, "u", "^U")
          .bind(Action.TOP, "g", "Home", "<")
          .bind(Action.END, "G", "End", ">")
          .bind(Action.PERCENT, "%")
          .bind(Action.NEXT_SECTION, "]", "L")
          .bind(Action.PREVIOUS_SECTION, "[", "H")
          .bind(Action.MENU, "t", "Tab")
          .bind(Action.SECTION, "s")
          .bind(Action.SEARCH, "/")
          .bind(Action.SEARCH_BACK, "?")
          .bind(Action.NEXT_HIT, "n")
          .bind(Action.PREVIOUS_HIT, "N")
          .bind(Action.HITS, "&")
          .bind(Action.SET_MARK, "m *")
          .bind(Action.GO_TO_MARK, "' *")
          .bind(Action.JUMP_ORIGIN, "' '")
          .bind(Action.JUMP_BACK, "^O")
          .bind(Action.JUMP_FORWARD, ")")
          .bind(Action.BOOKMARK, "a")
          .bind(Action.BOOKMARKS, "B")
          .bind(Action.NEXT_ARTICLE, "J", ": n")
          .bind(Action.PREVIOUS_ARTICLE, "K", ": p")
          .bind(Action.HIGHLIGHT, "V")
          .bind(Action.LOOK_UP, "D")
          .bind(Action.WIDER, "+")
          .bind(Action.NARROWER, "-")
          .bind(Action.RUBY, "p")
          .bind(Action.READINGS, "P")
          .bind(Action.VARIANT, "z")
          .bind(Action.VERTICAL, "v")
          .bind(Action.COLUMN_LEFT, "Left")
          .bind(Action.COLUMN_RIGHT, "Right")
          .bind(Action.REPAIR, "r")
          .bind(Action.MARKS, "R")
          .bind(Action.HEADING, "M")
          .bind(Action.CHARSET, "E")
          .bind(Action.WHERE, "=")
          .bind(Action.HELP, "h", "F1")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.BACK, "q", "Backspace")
          .bind(Action.QUIT, "Q", "^C");

  /** The keys of the shelf. */
  public static final KeyMap SHELF =
      new KeyMap()
          .bind(Action.LINE_DOWN, "j", "Down")
          .bind(Action.LINE_UP, "k", "Up")
          .bind(Action.PAGE_DOWN, "Space", "f", "^F", "PgDn")
          .bind(Action.PAGE_UP, "b", "^B", "PgUp")
          .bind(Action.TOP, "g", "Home", "<")
          .bind(Action.END, "G", "End", ">")
          .bind(Action.OPEN, "Enter", "l", "Right")
          .bind(Action.FILTER, "/")
          .bind(Action.SEARCH_LIBRARY, "S")
          .bind(Action.SORT, "o")
          .bind(Action.GROUP, "O")
          .bind(Action.STATE, "u")
          .bind(Action.VARIANT, "z")
          .bind(Action.HELP, "h", "F1")
          .bind(Action.REDRAW, "^L")
          .bind(Action.SUSPEND, "^Z")
          .bind(Action.QUIT, "q", "Q", "^C");

  private static final String ANY = " *";

  /** In place of a key that there is not; no key itself. */
  private static final String NONE = "––";

  private final Map<String, Action> actions = new LinkedHashMap<>();

  /** What is not shown: who types it all the same is told that it cannot be done. */
  private @Nullable Action hidden;

  KeyMap() {}

  KeyMap bind(Action action, String... keys) {
    for (String key : keys) {
      Action before = actions.put(key, action);
      if (before != null) {
        throw new IllegalStateException(key + " is bound to " + before + " and " + action);
      }
    }
    return this;
  }

  /**
   * What a key does; the keys of a sequence are named with spaces between them. The last key of a
   * sequence that is bound with {@code *} may be any that types a character.
   */
  Optional<Action> action(String keys) {
    Action its = actions.get(keys);
    int last = keys.lastIndexOf(' ');
    if (its == null && last > 0 && new Key(keys.substring(last + 1)).isText()) {
      its = actions.get(keys.substring(0, last) + ANY);
    }
    return Optional.ofNullable(its);
  }

  /** Whether a longer sequence begins with these keys. */
  boolean isPrefix(String keys) {
    return actions.keySet().stream().anyMatch(bound -> bound.startsWith(keys + ' '));
  }

  /** The keys of each action as the help shows them, in its order. */
  public Map<Action, List<String>> keys() {
    var keys = new LinkedHashMap<Action, List<String>>();
    bindings().forEach((action, its) -> keys.put(action, its.stream().map(KeyMap::shown).toList()));
    return keys;
  }

  /** The keys of each action as they are bound, in the order of the help. */
  public Map<Action, List<String>> bindings() {
    var bindings = new LinkedHashMap<Action, List<String>>();
    actions.forEach(
        (key, action) -> bindings.computeIfAbsent(action, a -> new ArrayList<>()).add(key));
    if (hidden != null) {
      bindings.remove(hidden);
    }
    return bindings;
  }

  /** Whether the last key of a sequence may be any. */
  static boolean isOpen(String keys) {
    return keys.endsWith(ANY);
  }

  /** The same with an action hidden that cannot be done. */
  KeyMap without(Action action) {
    var map = new KeyMap();
    map.actions.putAll(actions);
    map.hidden = action;
    return map;
  }

  /** The first key of an action, as a hint shows it; a dash where it has none. */
  String hint(Action action) {
    for (var its : actions.entrySet()) {
      if (its.getValue() == action) {
        return shown(its.getKey());
      }
    }
    return NONE;
  }

  /**
   * A line of hints, parted by two spaces; those for which there is no key are left out.
   *
   * @param hinted the actions whose keys the words name, in their order
   */
  String hints(Words words, String key, Action... hinted) {
    var keys = new Object[hinted.length];
    boolean lacks = false;
    for (int i = 0; i < hinted.length; i++) {
      keys[i] = hint(hinted[i]);
      lacks |= keys[i].equals(NONE);
    }
    String all = words.get(key, keys);
    return lacks
        ? Stream.of(all.split("  ")).filter(its -> !its.contains(NONE)).collect(joining("  "))
        : all;
  }

  private static String shown(String key) {
    return key.replace(ANY, "x").replace(" ", "");
  }
}
