package juan.tools;

import java.util.Arrays;

/** How often things come that a number names other than 0, by weights that need not be whole. */
final class NgramCounts {
  /** Takes what comes how often. */
  interface Taker {
    void take(long key, double count);
  }

  private long[] keys = new long[1 << 16];
  private float[] counts = new float[1 << 16];
  private int size;

  void add(long key, double count) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (++size > keys.length / 3 * 2) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    counts[slot] += (float) count;
  }

  double of(long key) {
    return counts[slot(key)];
  }

  boolean has(long key) {
    return keys[slot(key)] != 0;
  }

  int size() {
    return size;
  }

  void forEach(Taker taker) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        taker.take(keys[i], counts[i]);
      }
    }
  }

  /** All that was counted, in order. */
  long[] sorted() {
    long[] sorted = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Gives what is to stand in place of a count. */
  interface Changer {
    double change(long key, double count);
  }

  void replaceAll(Changer changer) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        counts[i] = (float) changer.change(keys[i], counts[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
