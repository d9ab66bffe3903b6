package juan.reader;

import juan.screen.Color;
import juan.screen.Style;

/** How a program has told a terminal to draw what it has printed, as a {@link Style}. */
final class PrintedStyle {
  /** What the parameters 1 to 7 of SGR set. */
  private static final Style[] ATTRIBUTES = {
    Style.PLAIN,
    Style.BOLD,
    Style.DIM,
    Style.ITALIC,
    Style.UNDERLINE,
    Style.PLAIN,
    Style.PLAIN,
    Style.REVERSE
  };

  private PrintedStyle() {}

  /** The style that the parameters set, as {@code juan.source} writes them. */
  static Style of(String parameters) {
    var numbers = parameters.split(";", -1);
    Style style = Style.PLAIN;
    for (int i = 0; i < numbers.length; i++) {
      int number = Integer.parseInt(numbers[i]);
      if (number < ATTRIBUTES.length) {
        style = style.and(ATTRIBUTES[number]);
        continue;
      }
      boolean rgb = numbers[i + 1].equals("2");
      int color = rgb ? rgb(numbers, i + 2) : Color.palette(Integer.parseInt(numbers[i + 2]));
      style = number == 38 ? style.withForeground(color) : style.withBackground(color);
      i += rgb ? 4 : 2;
    }
    return style;
  }

  private static int rgb(String[] numbers, int start) {
    int value = 0;
    for (int i = start; i < start + 3; i++) {
      value = value << 8 | Integer.parseInt(numbers[i]);
    }
    return Color.rgb(value);
  }
}
