package juan.text;

/**
 * How many cells the terminal gives a character of East Asian Width "A" (UAX #11): quotation marks,
 * the ellipsis, dashes, circled numbers. No standard decides it; the terminal does.
 */
public enum Ambiguous {
  NARROW(1),
  WIDE(2);

  private final int cells;

  Ambiguous(int cells) {
    this.cells = cells;
  }

  /** The width of an ambiguous character, in cells. */
  public int cells() {
    return cells;
  }
}
