package juan.screen;

import java.util.function.IntPredicate;

/**
 * Colours of a {@link Style}, each an int, since a style without any is to load nothing: {@link
 * #OWN}, one of a palette, or one of 24 bits.
 */
public final class Color {
  /** The terminal's own colour of text, or of what is behind it. */
  public static final int OWN = 0;

  private static final int PALETTE = 1 << 24;
  private static final int RGB = 2 << 24;
  private static final int VALUE = RGB / 2 - 1;
  private static final int NAMED = 16;
  private static final int GREYS = 232;

  /** The first sixteen as xterm has them; users set their own. */
  private static final int[] XTERM = {
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
  };

  /** The steps of the cube's edges. */
  private static final int[] CUBE = {0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF};

  private Color() {}

  /** One of the 256 of xterm's palette, of which the first sixteen are as the user has set them. */
  public static int palette(int number) {
    return PALETTE | (number & 0xFF);
  }

  /** A colour of 24 bits, as 0xRRGGBB. */
  public static int rgb(int value) {
    return RGB | (value & 0xFFFFFF);
  }

  /** What a colour looks like, as 0xRRGGBB; {@link #OWN} is nobody's to know, and black. */
  public static int value(int color) {
    return (color & ~VALUE) == PALETTE ? ofPalette(color & 0xFF) : color & 0xFFFFFF;
  }

  private static int ofPalette(int number) {
    if (number < NAMED) {
      return XTERM[number];
    }
    if (number >= GREYS) {
      return (8 + 10 * (number - GREYS)) * 0x010101;
    }
    int place = number - NAMED;
    return CUBE[place / 36] << 16 | CUBE[place / 6 % 6] << 8 | CUBE[place % 6];
  }

  /** The colour, or the nearest that a terminal of some depth has. */
  public static int nearest(int color, ColorDepth depth) {
    boolean named = (color & ~VALUE) == PALETTE && (color & 0xFF) < NAMED;
    return switch (depth) {
      case NONE -> OWN;
      case COLORS_16 -> color == OWN || named ? color : palette(nearest(color, 0, NAMED));
      case COLORS_256 -> (color & ~VALUE) == RGB ? palette(nearest(color, NAMED, 256)) : color;
      case TRUE -> color;
    };
  }

  /**
   * The nearest of those that a terminal of some depth has and that are right for something; the
   * colour itself where none is.
   */
  static int nearest(int color, ColorDepth depth, IntPredicate right) {
    int first = depth == ColorDepth.COLORS_16 ? 0 : NAMED;
    int end = depth == ColorDepth.COLORS_16 ? NAMED : 256;
    int best = -1;
    for (int number = first; number < end; number++) {
      boolean nearer =
          best < 0
              || distance(value(color), ofPalette(number))
                  < distance(value(color), ofPalette(best));
      best = nearer && right.test(palette(number)) ? number : best;
    }
    return best < 0 ? color : palette(best);
  }

  /** The nearest of the palette's colours from one to another, exclusive. */
  private static int nearest(int color, int from, int to) {
    int wanted = value(color);
    int best = from;
    for (int number = from; number < to; number++) {
      if (distance(wanted, ofPalette(number)) < distance(wanted, ofPalette(best))) {
        best = number;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16) - (b >> 16);
    int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }

  /**
   * The parameters of SGR that set a colour of a style, after a semicolon each; none for {@link
   * #OWN}. One of 24 bits begins a sequence of its own, since terminals take so many parameters.
   */
  static String parameters(int color, boolean behind, ColorDepth depth) {
    int shown = nearest(color, depth);
    if (shown == OWN) {
      return "";
    }
    int number = shown & 0xFFFFFF;
    if ((shown & ~VALUE) == RGB) {
      String rgb = ";2;" + (number >> 16) + ';' + (number >> 8 & 0xFF) + ';' + (number & 0xFF);
      return (behind ? "m\033[48" : "m\033[38") + rgb;
    }
    if (number >= NAMED) {
      return (behind ? ";48;5;" : ";38;5;") + number;
    }
    int first = number < NAMED / 2 ? 30 : 90 - NAMED / 2;
    return ";" + (first + number + (behind ? 10 : 0));
  }
}
