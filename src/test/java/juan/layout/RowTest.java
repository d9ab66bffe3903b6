package juan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The units of a line. */
class RowTest {
  private static Row of(int... gaps) {
    var row = new Row();
    int used = 0;
    for (int unit = 0; unit < gaps.length; unit++) {
      row.add(3 * unit, used + gaps[unit], gaps[unit]);
      used += gaps[unit] + 2;
    }
    return row;
  }

  @Test
  void unitsTouchUntilSomethingIsLeftFree() {
    var row = of(0, 0);
    assertEquals(true, row.isPlain());
    row.widen(1, 1);
    assertEquals(false, row.isPlain());
    assertEquals(false, of(1, 0).isPlain());
    row.clear();
    assertEquals(true, row.isPlain());
  }

  @Test
  void aUnitIsFoundByItsOffset() {
    var row = of(0, 0, 0);
    assertEquals(0, row.unitAt(0));
    assertEquals(2, row.unitAt(6));
    assertEquals(-1, row.unitAt(1));
    assertEquals(-1, row.unitAt(9));
  }

  @Test
  void whatFollowsAWidenedGapMoves() {
    var row = of(new int[128]);
    row.widen(126, 3);
    assertEquals(125 * 2, row.place(125));
    assertEquals(126 * 2 + 3, row.place(126));
    assertEquals(127 * 2 + 3, row.place(127));
    assertEquals(3, row.gap(126));
    assertEquals(0, row.gap(127));
  }
}
