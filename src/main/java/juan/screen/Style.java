package juan.screen;

import java.util.ArrayList;

/**
 * How a cell is drawn, in the terminal's own colours: right on black, white and solarised alike.
 *
 * @param attributes bit set of the constants' bits
 */
public record Style(int attributes) {
  public static final Style PLAIN = new Style(0);
  public static final Style BOLD = new Style(1);
  public static final Style DIM = new Style(1 << 1);
  public static final Style ITALIC = new Style(1 << 2);
  public static final Style UNDERLINE = new Style(1 << 3);
  public static final Style REVERSE = new Style(1 << 4);

  /** A wavy underline; a straight one where the terminal has none. */
  public static final Style UNDERCURL = new Style(1 << 5 | 1 << 3);

  /** The SGR parameters (ECMA-48 8.3.117) of the bits, lowest first. */
  private static final int[] SGR = {1, 2, 3, 4, 7};

  /** Both styles at once. */
  public Style and(Style other) {
    return new Style(attributes | other.attributes);
  }

  /** The control sequence that sets this style, whatever was set before. */
  public String sgr() {
    var parameters = new ArrayList<String>();
    for (int i = 0; i < SGR.length; i++) {
      if ((attributes & (1 << i)) != 0) {
        parameters.add(Integer.toString(SGR[i]));
      }
    }
    String set = parameters.isEmpty() ? "\033[m" : "\033[0;" + String.join(";", parameters) + "m";
    return (attributes & UNDERCURL.attributes) == UNDERCURL.attributes ? set + "\033[4:3m" : set;
  }

  // Written out for the reason given in Cell.

  @Override
  public boolean equals(Object other) {
    return other instanceof Style style && attributes == style.attributes;
  }

  @Override
  public int hashCode() {
    return attributes;
  }
}
