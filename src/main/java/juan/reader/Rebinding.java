package juan.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other keys for the actions of one {@link KeyContext}. What an action is given replaces the keys
 * it has; those that had them lose them. The keys by which one always gets away stay what they are.
 */
public final class Rebinding {
  /** Keys with a name of several letters, as a terminal sends them. */
  private static final Set<String> NAMED =
      Set.of(
          "Space",
          "Enter",
          "Tab",
          "Esc",
          "Backspace",
          "Up",
          "Down",
          "Left",
          "Right",
          "Home",
          "End",
          "PgUp",
          "PgDn",
          "Insert",
          "Delete",
          "F1");

  private static final Set<String> ESSENTIAL = Set.of("Esc", "^C", "q");

  /** The longest sequence: more keys are not waited for. */
  private static final int LONGEST = 3;

  private final KeyContext context;
  private final KeyMap usual;
  private final Map<Action, List<String>> given = new EnumMap<>(Action.class);

  public Rebinding(KeyContext context) {
    this.context = context;
    this.usual = PanelKeys.of(context);
  }

  /** What can be said of a key that is to be bound. */
  public enum Verdict {
    BOUND,
    /** There is no such key, or no such sequence here. */
    UNKNOWN,
    /** It is one of those that always do what they do. */
    ESSENTIAL,
    /** Another action has been given it. */
    TAKEN
  }

  /** The names of the actions here, in the order of the help. */
  public List<String> actions() {
    return usual.bindings().keySet().stream().map(Action::optionName).toList();
  }

  /** The action of a name; null where there is none here. */
  public @Nullable Action action(String name) {
    for (Action action : usual.bindings().keySet()) {
      if (action.optionName().equals(name)) {
        return action;
      }
    }
    return null;
  }

  /** Begins to give an action keys; without one it is done by none. */
  public void begin(Action action) {
    given.put(action, new ArrayList<>());
  }

  /** Takes back what an action has been given. */
  public void restore(Action action) {
    given.remove(action);
  }

  /** Gives an action a key, or a sequence of them with spaces between, unless that is not right. */
  public Verdict bind(Action action, String keys) {
    if (!isKeys(action, keys)) {
      return Verdict.UNKNOWN;
    }
    if (isEssential(keys)) {
      if (usual.action(keys).filter(action::equals).isEmpty()) {
        return Verdict.ESSENTIAL;
      }
      given.computeIfAbsent(action, a -> new ArrayList<>()); // it has that one in any case
      return Verdict.BOUND;
    }
    if (taker(keys) != null) {
      return Verdict.TAKEN;
    }
    given.computeIfAbsent(action, a -> new ArrayList<>()).add(keys);
    return Verdict.BOUND;
  }

  /** The action that has been given a key, or one that begins or goes on with it; or null. */
  public @Nullable Action taker(String keys) {
    for (var its : given.entrySet()) {
      for (String key : its.getValue()) {
        if (clash(key, keys)) {
          return its.getKey();
        }
      }
    }
    return null;
  }

  /** Whether one of two sequences could not be typed beside the other. */
  private static boolean clash(String one, String other) {
    String its = fixed(one);
    String others = fixed(other);
    return its.equals(others) || its.startsWith(others + " ") || others.startsWith(its + " ");
  }

  /** A sequence without the last key that may be any. */
  private static String fixed(String keys) {
    return KeyMap.isOpen(keys) ? keys.substring(0, keys.length() - 2) : keys;
  }

  private boolean isEssential(String keys) {
    return ESSENTIAL.contains(keys) && (usual.action(keys).isPresent() || keys.equals("Esc"));
  }

  private boolean isKeys(Action action, String keys) {
    boolean open =
        usual.bindings().getOrDefault(action, List.of()).stream().anyMatch(KeyMap::isOpen);
    if (open != KeyMap.isOpen(keys)) {
      return false;
    }
    String[] all = fixed(keys).split(" ", -1);
    if (all.length > (context == KeyContext.PANE ? LONGEST : 1)) {
      return false;
    }
    for (String key : all) {
      if (!isKey(key)) {
        return false;
      }
    }
    // A digit begins a count, or the number of a section.
    boolean counts = context == KeyContext.PANE || context == KeyContext.MENU;
    return !(counts && new Key(all[0]).isDigit());
  }

  private static boolean isKey(String name) {
    if (name.length() == 2 && name.charAt(0) == '^') {
      char letter = name.charAt(1);
      // These come as Backspace, Tab, Enter and Esc.
      return letter >= '@' && letter <= '_' && "HIJM[".indexOf(letter) < 0;
    }
    if (name.length() == 3 && name.startsWith("M-")) {
      return name.charAt(2) > ' ' && name.charAt(2) < 0x7F;
    }
    return NAMED.contains(name)
        || (new Key(name).isText()
            && !Character.isISOControl(name.codePointAt(0))
            && !name.isBlank());
  }

  /** A key as it is probably meant, where another program calls it otherwise; else itself. */
  public static String likely(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceAll("[ _<>]", "");
    for (String known : NAMED) {
      if (known.equalsIgnoreCase(lower)) {
        return known;
      }
    }
    String letter = lower.replaceFirst("^(c-|ctrl[-+]|control[-+]|\\^)", "");
    if (letter.length() == 1 && letter.length() < lower.length()) {
      return "^" + letter.toUpperCase(Locale.ROOT);
    }
    return switch (lower) {
      case "pagedown", "pgdown", "next" -> "PgDn";
      case "pageup", "prior" -> "PgUp";
      case "return", "cr" -> "Enter";
      case "escape" -> "Esc";
      case "del" -> "Delete";
      case "ins" -> "Insert";
      case "bs" -> "Backspace";
      default -> name;
    };
  }

  /** An action that has lost all its keys, to another. */
  public record Loss(String key, Action from, Action to) {}

  /** The actions that were not to have other keys and are left with none. */
  public List<Loss> losses() {
    var losses = new ArrayList<Loss>();
    usual
        .bindings()
        .forEach(
            (action, keys) -> {
              if (!given.containsKey(action) && keys.stream().allMatch(k -> taker(k) != null)) {
                String key = keys.get(0);
                losses.add(new Loss(key, action, Objects.requireNonNull(taker(key))));
              }
            });
    return losses;
  }

  /** The keys as they are now. */
  public KeyMap result() {
    var map = new KeyMap();
    usual
        .bindings()
        .forEach(
            (action, keys) -> {
              var own = given.get(action);
              if (own != null) {
                own.forEach(key -> map.bind(action, key));
              }
              for (String key : keys) {
                if (isEssential(key) || (own == null && taker(key) == null)) {
                  map.bind(action, key);
                }
              }
            });
    return map;
  }
}
