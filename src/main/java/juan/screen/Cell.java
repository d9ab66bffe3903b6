package juan.screen;

/**
 * What one cell of the screen shows.
 *
 * @param cluster one grapheme cluster without control characters
 * @param width in cells: 1 or 2; 0 in the cell that the second half of a wide cluster covers
 */
public record Cell(String cluster, int width, Style style) {
  public static final Cell BLANK = new Cell(" ", 1, Style.PLAIN);

  // Written out, since those that the compiler leaves to the JVM are made anew at each start, which
  // takes a tenth of it.

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell
        && width == cell.width
        && cluster.equals(cell.cluster)
        && style.equals(cell.style);
  }

  @Override
  public int hashCode() {
    return (cluster.hashCode() * 31 + width) * 31 + style.hashCode();
  }

  boolean isBlank() {
    return equals(BLANK);
  }
}
