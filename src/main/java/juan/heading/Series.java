package juan.heading;

/**
 * Headings that are numbered together: all that have the same family and the same word for what is
 * numbered.
 *
 * @param name of the family
 * @param unit what is numbered (回), or how (一、)
 * @param level that its headings have where nothing else stands above them: 1 for volumes, 2 for
 *     chapters, 3 for sections, 4 for what is only listed
 * @param strength how much its shape alone says
 */
record Series(String name, String unit, int level, Strength strength) {
  /** How much evidence a heading of a series needs beside its shape. */
  enum Strength {
    /** 第一回, 序: none but standing like one. */
    STRONG,
    /** 第一场, 一回, 卷一: two others that go before and after it. */
    SERIAL,
    /** 一、, 1, その一: that, and text below each. */
    LISTED,
    /** Only the other lines of the article can tell. */
    SHAPE
  }

  /** What it is called where it is spoken of. */
  String family() {
    return (name + " " + unit).strip();
  }

  boolean isVolume() {
    return level == 1;
  }

  /** Whether its headings have a number, a name or a mark of their own. */
  boolean isSign() {
    return strength != Strength.SHAPE && !name.equals(PrefixedHeadings.NAME);
  }

  /** Whether its headings have numbers. */
  boolean isNumbered() {
    return !equals(NamedHeadings.SERIES) && !name.equals("marked") && strength != Strength.SHAPE;
  }

  /** Whether its headings may hold those of another, so that these may begin again below them. */
  boolean isAbove(Series other) {
    return level < other.level || (isVolume() && !equals(other));
  }

  // Written out: what a record has of itself takes the first start that asks 20 ms to make.

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Series series
        && name.equals(series.name)
        && unit.equals(series.unit)
        && level == series.level
        && strength == series.strength;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + unit.hashCode();
  }
}
