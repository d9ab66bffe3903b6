package juan.layout;

import java.util.Arrays;

/**
 * The units of the line that is being filled, and where each stands. One is used for all lines, so
 * that filling a line makes no garbage.
 */
final class Row {
  private int[] offsets = new int[128];
  private int[] places = new int[128];
  private int[] gaps = new int[128];
  private int count;
  private boolean plain = true;

  void clear() {
    count = 0;
    plain = true;
  }

  /**
   * Adds a unit.
   *
   * @param offset where it begins in the block's text
   * @param place where it stands, in cells or rows from the beginning of the line's text
   * @param gap what is left free before it, of those
   */
  void add(int offset, int place, int gap) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
      gaps = Arrays.copyOf(gaps, 2 * count);
    }
    offsets[count] = offset;
    places[count] = place;
    gaps[count] = gap;
    plain &= gap == 0;
    count++;
  }

  int count() {
    return count;
  }

  int offset(int unit) {
    return offsets[unit];
  }

  int place(int unit) {
    return places[unit];
  }

  /** What is left free before a unit. */
  int gap(int unit) {
    return gaps[unit];
  }

  /** Whether all units touch. */
  boolean isPlain() {
    return plain;
  }

  /** Leaves more free before a unit, and moves all from it on. */
  void widen(int unit, int by) {
    gaps[unit] += by;
    plain = false;
    for (int i = unit; i < count; i++) {
      places[i] += by;
    }
  }

  /** The number of the unit that begins at an offset, or -1 when none does. */
  int unitAt(int offset) {
    int unit = Arrays.binarySearch(offsets, 0, count, offset);
    return unit < 0 ? -1 : unit;
  }

  /** Forgets the units from a number on. */
  void cut(int newCount) {
    count = newCount;
  }
}
