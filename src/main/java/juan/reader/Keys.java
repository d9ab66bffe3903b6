package juan.reader;

import java.util.EnumMap;
import java.util.Map;

/** What keys do, everywhere; in all places that the reader has not changed, as it is usual. */
public final class Keys {
  public static final Keys USUAL = new Keys(Map.of());

  private final Map<KeyContext, KeyMap> changed;

  /** Keys of which some have been changed. */
  public Keys(Map<KeyContext, KeyMap> changed) {
    this.changed = Map.copyOf(changed);
  }

  public KeyMap of(KeyContext context) {
    KeyMap its = changed.get(context);
    return its == null ? PanelKeys.of(context) : its;
  }

  public KeyMap pane() {
    return changed.isEmpty() ? KeyMap.PANE : of(KeyContext.PANE);
  }

  public KeyMap shelf() {
    return changed.isEmpty() ? KeyMap.SHELF : of(KeyContext.SHELF);
  }

  /** The same with an action hidden that cannot be done. */
  public Keys without(Action action) {
    var all = new EnumMap<KeyContext, KeyMap>(KeyContext.class);
    for (KeyContext context : KeyContext.values()) {
      all.put(context, of(context).without(action));
    }
    return new Keys(all);
  }
}
