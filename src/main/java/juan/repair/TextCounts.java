package juan.repair;

/** How often things come that a number names other than 0. */
final class TextCounts {
  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  void add(long key) {
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
    if (size > keys.length / 2) {
      grow();
    }
  }

  int of(long key) {
    return counts[slot(keys, key)];
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] moved = new long[keys.length * 2];
    int[] movedCounts = new int[moved.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(moved, keys[i]);
        moved[slot] = keys[i];
        movedCounts[slot] = counts[i];
      }
    }
    keys = moved;
    counts = movedCounts;
  }
}
