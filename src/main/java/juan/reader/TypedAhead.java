package juan.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys that were pressed while an answer was waited for, oldest first; they are performed when it
 * has come.
 */
record TypedAhead(List<Key> keys) {
  static final TypedAhead NONE = new TypedAhead(List.of());

  /** So many are kept: a key held down shall not go on long after it was let go. */
  static final int MOST = 64;

  TypedAhead {
    keys = List.copyOf(keys);
  }

  /** With one more, unless there are too many. */
  TypedAhead with(Key key) {
    if (keys.size() >= MOST) {
      return this;
    }
    var more = new ArrayList<>(keys);
    more.add(key);
    return new TypedAhead(more);
  }
}
