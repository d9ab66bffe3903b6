package juan.screen;

/** How many colours a terminal can show. */
public enum ColorDepth {
  /** None, or none are wanted: bold, dim, underlined and reversed text stays. */
  NONE,
  /** The sixteen that every terminal with colours has, as its user has set them. */
  COLORS_16,
  /** Those of xterm: the sixteen, a cube of 216 and 24 greys. */
  COLORS_256,
  /** All of 24 bits. */
  TRUE
}
