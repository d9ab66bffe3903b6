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

  /**
   * The style that parameters set, as {@code juan.source} writes them; of others, which a JSON
   * article may have, what comes before.
   */
  static Style of(String parameters) {
    var numbers = parameters.split(";", 64);
    Style style = Style.PLAIN;
    for (int i = 0; i < numbers.length; i++) {
      int number = number(numbers, i);
      if (number >= 0 && number < ATTRIBUTES.length) {
        style = style.and(ATTRIBUTES[number]);
        continue;
      }
      boolean rgb = number(numbers, i + 1) == 2;
      int color = rgb ? rgb(numbers, i + 2) : palette(number(numbers, i + 2));
      if ((number != 38 && number != 48) || color == Color.OWN) {
        return style;
      }
      style = number == 38 ? style.withForeground(color) : style.withBackground(color);
      i += rgb ? 4 : 2;
    }
    return style;
  }

  private static int palette(int number) {
    return number < 0 ? Color.OWN : Color.palette(number);
  }

  private static int rgb(String[] numbers, int start) {
    int value = 0;
    for (int i = start; i < start + 3; i++) {
      int number = number(numbers, i);
      if (number < 0) {
        return Color.OWN;
      }
      value = value << 8 | number;
    }
    return Color.rgb(value);
  }

  /** A number of at most 255; -1 where there is none. */
  private static int number(String[] numbers, int index) {
    String digits = index < numbers.length ? numbers[index] : "";
    int number = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    return number <= 255 ? number : -1;
  }
}
