package juan.screen;

/**
 * How a cell is drawn; without colours in the terminal's own, right on black, white and solarised
 * alike.
 *
 * @param attributes bit set of the constants' bits
 * @param foreground a {@link Color}
 * @param background a {@link Color}
 */
public record Style(int attributes, int foreground, int background) {
  public static final Style PLAIN = new Style(0);
  public static final Style BOLD = new Style(1);
  public static final Style DIM = new Style(1 << 1);
  public static final Style ITALIC = new Style(1 << 2);
  public static final Style UNDERLINE = new Style(1 << 3);
  public static final Style REVERSE = new Style(1 << 4);

  /** A wavy underline; a straight one where the terminal has none. */
  public static final Style UNDERCURL = new Style(1 << 5 | 1 << 3);

  // What a cell is for, where that shows only in a theme. No sequence comes of these bits.

  private static final int ROLES = 1 << 6;

  public static final Style LINK = new Style(ROLES | 1 << 3);

  /** What was searched for. */
  public static final Style HIT = new Style(ROLES << 1 | 1 << 4);

  /** Of what was searched for, that where the reader is. */
  public static final Style PRESENT = new Style(ROLES << 3 | ROLES << 1 | 1 << 4 | 1 | 1 << 3);

  /** What the reader has highlighted. */
  public static final Style HIGHLIGHT = new Style(ROLES << 2 | 1 | 1 << 3);

  /** The SGR parameters (ECMA-48 8.3.117) of the bits, lowest first. */
  private static final int[] SGR = {1, 2, 3, 4, 7};

  /** Attributes in the terminal's own colours. */
  public Style(int attributes) {
    this(attributes, 0, 0);
  }

  /** Both styles at once; of colours the other's, where it has any. */
  public Style and(Style other) {
    return new Style(
        attributes | other.attributes,
        other.foreground == 0 ? foreground : other.foreground,
        other.background == 0 ? background : other.background);
  }

  /** How what stands between both is drawn: as what marks both, or plain. */
  public Style marked(Style next) {
    int both = attributes & next.attributes;
    int marks = HIT.attributes | PRESENT.attributes | HIGHLIGHT.attributes;
    return (both & (ROLES << 1 | ROLES << 2)) == 0 ? PLAIN : new Style(both & marks);
  }

  /** The same in a {@link Color}. */
  public Style withForeground(int color) {
    return new Style(attributes, color, background);
  }

  /** The same on a {@link Color}. */
  public Style withBackground(int color) {
    return new Style(attributes, foreground, color);
  }

  /** Whether it has all attributes of another. */
  public boolean has(Style other) {
    return (attributes & other.attributes) == other.attributes;
  }

  /**
   * The control sequence that sets this style, whatever was set before.
   *
   * @param depth what the terminal can: colours it has not are the nearest it has
   */
  public String sgr(ColorDepth depth) {
    var parameters = new StringBuilder();
    int shown = isHitInHighlight() ? attributes & ~BOLD.attributes : attributes;
    for (int i = 0; i < SGR.length; i++) {
      if ((shown & (1 << i)) != 0) {
        parameters.append(';').append(SGR[i]);
      }
    }
    if (foreground != 0 || background != 0) {
      parameters.append(Color.parameters(foreground, false, depth));
      parameters.append(Color.parameters(background, true, depth));
    }
    String set = parameters.length() == 0 ? "\033[m" : "\033[0" + parameters + "m";
    return has(UNDERCURL) ? set + "\033[4:3m" : set;
  }

  /** Whether it would look like the present hit, and is another one. */
  private boolean isHitInHighlight() {
    int roles = attributes & (ROLES << 1 | ROLES << 2 | ROLES << 3);
    return roles == (ROLES << 1 | ROLES << 2);
  }

  // Written out for the reason given in Cell.

  @Override
  public boolean equals(Object other) {
    return other instanceof Style style
        && attributes == style.attributes
        && foreground == style.foreground
        && background == style.background;
  }

  @Override
  public int hashCode() {
    return (attributes * 31 + foreground) * 31 + background;
  }
}
