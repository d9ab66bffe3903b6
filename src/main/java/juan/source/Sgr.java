package juan.source;

/**
 * How a terminal has been told to draw what follows (ECMA-48 8.3.117, with the colours of ISO
 * 8613-6 and xterm). What does not change what is read, like blinking, is left out.
 *
 * @param attributes bit set: the parameter that sets an attribute is the number of its bit
 * @param foreground a colour: -1 for none, a number of the palette, or RGB and 0xRRGGBB
 * @param background the same of what is behind
 */
record Sgr(int attributes, int foreground, int background) {
  static final Sgr PLAIN = new Sgr(0, -1, -1);
  static final Sgr BOLD = PLAIN.bold();

  /** Marks a colour of 24 bits. */
  private static final int RGB = 1 << 24;

  private static final int MOST_PARAMETERS = 64;

  private static final int REVERSE = 7;
  private static final int UNDERLINE = 4;

  Sgr bold() {
    return with(1);
  }

  Sgr underlined() {
    return with(UNDERLINE);
  }

  boolean isBold() {
    return has(1);
  }

  /** Whether blanks are not all alike. */
  boolean isSeenOnBlanks() {
    return has(REVERSE) || has(UNDERLINE) || background >= 0;
  }

  private boolean has(int attribute) {
    return (attributes & 1 << attribute) != 0;
  }

  private Sgr with(int attribute) {
    return new Sgr(attributes | 1 << attribute, foreground, background);
  }

  private Sgr without(int bits) {
    return new Sgr(attributes & ~bits, foreground, background);
  }

  private Sgr colored(int color, boolean behind) {
    return new Sgr(attributes, behind ? foreground : color, behind ? color : background);
  }

  /** The same after a sequence, whose parameters stand in a text. */
  Sgr after(String text, int start, int end) {
    if (!isParameters(text, start, end)) {
      return this;
    }
    var parameters = text.substring(start, end).split("[;:]", MOST_PARAMETERS);
    Sgr now = this;
    for (int i = 0; i < parameters.length; i++) {
      int number = number(parameters[i]);
      if (number == 38 || number == 48) {
        int kind = at(parameters, i + 1);
        // With colons an empty parameter, the colour space, comes before the three.
        int skipped = kind == 2 && i + 2 < parameters.length && parameters[i + 2].isEmpty() ? 1 : 0;
        int color = color(parameters, kind, i + 2 + skipped);
        now = color < 0 ? now : now.colored(color, number == 48);
        i += kind == 5 ? 2 : kind == 2 ? 4 + skipped : 0;
      } else {
        now = now.after(number);
      }
    }
    return now;
  }

  private static boolean isParameters(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ';' && c != ':' && (c < '0' || c > '9')) {
        return false; // xterm's own
      }
    }
    return true;
  }

  private static int at(String[] parameters, int index) {
    return index < parameters.length ? number(parameters[index]) : -1;
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 0 : digits.length() > 3 ? -1 : Integer.parseInt(digits);
  }

  private static int color(String[] parameters, int kind, int index) {
    int first = at(parameters, index);
    if (kind == 5) {
      return first <= 255 ? first : -1;
    }
    int green = at(parameters, index + 1);
    int blue = at(parameters, index + 2);
    boolean right = kind == 2 && Math.min(first, Math.min(green, blue)) >= 0;
    return right && Math.max(first, Math.max(green, blue)) <= 255
        ? RGB | first << 16 | green << 8 | blue
        : -1;
  }

  private Sgr after(int number) {
    return switch (number) {
      case 0 -> PLAIN;
      case 1, 2, 3, UNDERLINE, REVERSE -> with(number);
      case 21 -> underlined();
      case 22 -> without(1 << 1 | 1 << 2);
      case 23 -> without(1 << 3);
      case 24 -> without(1 << UNDERLINE);
      case 27 -> without(1 << REVERSE);
      case 30, 31, 32, 33, 34, 35, 36, 37 -> colored(number - 30, false);
      case 39 -> colored(-1, false);
      case 40, 41, 42, 43, 44, 45, 46, 47 -> colored(number - 40, true);
      case 49 -> colored(-1, true);
      case 90, 91, 92, 93, 94, 95, 96, 97 -> colored(number - 90 + 8, false);
      case 100, 101, 102, 103, 104, 105, 106, 107 -> colored(number - 100 + 8, true);
      default -> this;
    };
  }

  /**
   * The parameters that set it: the attributes, then colours of the palette as 38;5;n and 48;5;n,
   * those of 24 bits as 38;2;r;g;b and 48;2;r;g;b.
   */
  String parameters() {
    var parameters = new StringBuilder();
    for (int attribute = 1; attribute <= REVERSE; attribute++) {
      if (has(attribute)) {
        add(parameters, Integer.toString(attribute));
      }
    }
    addColor(parameters, "38;", foreground);
    addColor(parameters, "48;", background);
    return parameters.toString();
  }

  private static void addColor(StringBuilder parameters, String kind, int color) {
    if (color >= RGB) {
      add(
          parameters,
          kind + "2;" + (color >> 16 & 255) + ';' + (color >> 8 & 255) + ';' + (color & 255));
    } else if (color >= 0) {
      add(parameters, kind + "5;" + color);
    }
  }

  private static void add(StringBuilder parameters, String more) {
    parameters.append(parameters.length() == 0 ? "" : ";").append(more);
  }
}
